import { readResults } from '#core/disclosure/publish-results.ts';
import type { Release } from '#core/disclosure/release.ts';
import type { ReleaseHead, ReleaseRow, StorageReader } from '#server/storage/storage.ts';

type ReleaseStorage = Pick<StorageReader, 'release' | 'releases' | 'rounds'>;

/** Who asks for a release: those who work with the survey are shown more of them. */
export type Whom = ReleaseHead['shownTo'];

/** Whether somebody may see a release. */
export const isShown = ({ takenDownOn, shownTo }: Pick<ReleaseHead, 'takenDownOn' | 'shownTo'>, whom: Whom = 'everyone'): boolean => takenDownOn === null && (whom === 'studio' || shownTo === 'everyone');

/** A release that is shown, by its id; null where there is none, or it was taken down. */
export const readRelease = async (storage: ReleaseStorage, id: string, whom: Whom = 'everyone'): Promise<Release | null> => {
  const row = await storage.release(id);
  return row && isShown(row, whom) ? releaseOf(storage, row) : null;
};

/** The latest release of the latest round of a survey that is shown; null where there is none. Of real answers, unless `source` says otherwise. */
export const latestRelease = async (storage: ReleaseStorage, surveyId: string, source: ReleaseHead['source'] = 'real'): Promise<Release | null> => {
  const [rounds, releases] = await Promise.all([storage.rounds(surveyId), storage.releases(surveyId)]);
  const shown = releases.filter((each) => each.source === source && isShown(each));
  const [head] = rounds.flatMap(({ id }) => shown.filter(({ roundId }) => roundId === id));
  return head ? readRelease(storage, head.id) : null;
};

const releaseOf = async (storage: ReleaseStorage, { id, number, surveyId, versionId, roundId, madeOn, source, results }: ReleaseRow): Promise<Release> => {
  const round = (await storage.rounds(surveyId)).find((each) => each.id === roundId);
  if (!round) throw new Error(`release ${id} is of a round that is not there`);
  return { id, number, versionId, round: { opensOn: round.opensOn, closesOn: round.closesOn }, madeOn, source, results: readResults(results) };
};
