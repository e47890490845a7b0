import { isOpenOn, type Catalogue, type PublishedSurvey } from '#server/services/catalogue.ts';
import type { RoundRow, Storage } from '#server/storage/storage.ts';

/** Whether a survey takes answers on a day, and from or until when (ISO dates). `round`: the latest. */
export type RoundState =
  | { readonly state: 'open'; readonly round: RoundRow }
  | { readonly state: 'not yet'; readonly round: RoundRow }
  | { readonly state: 'closed' | 'archived'; readonly round: RoundRow };

interface Deps {
  readonly storage: Pick<Storage, 'rounds' | 'archivedSurveys'>;
}

/** The state of a survey on a day; null where it never had a round. Asks the database: for pages that follow a change. */
export const roundState = async ({ storage }: Deps, surveyId: string, today: string): Promise<RoundState | null> => {
  const [[round], archived] = await Promise.all([storage.rounds(surveyId), storage.archivedSurveys()]);
  if (!round) return null;
  if (archived.some((one) => one.surveyId === surveyId)) return { state: 'archived', round };
  if (round.opensOn > today) return { state: 'not yet', round };
  return { state: isOpenOn(round, today) ? 'open' : 'closed', round };
};

/** The published surveys that take answers on a day. */
export const openSurveys = async (catalogue: Catalogue, today: string): Promise<readonly PublishedSurvey[]> => {
  const all = await catalogue.open();
  const rounds = await Promise.all(all.map((survey) => catalogue.openRound(survey, today)));
  return all.filter((_, index) => rounds[index] !== null);
};
