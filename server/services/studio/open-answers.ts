import { openQuestionsOf } from '#core/open-answers/open-questions.ts';
import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { StudioFormView, StudioToldView } from '#core/view/studio/studio-view.ts';
import { gatherSurvey, type Gather } from '#server/services/gather-reviews.ts';
import { studioPass } from '#server/services/review-access.ts';
import { readerOf } from '#server/services/studio/account.ts';
import { noteOfSurvey } from '#server/services/studio/log.ts';
import { surveyFrame, type SurveyPage } from '#server/services/studio/survey-page.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** Where a reviewer begins, without a code: the studio knows who they are. */
export const openAnswersPage = async (services: StudioServices, page: SurveyPage): Promise<StudioFormView | StudioToldView> => {
  const { slug } = page.held.survey;
  const address = studioSurvey(slug, 'oppna-svar');
  const frame = await surveyFrame(services, page, { address, part: 'oppna-svar' });
  const title = { key: 'studio.openAnswers.title' };
  if (openQuestionsOf(page.survey.version.questionnaire).length === 0) return { page: 'studio-told', ...frame, title, texts: [{ key: 'studio.openAnswers.none' }], copy: null, next: { address: studioSurvey(slug, 'rapporter'), label: { key: 'studio.openAnswers.back' } } };
  return { page: 'studio-form', ...frame, title, lead: [{ key: 'studio.openAnswers.lead' }], action: address, csrf: readerOf(services, page.account).csrf, items: [], errors: [], submit: { key: 'studio.openAnswers.submit' }, links: [], kept: [], warning: false };
};

/** Looks for new answers, and gives the pass with which `/granskning` opens as long as somebody is signed in. */
export const beginReview = async (services: StudioServices, gather: Gather, { account, held }: SurveyPage): Promise<string> => {
  await gatherSurvey(services, gather, held.survey.id);
  await noteOfSurvey(services, { account, held }, 'reviewBegun');
  return studioPass(services, held.survey.slug);
};
