import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Answers } from '#core/codes/answer-value.ts';
import { makeMicrodata, type Microdata, type MicrodataRequest } from '#core/export/microdata/microdata-file.ts';
import { MICRODATA_WARNING, microdataMetadata } from '#core/export/microdata/microdata-metadata.ts';
import { recordsOf } from '#test/core/export/read-table.ts';
import { surveyOf, WHERE } from '#test/core/export/small-survey.ts';
import { requestOf, RULES } from '#test/core/export/microdata/records-example.ts';
import { respondents } from '#test/core/results/respondents.ts';

const codebook = surveyOf([
  ...WHERE,
  { kind: 'single', id: 'alder', values: ['16_24', '25_34', '35_44', '45_54', '55_64', '65'] },
  { kind: 'single', id: 'asikt', values: ['bra', 'daligt', 'vet_inte'] },
  { kind: 'single', id: 'behov', values: ['ja', 'nej'], role: 'need' },
  { kind: 'single', id: 'funk', values: ['ja', 'nej'], sensitive: true },
  { kind: 'multiple', id: 'svart', values: ['stress', 'halsa'], role: 'barrier', sensitive: true },
  { kind: 'multiple', id: 'hjalp', values: ['last', 'skrev', 'ingen'], role: 'help', nobody: 'ingen' },
  { kind: 'number', id: 'antal' },
  { kind: 'single', id: 'roll', values: ['chef', 'annan'], unreported: true },
]);
const people = respondents(codebook, 600, 5);

const made = (request: MicrodataRequest): Microdata => {
  const result = makeMicrodata(request);
  if (!result.ok) throw new Error(result.problems.join(' '));
  return result.value;
};
const problemsOf = (answers: readonly Answers[], more: Partial<MicrodataRequest> = {}): readonly string[] => {
  const result = makeMicrodata(requestOf(codebook, answers, more));
  return result.ok ? [] : result.problems;
};

