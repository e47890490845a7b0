import { say } from '#core/question-types/localise.ts';
import { mayIn, heldSurveys, readerOf, type Account, type HeldSurvey } from '#server/services/studio/account.ts';
import type { PublishedVersion } from '#server/services/catalogue.ts';
import { roundState } from '#server/services/round-state.ts';
import { stateText } from '#core/view/studio/survey-state.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { accountAddress, STUDIO, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { StudioSurveyRow, StudioSurveysView } from '#core/view/studio/studio-view.ts';
import { shareFacts } from '#server/services/studio/sharing.ts';
import { textFacts, titleOf, writtenText } from '#server/services/studio/written-text.ts';
import type { Label, Said, Text } from '#core/view/text.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** The surveys that somebody may see. */
export const listSurveys = async (services: StudioServices, account: Account, said: Label | null = null): Promise<StudioSurveysView> => ({
  page: 'studio-surveys',
  ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.surveys }),
  said,
  surveys: await rowsOf(services, account),
  ...((await isAdvised(services, account)) && { advice: accountAddress('tva-steg') }),
  create: mayIn(account, 'create surveys') ? `${STUDIO.surveys}/ny` : null,
});

/** Whether somebody looks after others' accounts with a password alone. */
const isAdvised = async ({ storage }: StudioServices, account: Account): Promise<boolean> =>
  mayIn(account, 'manage people') && (await storage.twoSteps(account.user.id)) === null && (await storage.passkeys(account.user.id)).length === 0;

const rowsOf = async (services: StudioServices, account: Account): Promise<readonly StudioSurveyRow[]> => {
  const shared = await shareFacts(services);
  return Promise.all((await heldSurveys(services, account)).map(async (held) => rowOf(services, held, shared(held))));
};

const rowOf = async (services: StudioServices, held: HeldSurvey, shared: readonly Text[]): Promise<StudioSurveyRow> => {
  const { survey } = held;
  const version = survey.publishedVersion === null ? null : await services.catalogue.version(survey.publishedVersion);
  const now = version && (await roundState(services, survey.id, services.today()));
  const { title, facts } = version ? ofVersion(version) : await ofText(services, held);
  return { address: studioSurvey(survey.slug), title: title ?? { text: survey.slug, lang: 'sv' }, slug: survey.slug, state: stateText(now?.state ?? null), facts: [...facts, ...shared] };
};

interface Told {
  readonly title: Said | null;
  readonly facts: readonly Text[];
}

const ofVersion = ({ number, questionnaire: { title, questions } }: PublishedVersion): Told => ({
  title: say(title, 'sv'),
  facts: [{ key: 'studio.facts.version', parameters: { n: number } }, { key: 'list.questions', parameters: { n: questions.length, count: questions.length } }],
});

/** One that was never published is told by the text that is being written, to those of the organisation that owns it. */
const ofText = async (services: StudioServices, held: HeldSurvey): Promise<Told> => {
  if (held.share !== 'own') return { title: null, facts: [] };
  const { json } = await writtenText(services, held);
  return { title: titleOf(json), facts: textFacts(json) };
};
