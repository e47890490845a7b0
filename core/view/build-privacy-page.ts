import { REPORT_DAYS } from '#core/accessibility/read-report.ts';
import { contactOf } from '#core/export/record-csv.ts';
import { saidInRecord, type RecordDetails, type SaidField } from '#core/privacy/processing-record.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { say } from '#core/question-types/localise.ts';
import type { Frame } from '#core/view/frame-view.ts';
import type { SurveyPrivacy } from '#core/view/survey-privacy.ts';
import type { PrivacyView } from '#core/view/page-view.ts';
import type { Label, Said } from '#core/view/text.ts';

/** A survey that can be answered, with what is written of how its answers are handled. */
export interface HandledSurvey {
  readonly slug: string;
  readonly questionnaire: Questionnaire;
  readonly details: RecordDetails;
}

/** How answers are handled: who is responsible, why, on what legal ground, who sees them and for how long, survey by survey. */
export const buildPrivacyPage = (frame: Frame, surveys: readonly HandledSurvey[]): PrivacyView => ({
  page: 'privacy',
  ...frame,
  reportDays: REPORT_DAYS,
  surveys: surveys.map((survey) => privacyOf(survey, frame.language)),
});

const privacyOf = ({ slug, questionnaire: { title, facts }, details }: HandledSurvey, language: string): SurveyPrivacy => {
  const inRecord = (field: SaidField): Said | null => {
    const text = saidInRecord(details, field);
    return text && say(text, language);
  };
  return {
    id: slug,
    title: say(title, language),
    controller: facts.controller && say(facts.controller, language),
    purpose: facts.purpose && say(facts.purpose, language),
    legalBasis: facts.legalBasis && say(facts.legalBasis, language),
    retention: facts.retention,
    contact: contactOf(facts.contact),
    people: inRecord('people'),
    data: inRecord('data'),
    recipients: inRecord('recipients'),
    officer: details.officer === '' ? null : { text: details.officer, lang: 'sv' },
    transfers: transfersOf(details),
  };
};

/** Nothing is promised of other countries before somebody has written down who gets the answers. */
const transfersOf = ({ transfers, recipients }: RecordDetails): Label | null => {
  if (transfers !== '') return { text: transfers, lang: 'sv' };
  return recipients === '' ? null : { key: 'privacy.transfers.none' };
};
