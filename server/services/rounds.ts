import { randomUUID } from 'node:crypto';
import { ok, refused, type Result } from '#core/result.ts';
import type { Catalogue, PublishedSurvey, PublishedVersion } from '#server/services/catalogue.ts';
import { DEMO, REAL } from '#server/services/release-results.ts';
import type { RoundRow, Storage } from '#server/storage/storage.ts';

/** A collection period with the version that is asked in it. Its number is that of the version: each round has its own. */
export interface Round extends Pick<RoundRow, 'opensOn' | 'closesOn'> {
  readonly number: number;
  readonly version: PublishedVersion;
}

interface RoundDeps {
  readonly storage: Pick<Storage, 'rounds'>;
  readonly catalogue: Pick<Catalogue, 'version'>;
}

/** Those of a survey, the latest first. */
export const roundsOf = async ({ storage, catalogue }: RoundDeps, { survey }: Pick<PublishedSurvey, 'survey'>): Promise<readonly Round[]> => {
  const rounds = await Promise.all((await storage.rounds(survey.id)).map(async ({ versionId, opensOn, closesOn }) => ({ opensOn, closesOn, version: await catalogue.version(versionId) })));
  return rounds.flatMap(({ opensOn, closesOn, version }) => (version ? [{ number: version.number, opensOn, closesOn, version }] : []));
};

/** The survey as it was asked in a round; null where it has none of that number. */
export const surveyInRound = async (deps: RoundDeps, { survey }: PublishedSurvey, number: number): Promise<PublishedSurvey | null> => {
  const round = (await roundsOf(deps, { survey })).find((each) => each.number === number);
  return round ? { survey, version: round.version } : null;
};

/**
 * Ends the open round of a survey and opens the next today, with the same questionnaire. Refused, in Swedish, where nobody has answered in the open one.
 * The next round has a version of its own with the same text, since answers are kept, counted and protected by version. What was begun before goes on
 * in its own round.
 */
export const openNextRound = async ({ storage }: { readonly storage: Pick<Storage, 'version' | 'write' | 'hasResponses'> }, { survey, version }: PublishedSurvey, today: string): Promise<Result<number, string>> => {
  const [row, answered] = [await storage.version(version.id), await Promise.all([REAL, DEMO].map((sources) => storage.hasResponses(version.id, sources)))];
  if (!row) throw new Error(`version ${version.id} is published and is not there`);
  if (!answered.includes(true)) return refused([`Omgång ${version.number} har inga svar än, så den kan fortsätta. Öppna en ny när någon har svarat.`]);
  const next = { ...row, id: randomUUID(), number: row.number + 1, publishedOn: today };
  const { done } = await storage.write({ do: 'open round', version: next, round: { id: randomUUID(), surveyId: survey.id, versionId: next.id, opensOn: today, closesOn: null }, after: version.id });
  return done ? ok(next.number) : refused(['Enkäten publicerades på nytt samtidigt. Försök igen.']);
};
