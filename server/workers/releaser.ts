import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { auditRelease } from '#core/disclosure/audit-release.ts';
import { ok } from '#core/result.ts';
import { makeCatalogue, type PublishedSurvey } from '#server/services/catalogue.ts';
import { makeKeys } from '#server/services/keys.ts';
import { makeRelease } from '#server/services/make-release.ts';
import { makeRecords, recordFiles } from '#server/services/microdata.ts';
import { countOverview } from '#server/services/studio/count-overview.ts';
import type { RecordsOrder, WorkOrder } from '#server/services/studio/releaser.ts';
import { openSqliteReader } from '#server/storage/open-sqlite.ts';
import { readSecret } from '#server/storage/secret-file.ts';
import { createCounting } from '#server/workers/counting.ts';
import type { FromReleaser, ReleaserSettings, StoreRelease, ToReleaser } from '#server/workers/releaser-messages.ts';
import { solve } from '#server/workers/solver.ts';

const port = parentPort;
if (port === null) throw new Error('The releaser runs in a thread of its own');
const { dataDir, geography, task } = workerData as ReleaserSettings;
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

const release = async (survey: PublishedSurvey, order: WorkOrder): Promise<FromReleaser> => {
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

const records = async (survey: PublishedSurvey, order: RecordsOrder): Promise<FromReleaser> => {
  const row = await storage.release(order.release);
  if (!row) throw new Error(`${order.release} is not there`);
  const wanted = { survey, release: row, known: null };
  const made = await makeRecords({ ...deps, keys: makeKeys(readSecret(dataDir)) }, wanted);
  if (!made.ok) return { records: made };
  const files = recordFiles(made.value, wanted, order.file);
  const { rules, rows, known, shape } = made.value;
  return { records: ok({ rules, rows, known, shape, records: [...files.records].join(''), metadata: files.metadata }) };
};

const make = async (survey: PublishedSurvey): Promise<FromReleaser> => {
  switch (task.make) {
    case 'release':
      return release(survey, task.order);
    case 'overview':
      return { overview: await countOverview(deps, survey, task.order) };
    case 'records':
      return records(survey, task.order);
  }
};

const survey = await makeCatalogue(storage).find(task.order.slug);
if (!survey) throw new Error(`${task.order.slug} is not published`);
send(await make(survey));
await storage.close();
port.close();
