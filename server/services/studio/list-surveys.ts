import { countQuestions } from '#core/questionnaire/beside-number.ts';
import { mayIn, heldSurveys, readerOf, type Account, type HeldSurvey } from '#server/services/studio/account.ts';
import type { PublishedVersion } from '#server/services/catalogue.ts';
import { roundState } from '#server/services/round-state.ts';
import { stateText } from '#core/view/studio/survey-state.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { accountAddress, STUDIO, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { StudioSurveyRow, StudioSurveysView } from '#core/view/studio/studio-view.ts';
import { contactMendedAt, isOpenWithMadeUpContact } from '#server/services/studio/contact-notice.ts';
import { shareFacts } from '#server/services/studio/sharing.ts';
import { surveyTitle } from '#server/services/studio/survey-titles.ts';
import { textFacts, writtenText } from '#server/services/studio/written-text.ts';
import type { Label, Text } from '#core/view/text.ts';
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
  return Promise.all((await heldSurveys(services, account)).map(async (held) => rowOf(services, { account, held }, shared(held))));
};

const rowOf = async (services: StudioServices, { account, held }: { readonly account: Account; readonly held: HeldSurvey }, shared: readonly Text[]): Promise<StudioSurveyRow> => {
  const { survey } = held;
  const version = survey.publishedVersion === null ? null : await services.catalogue.version(survey.publishedVersion);
  const now = version && (await roundState(services, survey.id, services.today()));
  const facts = version ? factsOf(version) : await factsOfText(services, held);
  return { address: studioSurvey(survey.slug), title: await surveyTitle(services, held), slug: survey.slug, state: stateText(now?.state ?? null), facts: [...facts, ...shared], ...(isOpenWithMadeUpContact(version, now?.state === 'open') && { notice: { text: { key: 'studio.contact.madeUp.row' }, address: contactMendedAt({ account, held }) } }) };
};

const factsOf = ({ number, questionnaire }: PublishedVersion): readonly Text[] => {
  const count = countQuestions(questionnaire);
  return [{ key: 'studio.facts.version', parameters: { n: number } }, { key: 'list.questions', parameters: { n: count, count } }];
};

/** One that was never published is told by the text that is being written, to those of the organisation that owns it. */
const factsOfText = async (services: StudioServices, held: HeldSurvey): Promise<readonly Text[]> => (held.share === 'own' ? textFacts((await writtenText(services, held)).json) : []);
