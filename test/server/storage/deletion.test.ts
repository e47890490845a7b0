import { existsSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { databaseFile } from '#server/storage/open-sqlite.ts';
import type { RoundRow, Storage } from '#server/storage/storage.ts';
import { aDraft, aReport, aResponse, aReview, publishSample } from './sample-rows.ts';
import { openIn, temporaryFolders } from './temporary-data.ts';

const newFolder = temporaryFolders();
const TODAY = '2026-11-25';

type Put = (storage: Storage, round: RoundRow, keptUntil: string, text: string) => Promise<unknown>;
const inDraft = (field: 'answers' | 'typed'): Put => (storage, round, keptUntil, text) => storage.write({ do: 'begin draft', draft: aDraft(round, { keptUntil, [field]: JSON.stringify({ a: text }) }) });
const inReport = (field: 'wrong' | 'contact'): Put => (storage, _, keptUntil, text) => storage.write({ do: 'store report', report: aReport({ keptUntil, [field]: text }) });

/** Where somebody's words are stored, and how they come there. */
const PUT: Readonly<Record<'answers' | 'review' | 'draft' | 'typed' | 'wrong' | 'contact', Put>> = {
  answers: (storage, round, keptUntil, text) => storage.write({ do: 'submit response', response: aResponse(round, { keptUntil, answers: JSON.stringify({ forslag: text }) }), draftTokenHash: null }),
  review: async (storage, round, keptUntil, text) => {
    const response = aResponse(round, { keptUntil });
    const review = aReview(response);
    await storage.write({ do: 'submit response', response, draftTokenHash: null });
    await storage.write({ do: 'gather reviews', reviews: [review] });
    await storage.write({ do: 'decide review', id: review.id, before: review, decision: { ...review, state: 'approved', text } });
  },
  draft: inDraft('answers'),
  typed: inDraft('typed'),
  wrong: inReport('wrong'),
  contact: inReport('contact'),
};
const places = fc.constantFrom('answers', 'review', 'draft', 'typed', 'wrong', 'contact');
const isReport = ({ place }: { readonly place: string }): boolean => place === 'wrong' || place === 'contact';
/** Each more than once: one may be split between two pages of the file. */
const words = fc.array(fc.record({ place: places, expired: fc.boolean(), times: fc.integer({ min: 3, max: 150 }) }), { minLength: 1, maxLength: 25 });

/** All that the tables hold, as text. */
const tablesIn = (file: string): string => {
  const database = new Database(file, { readonly: true });
  const names = database.prepare("select name from sqlite_schema where type = 'table'").pluck().all().map(String);
  const text = names.map((name) => JSON.stringify(database.prepare(`select * from "${name}"`).all())).join();
  database.close();
  return text;
};
const filesOf = (file: string): string => [file, `${file}-wal`].filter(existsSync).map((path) => readFileSync(path, 'latin1')).join();
const canariesIn = (text: string): ReadonlySet<number> => new Set([...text.matchAll(/canary-(\d+)-/g)].map(([, number]) => Number(number)));

test('what is kept no longer is in no table and no file after the night, whatever it was; all else is there, and a certificate tells', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(words, async (all) => {
      const folder = newFolder();
      const storage = await openIn(folder);
      const { round, survey } = await publishSample(storage);
      for (const [number, { place, expired, times }] of all.entries()) await PUT[place](storage, round, expired ? '2026-11-24' : TODAY, `canary-${number}-`.repeat(times));
      expect(canariesIn(tablesIn(databaseFile(folder))).size).toBe(all.length);
      await storage.write({ do: 'delete expired', today: TODAY, certify: [{ surveyId: survey.id, from: TODAY }] });
      const kept = new Set(all.flatMap(({ expired }, number) => (expired ? [] : [number])));
      expect(canariesIn(tablesIn(databaseFile(folder)))).toEqual(kept);
      expect(canariesIn(filesOf(databaseFile(folder)))).toEqual(kept);
      const gone = all.filter(({ expired }) => expired);
      const told = [survey.id, ...(gone.some(isReport) ? ['faults'] : [])];
      expect((await storage.certificates()).map(({ chain }) => chain)).toEqual(told.toSorted());
      await storage.close();
    }),
    { numRuns: 6 },
  );
});
