import { say } from '#core/question-types/localise.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { STUDIO, type StudioPart } from '#core/view/studio/studio-addresses.ts';
import { surveyTop, type SurveyTop } from '#core/view/studio/survey-top.ts';
import type { StudioFrame } from '#core/view/studio/studio-view.ts';
import type { Label } from '#core/view/text.ts';
import type { PublishedSurvey } from '#server/services/catalogue.ts';
import { readerOf, type Account, type HeldSurvey } from '#server/services/studio/account.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** A page of a published survey: who asks, and of what. */
export interface SurveyPage {
  readonly account: Account;
  readonly held: HeldSurvey;
  readonly survey: PublishedSurvey;
}

interface Place {
  readonly address: string;
  readonly part: StudioPart;
  readonly back?: { readonly address: string; readonly label: Label };
}

/** What such a page begins with. */
export const surveyFrame = (services: StudioServices, { account, held, survey }: SurveyPage, { address, part, back = { address: STUDIO.surveys, label: { key: 'studio.surveys.back' } } }: Place): StudioFrame & { readonly top: SurveyTop } => ({
  ...buildStudioFrame({ reader: readerOf(services, account), address, back }),
  top: surveyTop(held.survey.slug, say(survey.version.questionnaire.title, 'sv'), { role: account.user.role, share: held.share }, part),
});
