import { REPORT_DAYS } from '#core/accessibility/read-report.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { say } from '#core/question-types/localise.ts';
import type { Frame } from '#core/view/frame-view.ts';
import type { PrivacyView, SurveyPrivacy } from '#core/view/page-view.ts';

/** How answers are handled: who is responsible, why, on what legal ground and for how long, survey by survey. */
export const buildPrivacyPage = (frame: Frame, questionnaires: readonly Questionnaire[]): PrivacyView => ({
  page: 'privacy',
  ...frame,
  reportDays: REPORT_DAYS,
  surveys: questionnaires.map((questionnaire) => privacyOf(questionnaire, frame.language)),
});

const privacyOf = ({ title, facts }: Questionnaire, language: string): SurveyPrivacy => ({
  title: say(title, language),
  controller: facts.controller && say(facts.controller, language),
  purpose: facts.purpose && say(facts.purpose, language),
  legalBasis: facts.legalBasis && say(facts.legalBasis, language),
  retention: facts.retention,
});
