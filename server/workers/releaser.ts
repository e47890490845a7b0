import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { auditRelease } from '#core/disclosure/audit-release.ts';
import { makeCatalogue, type PublishedSurvey } from '#server/services/catalogue.ts';
import { makeRelease } from '#server/services/make-release.ts';
import { countOverview } from '#server/services/studio/count-overview.ts';
import { openSqliteReader } from '#server/storage/open-sqlite.ts';
import { createCounting } from '#server/workers/counting.ts';
import type { FromReleaser, ReleaserSettings, StoreRelease, ToReleaser } from '#server/workers/releaser-messages.ts';
import { solve } from '#server/workers/solver.ts';

const port = parentPort;
if (port === null) throw new Error('The releaser runs in a thread of its own');
const { dataDir, geography, make, order } = workerData as ReleaserSettings;
const storage = await openSqliteReader(dataDir);

const send = (message: FromReleaser): void => port.postMessage(message);

const write = async (command: StoreRelease): Promise<{ readonly done: boolean }> => {
  const answer = once(port, 'message');
  send({ write: command });
  const [written] = (await answer) as [ToReleaser];
  if ('failed' in written) throw new Error(written.failed);
  return written.written;
};

const deps = { storage, geography, solve, count: createCounting(storage) };

const release = async (survey: PublishedSurvey): Promise<FromReleaser> => {
  send({ progress: { step: 'counting', done: 0, all: 0 } });
  const made = await makeRelease(
    {
      ...deps,
      count: async (request) => {
        const counts = await deps.count(request);
        send({ progress: { step: 'protecting', done: 0, all: 0 } });
        return counts;
      },
      storage: { ...storage, write: write as never },
      tellProtected: (done, all) => send({ progress: { step: 'protecting', done, all } }),
      audit: async (counted, published) => auditRelease(counted, published, solve, (done, all) => send({ progress: { step: 'auditing', done, all } })),
    },
    survey,
    { demo: order.demo, today: order.today, shownTo: 'studio' },
  );
  if (!made.ok) return { released: made };
  const { id, surveyId, number, versionId, roundId, source, madeOn, takenDownOn, goals, shownTo } = made.value;
  return { released: { ok: true, value: { id, surveyId, number, versionId, roundId, source, madeOn, takenDownOn, goals, shownTo } } };
};

const survey = await makeCatalogue(storage).find(order.slug);
if (!survey) throw new Error(`${order.slug} is not published`);
send(make === 'release' ? await release(survey) : { overview: await countOverview(deps, survey, order) });
await storage.close();
port.close();
