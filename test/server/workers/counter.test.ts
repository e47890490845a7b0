import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encode } from '#core/codes/encode.ts';
import type { CountRequest } from '#core/results/counts.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import { compareCounts } from '#core/results/recount.ts';
import { openSqliteStorage } from '#server/storage/open-sqlite.ts';
import type { ResponseRow, Source, Storage } from '#server/storage/storage.ts';
import { startCounter, type Counter } from '#server/workers/start-counter.ts';
import { codebookOf } from '#test/core/codes/codebook-example.ts';
import { GEOGRAPHY } from '#test/core/results/geography-example.ts';
import { respondents } from '#test/core/results/respondents.ts';

const codebook = codebookOf([
  { kind: 'single', id: 'kommun', values: ['0126', '0127'], role: 'area' },
  { kind: 'multiple', id: 'svart', values: ['a', 'b', 'c'] },
  { kind: 'number', id: 'antal' },
]);
const dimensions = dimensionsOf(codebook, 'kommun', GEOGRAPHY);
const request: CountRequest = { versionId: 'v1', sources: ['web', 'api', 'paper'], codebook, dimensions, pairs: [], crossings: [] };

let dataDir: string;
let storage: Storage;
let counter: Counter;

const store = async (answers: Readonly<Record<string, unknown>>, number: number, source: Source = 'web'): Promise<void> => {
  const hash = number.toString(16).padStart(64, '0');
  const response: ResponseRow = {
    id: hash.slice(32), surveyId: 's1', versionId: 'v1', roundId: 'r1', answers: JSON.stringify(answers), codes: encode(codebook, answers, () => true), language: 'sv',
    area: null, coordinationUnion: null, respondentGroup: null, source, answeredOn: '2026-11-01', keptUntil: '2027-11-01', submissionHash: hash, receiptHash: hash,
  };
  await storage.write({ do: 'submit response', response, draftTokenHash: null });
};

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'counter-'));
  storage = await openSqliteStorage({ dataDir, onFailure: (error) => { throw error; } });
  await storage.write({ do: 'import survey', survey: { id: 's1', slug: 'liten', publishedVersion: null } });
  await storage.write({
    do: 'publish version',
    version: { id: 'v1', surveyId: 's1', number: 1, json: '{}', codebook: JSON.stringify(codebook), hash: 'h', publishedOn: '2026-11-01' },
    round: { id: 'r1', surveyId: 's1', versionId: 'v1', opensOn: '2026-11-01', closesOn: null },
  });
  counter = startCounter({ dataDir });
});

afterEach(async () => {
  await counter.close();
  await storage.close();
  rmSync(dataDir, { recursive: true });
});

describe('the counting thread', () => {
  it('counts the stored codes as the answers say', async () => {
    const people = respondents(codebook, 40, 1);
    await Promise.all(people.map((answers, index) => store(answers, index)));
    const counts = await counter.countResponses(request);
    expect(counts.responses).toBe(40);
    expect(compareCounts(codebook, dimensions, counts, people).differences).toEqual([]);
  });

  it('counts anew when a response has come, and when one is withdrawn', async () => {
    await store({ svart: ['a'] }, 1);
    expect((await counter.countResponses(request)).responses).toBe(1);
    await store({ svart: ['b'] }, 2);
    expect((await counter.countResponses(request)).responses).toBe(2);
    await storage.write({ do: 'withdraw response', receiptHash: '1'.padStart(64, '0'), today: '2026-11-02' });
    const counts = await counter.countResponses(request);
    expect(compareCounts(codebook, dimensions, counts, [{ svart: ['b'] }]).differences).toEqual([]);
  });

  it('gives the same counts again from what it kept', async () => {
    await store({ svart: ['a'], antal: 4 }, 1);
    expect(await counter.countResponses(request)).toEqual(await counter.countResponses(request));
  });

  it('tells how many responses have been read, and nothing where they are kept', async () => {
    await Promise.all(respondents(codebook, 40, 1).map((answers, index) => store(answers, index)));
    const read: number[] = [];
    await counter.countResponses(request, (responses) => read.push(responses));
    expect(read).toEqual([40]);
    await counter.countResponses(request, (responses) => read.push(responses));
    expect(read).toEqual([40]);
  });

  it('never mixes demo answers with real ones', async () => {
    await store({ svart: ['a'] }, 1);
    await store({ svart: ['a'] }, 2, 'demo');
    expect((await counter.countResponses(request)).responses).toBe(1);
    expect((await counter.countResponses({ ...request, sources: ['demo'] })).responses).toBe(1);
  });

  it('tells of codes that are not of the codebook', async () => {
    await store({ svart: ['a'] }, 1);
    await expect(counter.countResponses({ ...request, codebook: codebookOf([{ kind: 'number', id: 'antal' }]) })).rejects.toThrow('has 12 bytes of codes');
  });

  it('refuses at once where there is nothing to count in, and closes', async () => {
    const nowhere = startCounter({ dataDir: join(dataDir, 'nowhere') });
    await expect(nowhere.countResponses(request)).rejects.toThrow();
    await expect(nowhere.countResponses(request)).rejects.toThrow();
    await nowhere.close();
  });

  it('counts nobody where nobody has answered', async () => {
    expect((await counter.countResponses(request)).responses).toBe(0);
  });
});
