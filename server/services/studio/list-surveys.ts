import { say } from '#core/question-types/localise.ts';
import { mayIn, heldSurveys, readerOf, type Account, type HeldSurvey } from '#server/services/studio/account.ts';
import { roundState } from '#server/services/round-state.ts';
import { stateText } from '#core/view/studio/survey-state.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { accountAddress, STUDIO, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { StudioSurveyRow, StudioSurveysView } from '#core/view/studio/studio-view.ts';
import type { Label } from '#core/view/text.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** The surveys that somebody may see. */
export const listSurveys = async (services: StudioServices, account: Account, said: Label | null = null): Promise<StudioSurveysView> => ({
  page: 'studio-surveys',
  ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.surveys }),
  said,
  surveys: await Promise.all((await heldSurveys(services, account)).map((held) => rowOf(services, held))),
  ...((await isAdvised(services, account)) && { advice: accountAddress('tva-steg') }),
  create: mayIn(account, 'create surveys') ? `${STUDIO.surveys}/ny` : null,
});

/** Whether somebody looks after others' accounts with a password alone. */
const isAdvised = async ({ storage }: StudioServices, account: Account): Promise<boolean> =>
  mayIn(account, 'manage people') && (await storage.twoSteps(account.user.id)) === null && (await storage.passkeys(account.user.id)).length === 0;

const rowOf = async (services: StudioServices, { survey, share }: HeldSurvey): Promise<StudioSurveyRow> => {
  const version = survey.publishedVersion === null ? null : await services.catalogue.version(survey.publishedVersion);
  const now = version && (await roundState(services, survey.id, services.today()));
  return {
    address: studioSurvey(survey.slug),
    title: version ? say(version.questionnaire.title, 'sv') : { text: survey.slug, lang: 'sv' },
    slug: survey.slug,
    state: stateText(now?.state ?? null),
    facts: [
      ...(version ? [{ key: 'studio.facts.version', parameters: { n: version.number } }, { key: 'list.questions', parameters: { n: version.questionnaire.questions.length, count: version.questionnaire.questions.length } }] : []),
      ...(share === 'own' ? [] : [{ key: 'studio.facts.shared' }]),
    ],
  };
};
