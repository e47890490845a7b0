import { say } from '#core/question-types/localise.ts';
import { mayIn, heldSurveys, readerOf, type Account, type HeldSurvey } from '#server/services/studio/account.ts';
import { roundState } from '#server/services/round-state.ts';
import { stateText } from '#core/view/studio/survey-state.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { STUDIO, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { StudioSurveyRow, StudioSurveysView } from '#core/view/studio/studio-view.ts';
import { shareFacts } from '#server/services/studio/sharing.ts';
import type { Label, Text } from '#core/view/text.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** The surveys that somebody may see. */
export const listSurveys = async (services: StudioServices, account: Account, said: Label | null = null): Promise<StudioSurveysView> => ({
  page: 'studio-surveys',
  ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.surveys }),
  said,
  surveys: await rowsOf(services, account),
  create: mayIn(account, 'create surveys') ? `${STUDIO.surveys}/ny` : null,
});

const rowsOf = async (services: StudioServices, account: Account): Promise<readonly StudioSurveyRow[]> => {
  const shared = await shareFacts(services);
  return Promise.all((await heldSurveys(services, account)).map(async (held) => rowOf(services, held, shared(held))));
};

const rowOf = async (services: StudioServices, { survey }: HeldSurvey, shared: readonly Text[]): Promise<StudioSurveyRow> => {
  const version = survey.publishedVersion === null ? null : await services.catalogue.version(survey.publishedVersion);
  const now = version && (await roundState(services, survey.id, services.today()));
  return {
    address: studioSurvey(survey.slug),
    title: version ? say(version.questionnaire.title, 'sv') : { text: survey.slug, lang: 'sv' },
    slug: survey.slug,
    state: stateText(now?.state ?? null),
    facts: [
      ...(version ? [{ key: 'studio.facts.version', parameters: { n: version.number } }, { key: 'list.questions', parameters: { n: version.questionnaire.questions.length, count: version.questionnaire.questions.length } }] : []),
      ...shared,
    ],
  };
};
