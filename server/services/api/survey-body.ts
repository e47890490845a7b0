import { startAddress } from '#core/view/addresses.ts';
import { roundState, type RoundState } from '#server/services/round-state.ts';
import { roundsOf } from '#server/services/rounds.ts';
import type { PublishedSurvey } from '#server/services/catalogue.ts';
import type { HeldSurvey } from '#server/services/studio/account.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

const STATES: Readonly<Record<RoundState['state'], string>> = { open: 'open', 'not yet': 'upcoming', closed: 'closed', archived: 'archived' };

/** A survey as programs are told of it. */
export const surveyBody = async (services: StudioServices, { survey, share }: HeldSurvey): Promise<Readonly<Record<string, unknown>>> => {
  const published = await publishedOf(services, { survey, share });
  const now = published && (await roundState(services, survey.id, services.today()));
  return {
    slug: survey.slug,
    title: published?.version.questionnaire.title['sv'] ?? survey.slug,
    version: published?.version.number ?? null,
    ...stateOf(now),
    share,
    respondents: startAddress(survey.slug),
  };
};

const stateOf = (now: RoundState | null) => (now ? { state: STATES[now.state], opensOn: now.round.opensOn, closesOn: now.round.closesOn } : { state: 'draft', opensOn: null, closesOn: null });

/** The same with its rounds, the latest first. */
export const surveyWithRounds = async (services: StudioServices, held: HeldSurvey): Promise<Readonly<Record<string, unknown>>> => {
  const rounds = await roundsOf(services, held);
  return { ...(await surveyBody(services, held)), rounds: rounds.map(({ number, opensOn, closesOn }) => ({ number, opensOn, closesOn })) };
};

/** A survey with its published version, as it is in the database now; null: there is none. */
export const publishedOf = async ({ catalogue }: StudioServices, { survey }: HeldSurvey): Promise<PublishedSurvey | null> => {
  const version = survey.publishedVersion === null ? null : await catalogue.version(survey.publishedVersion);
  return version && { survey, version };
};
