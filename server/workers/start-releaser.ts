import { Worker } from 'node:worker_threads';
import type { Geography } from '#core/results/geography.ts';
import type { ReleaseProgress, Releaser } from '#server/services/studio/releaser.ts';
import type { Storage } from '#server/storage/storage.ts';
import type { FromReleaser, ReleaserSettings, ReleaserTask, StoreRelease, ToReleaser } from '#server/workers/releaser-messages.ts';

export interface ReleaserDeps {
  readonly dataDir: string;
  readonly geography: Geography;
  readonly storage: Pick<Storage, 'write'>;
}

type Done = Exclude<FromReleaser, { readonly progress: ReleaseProgress } | { readonly write: StoreRelease }>;

/** Makes releases, overviews and records, each in a thread of its own that ends with it. */
export const startReleaser = ({ dataDir, geography, storage }: ReleaserDeps): Releaser => {
  const run = (task: ReleaserTask, tell: (progress: ReleaseProgress) => void = () => undefined): Promise<Done> => inThread({ dataDir, geography, task }, storage, tell);
  return {
    release: async (order, tell) => {
      const done = await run({ make: 'release', order }, tell);
      if (!('released' in done)) throw new Error('The releaser has made something else');
      return done.released;
    },
    overview: async (order) => {
      const done = await run({ make: 'overview', order });
      if (!('overview' in done)) throw new Error('The releaser has made something else');
      return done.overview;
    },
    records: async (order) => {
      const done = await run({ make: 'records', order });
      if (!('records' in done)) throw new Error('The releaser has made something else');
      return done.records;
    },
  };
};

const inThread = (settings: ReleaserSettings, storage: ReleaserDeps['storage'], tell: (progress: ReleaseProgress) => void): Promise<Done> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./releaser.ts', import.meta.url), { workerData: settings });
    const answer = (message: ToReleaser): void => worker.postMessage(message);
    worker.on('message', (message: FromReleaser) => {
      if ('progress' in message) return tell(message.progress);
      if (!('write' in message)) return resolve(message);
      storage.write(message.write).then((written) => answer({ written }), (error: unknown) => answer({ failed: String(error) }));
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The releaser has ended without an answer')));
  });