describe('the file of records', () => {
  const { table, rows, suppressed, identifiers } = made(requestOf(codebook, people));
  const titles = table.columns.map(({ title }) => title);

  it('has a row a response that is kept, and says how coarse it is and how many are left out', () => {
    expect([...table.rows]).toHaveLength(rows);
    expect(rows + suppressed).toBe(600);
    expect(suppressed).toBeLessThanOrEqual(30);
    expect(identifiers.map(({ column }) => column)).toEqual(['kommun', 'kon', 'alder', 'asikt', 'hjalp']);
  });

  it('has a column a question, one for each of several answers, no numbers, nothing that is not reported, nothing that was removed', () => {
    expect(titles).toEqual(expect.arrayContaining(['behov', 'funk', 'svart__stress', 'svart__halsa']));
    expect(titles.filter((title) => ['antal', 'roll'].includes(title))).toEqual([]);
    expect(titles.filter((title) => identifiers.some(({ column, level }) => column === title && level === 'borttaget'))).toEqual([]);
    expect(new Set(recordsOf(table).map((row) => row['svart__stress']))).toEqual(new Set(['0', '1', '']));
  });

  it('never tells of one who is neither woman nor man that they are', () => {
    expect(recordsOf(table).map((row) => row['kon'])).not.toContain('annat');
  });

  it('tells the union where the municipality would single somebody out, and pairs of answers before none', () => {
    const levels = Object.fromEntries(identifiers.map(({ column, level }) => [column, level]));
    expect(['förbund', 'borttaget']).toContain(levels['kommun']);
    // Told of the place and the gender alone, so many look alike that age can be kept in pairs or better.
    const fewer = made(requestOf(codebook, people, { known: ['alder'] }));
    expect(fewer.identifiers.map(({ column }) => column)).toEqual(['kommun', 'kon', 'alder', 'hjalp']);
    expect(fewer.table.columns.map(({ title }) => title)).toContain('asikt');
  });

  it('leaves out what was asked only of those who answered a coarser question in a certain way: it would tell the answer', () => {
    const dependencies = new Map([['behov', new Set(['alder'])], ['svart', new Set(['behov'])], ['funk', new Set(['svart'])]]);
    const some = made(requestOf(codebook, people, { dependencies }));
    expect(some.identifiers.find(({ column }) => column === 'alder')?.level).not.toBe('som svarat');
    expect(some.leftOut).toEqual(['behov']);
    expect(some.table.columns.map(({ title }) => title)).not.toContain('behov');
    expect(some.table.columns.map(({ title }) => title)).toEqual(expect.arrayContaining(['svart__stress', 'funk']));
  });

  it.each([['kon', 'another gender'], ['hjalp', 'who helped'], ['antal', 'a number'], ['roll', 'what is not reported'], ['fodd', 'a date']])('leaves out what was asked only of those who gave some answer to %s: the file tells nobody of %s', (name) => {
    const some = made(requestOf(codebook, people, { dependencies: new Map([['behov', new Set([name])]]) }));
    expect(some.leftOut).toEqual(['behov']);
    expect(some.table.columns.map(({ title }) => title)).not.toContain('behov');
  });

  it('has its rows in the order of their ranks, the same bytes each time', () => {
    const rankOf = (_file: readonly string[], record: number): string => String((record * 7919) % 600).padStart(3, '0');
    const some = made(requestOf(codebook, people, { rankOf }));
    expect([...some.table.rows]).toEqual([...made(requestOf(codebook, people, { rankOf })).table.rows]);
    expect([...some.table.rows]).not.toEqual([...table.rows]);
    expect([...some.table.rows].map(String).toSorted()).toEqual([...table.rows].map(String).toSorted());
  });

  it('ranks its rows anew for what is known, whatever it is called and in whatever order, and for answers that are gone', () => {
    const files = (changes: Partial<Parameters<typeof makeMicrodata>[0]>, of = people): ReadonlySet<string> => {
      const seen = new Set<string>();
      const rankOf = (file: readonly string[], record: number): string => {
        seen.add(JSON.stringify(file));
        return String(record).padStart(3, '0');
      };
      made(requestOf(codebook, of, { rankOf, ...changes }));
      return seen;
    };
    const [all, some, none] = [files({ known: null }), files({ known: ['alder'] }), files({ known: [] })];
    expect(new Set([...all, ...some, ...none, ...files({ known: null }, people.slice(1))]).size).toBe(4);
    expect(files({ known: ['asikt', 'alder'] })).toEqual(files({ known: ['alder', 'asikt'] }));
    expect(files({ known: null })).toEqual(all);
  });

  it('has a shape that is the same only where it is made anew of the same answers, and as much is known: whoever has another too can lay them side by side', () => {
    const shapeOf = (of: readonly Answers[], known: MicrodataRequest['known'] = null): string => JSON.stringify(made(requestOf(codebook, of, { known })).shape);
    expect(shapeOf(people)).toBe(shapeOf(people));
    const fewer = [580, 599].map((count) => shapeOf(people.slice(0, count)));
    expect(new Set([shapeOf(people), shapeOf(people, ['alder']), ...fewer]).size).toBe(4);
  });

  it('is refused where there are few answers, or a name is no background question, without a number', () => {
    expect(problemsOf(people.slice(0, 99))).toEqual(['Underlaget är för litet. Det behövs minst 100 svar.']);
    expect(problemsOf(people, { known: ['funk', 'finns_inte'] })).toEqual(['”funk” är ingen bakgrundsfråga som kan vara med.', '”finns_inte” är ingen bakgrundsfråga som kan vara med.']);
  });

  it('is refused where all have the same sensitive answer', () => {
    const alike = people.map((answers) => ({ ...answers, funk: 'ja' }));
    expect(problemsOf(alike)).toEqual(['Det går inte att göra en fil där ingen kan kännas igen, inte ens utan bakgrundsfrågorna.']);
  });

  it('has metadata with k, l, what was left out and how coarse each column is', () => {
    const metadata = JSON.parse(microdataMetadata(made(requestOf(codebook, people)), { survey: 'liten', version: 1, release: 'liten-1', title: 'Liten', file: 'liten.csv', demo: true })) as Readonly<Record<string, unknown>>;
    expect(metadata).toMatchObject({ url: 'liten.csv', notes: [{ k: 5, l: 2, rader: rows, undertryckta: suppressed }] });
    expect(metadata['dc:description']).toBe(`Påhittade svar (demo). ${MICRODATA_WARNING}`);
  });
});

it('no record stands alone: each tuple of quasi-identifiers is there k times, with two answers to what is sensitive', () => {
  let files = 0;
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 700 }), fc.integer(), fc.integer({ min: 5, max: 10 }), (count, seed, k) => {
      const result = makeMicrodata(requestOf(codebook, respondents(codebook, count, seed), { rules: { ...RULES, k } }));
      if (!result.ok) return;
      files++;
      const { table, identifiers, rows } = result.value;
      expect(count - rows).toBeLessThanOrEqual(count * RULES.maxSuppressed);
      const records = recordsOf(table);
      const tupleOf = (record: (typeof records)[number]): string => JSON.stringify(identifiers.map(({ column }) => record[column] ?? ''));
      for (const tuple of new Set(records.map(tupleOf))) {
        const group = records.filter((record) => tupleOf(record) === tuple);
        expect(group.length).toBeGreaterThanOrEqual(k);
        const told = new Set(group.map((record) => record['funk']).filter((answer) => answer !== ''));
        expect(told.size).not.toBe(1);
        for (const item of ['svart__stress', 'svart__halsa']) expect([...new Set(group.map((record) => record[item]).filter((answer) => answer !== ''))]).not.toEqual(['1']);
      }
    }),
    { numRuns: 30 },
  );
  expect(files).toBeGreaterThan(20);
});
