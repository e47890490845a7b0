import { say } from '#core/question-types/localise.ts';
import { countQuestions } from '#core/questionnaire/beside-number.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { STUDIO, studioSurvey, type StudioPart } from '#core/view/studio/studio-addresses.ts';
import { stateText } from '#core/view/studio/survey-state.ts';
import { surveyHead, type SurveyHead } from '#core/view/studio/survey-head.ts';
import type { StudioFrame, StudioToldView } from '#core/view/studio/studio-view.ts';
import type { Label } from '#core/view/text.ts';
import { roundState } from '#server/services/round-state.ts';
import type { PublishedSurvey } from '#server/services/catalogue.ts';
import { mayDo, readerOf, type Account, type Doer, type HeldSurvey } from '#server/services/studio/account.ts';
import { contactNotice } from '#server/services/studio/contact-notice.ts';
import { shareFacts } from '#server/services/studio/sharing.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** A page of a published survey: who asks, and of what. */
export interface SurveyPage<Who extends Doer = Account> {
  readonly account: Who;
  readonly held: HeldSurvey;
  readonly survey: PublishedSurvey;
}

interface Place {
  readonly address: string;
  readonly part: StudioPart;
  readonly back?: { readonly address: string; readonly label: Label };
}

const TO_SURVEYS = { address: STUDIO.surveys, label: { key: 'studio.surveys.back' } };

/** What such a page begins with. */
export const surveyFrame = async (services: StudioServices, { account, held, survey: { survey, version } }: SurveyPage, { address, part, back = TO_SURVEYS }: Place): Promise<StudioFrame & { readonly top: SurveyHead }> => {
  const now = await roundState(services, survey.id, services.today());
  const count = countQuestions(version.questionnaire);
  return {
    ...buildStudioFrame({ reader: readerOf(services, account), address, back }),
    top: surveyHead({
      slug: survey.slug,
      role: account.user.role,
      share: held.share,
      here: part,
      notice: contactNotice({ account, held }, version, now?.state === 'open'),
      title: say(version.questionnaire.title, 'sv'),
      state: stateText(now?.state ?? 'closed'),
      facts: [{ key: 'studio.facts.version', parameters: { n: version.number } }, { key: 'list.questions', parameters: { n: count, count } }, ...(await shareFacts(services))(held)],
    }),
  };
};

/** A survey that is not published has nothing to follow or release yet. Who cannot publish it is not told to, nor led to the same page again. */
export const unpublishedPage = (services: StudioServices, { account, held }: Omit<SurveyPage, 'survey'>): StudioToldView => {
  const writes = mayDo(account, held, 'write');
  return {
    page: 'studio-told',
    ...buildStudioFrame({ reader: readerOf(services, account), address: studioSurvey(held.survey.slug), back: TO_SURVEYS }),
    title: { key: 'studio.unpublished.title' },
    texts: [{ key: writes ? 'studio.unpublished.text' : 'studio.unpublished.wait' }],
    copy: null,
    next: writes ? { address: studioSurvey(held.survey.slug), label: { key: 'studio.unpublished.next' } } : TO_SURVEYS,
  };
};
