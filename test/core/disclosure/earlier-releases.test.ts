import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '#core/codes/answer-value.ts';
import { publishResults, type PublishedResults } from '#core/disclosure/publish-results.ts';
import { columnsOf } from '#core/results/columns.ts';
import { solve } from '#server/workers/solver.ts';
import { countAll } from '#core/results/count.ts';
import { NOTHING_DERIVED } from '#core/results/derived.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import { withRanges, type KnownSum } from '#test/core/disclosure/attacker.ts';
import { surveyOf, UNIONS, WHERE } from '#test/core/export/small-survey.ts';
import { GEOGRAPHY } from '#test/core/results/geography-example.ts';
import { blockOf, respondents } from '#test/core/results/respondents.ts';

const VALUES = ['ja', 'ibland', 'nej'];
const codebook = surveyOf([...WHERE, { kind: 'single', id: 'fraga', values: VALUES }]);
const dimensions = dimensionsOf(codebook, 'kommun', GEOGRAPHY);
const countsOf = (people: readonly Answers[]) => countAll(codebook, dimensions, columnsOf(codebook, [blockOf(codebook, people)]));

interface Wave {
  readonly results: PublishedResults;
  readonly people: readonly Answers[];
}

/** A release of `people` after others, of whom those stay who answered before. `careless`: as if there had been none. */
const release = (people: readonly Answers[], before: readonly Wave[], careless = false, book = codebook): Wave => {
  const earlier = before.map((wave) => ({ results: wave.results, lost: wave.people.some((person) => !people.includes(person)), added: countsOf(people.filter((person) => !wave.people.includes(person))) }));
  return { people, results: publishResults({ survey: 'liten', version: 1, minimumCell: 5, codebook: book, dimensions, counts: countsOf(people), derived: NOTHING_DERIVED, crossings: [], earlier: careless ? [] : earlier, territory: { geography: GEOGRAPHY, areaLevel: 'kommun', firstDay: '2026-11-01' } }, solve) };
};

const GENDERS: Readonly<Record<string, readonly number[]>> = { kvinnor: [0], man: [1], kvinnor_och_man: [0, 1], samtliga: [0, 1, 2] };
const SIZE = dimensions.areas.length * 3 * VALUES.length;

/** Inner cells of a row: of area × gender × answer. */
const cellsOf = (level: string, id: string, gender: string, answer: string | null): readonly number[] =>
  dimensions.areas
    .flatMap((area, index) => (level === 'alla' || (area !== null && (level === 'kommun' ? area === id : UNIONS[area as keyof typeof UNIONS] === id)) ? [index] : []))
    .flatMap((area) => (GENDERS[gender] ?? []).flatMap((each) => VALUES.flatMap((value, at) => (answer === null || answer === value ? [(area * 3 + each) * VALUES.length + at] : []))));

/** Figures of the question: of every wave, its sums over those of each wave who came by then. */
const sumsOf = (waves: readonly Wave[]): readonly KnownSum[] =>
  waves.flatMap(({ results }, wave) =>
    (results.variables.find(({ id }) => id === 'fraga')?.figures ?? []).flatMap(({ area, gender, answer, count, base }) => {
      const sum = (value: string | null, persons: number | null) => (persons === null ? [] : [{ parts: Array.from({ length: wave + 1 }, (_, segment) => cellsOf(area.level, area.id, gender, value).map((cell) => segment * SIZE + cell)).flat(), count: persons }]);
      return [...sum(null, base), ...sum(answer.id, count)];
    }),
  );

/** The true number in every inner cell of every wave's newcomers. */
const truth = (waves: readonly Wave[]): readonly number[] => {
  const since = waves.map(({ people }, wave) => people.filter((person) => !(waves[wave - 1]?.people.includes(person) ?? false)));
  return since.flatMap((people) => {
    const { counts, width } = countsOf(people).variables[2] ?? { counts: new Uint32Array(), width: 1 };
    return Array.from({ length: SIZE }, (_, at) => counts[Math.floor(at / VALUES.length) * width + 2 + (at % VALUES.length)] ?? 0);
  });
};

/** Small counts, of a wave or of those who came between two, that the releases together tell to within less than five. */
const caught = (waves: readonly Wave[]): readonly object[] => {
  const inner = truth(waves);
  const rows = waves[0]?.results.variables.find(({ id }) => id === 'fraga')?.figures ?? [];
  const spans = waves.flatMap((_, to) => [[0, to], ...Array.from({ length: to }, (__, from) => [from + 1, to])] as const);
  const sums = [...new Map(sumsOf(waves).map((each) => [JSON.stringify(each.parts), each])).values()];
  return withRanges(inner.length, sums, (ranges) =>
    spans.flatMap(([from, to]) =>
      rows.flatMap(({ area, gender, answer }) => {
        const parts = Array.from({ length: (to ?? 0) - (from ?? 0) + 1 }, (_, index) => (from ?? 0) + index).flatMap((segment) => cellsOf(area.level, area.id, gender, answer.id).map((cell) => segment * SIZE + cell));
        const persons = parts.reduce((sum, part) => sum + (inner[part] ?? 0), 0);
        if (persons === 0 || persons >= 5) return [];
        const { low, high } = ranges(parts, (range) => range.high - range.low >= 5);
        return high - low >= 5 ? [] : [{ from, to, area: area.id, gender, answer: answer.id, persons, low, high }];
      }),
    ),
  );
};

const rowsIn = (results: PublishedResults) => results.variables.find(({ id }) => id === 'fraga')?.figures ?? [];

const rowName = (area: { readonly level: string; readonly id: string }, gender: string, answer: string | null): string => [area.level, area.id, gender, answer].join(' ');

const shownIn = ({ results }: Wave): number => results.variables.find(({ id }) => id === 'fraga')?.figures.filter(({ count }) => count !== null).length ?? 0;

describe('releases of the same round', () => {
  const cases = [[120, 3, 1], [120, 40, 2], [400, 12, 3], [400, 200, 4], [60, 60, 5]] as const;

  it.each(cases)('tell together no small count, of before or of those who came: %i, then %i more (seed %i)', (first, more, seed) => {
    const people = respondents(codebook, first + more, seed);
    const one = release(people.slice(0, first), []);
    expect(caught([one, release(people, [one])])).toEqual([]);
  });

  it('would tell some if each were protected by itself', () => {
    const all = cases.flatMap(([first, more, seed]) => {
      const people = respondents(codebook, first + more, seed);
      return caught([release(people.slice(0, first), []), release(people, [], true)]);
    });
    expect(all.length).toBeGreaterThan(0);
  });

  it('tell together no small count, three of them', () => {
    const people = respondents(codebook, 300, 6);
    const one = release(people.slice(0, 150), []);
    const two = release(people.slice(0, 170), [one]);
    expect(caught([one, two, release(people, [one, two])])).toEqual([]);
  });

  it('show a row anew where nobody came or ten did, and not where few did', () => {
    const place = (kommun: string, count: number): readonly Answers[] => Array.from({ length: count }, (_, index) => ({ kommun, kon: index % 2 === 0 ? 'kvinna' : 'man', fraga: VALUES[index % 3] }));
    const first = ['0126', '0127', '0128', '0181'].flatMap((kommun) => place(kommun, 120));
    const one = release(first, []);
    expect(shownIn(release([...first, ...['0126', '0127', '0128', '0181'].flatMap((kommun) => place(kommun, 120))], [one]))).toBe(shownIn(one));
    expect(shownIn(release([...first, ...place('0126', 2)], [one]))).toBeLessThan(shownIn(one));
  });

  it('show nothing anew that tells of few who came, nor, where somebody has withdrawn, of less than ten who hide it', () => {
    const countIn = (people: readonly Answers[], results: PublishedResults): ReadonlyMap<string, number> => {
      const inner = truth([{ people, results }]);
      return new Map(rowsIn(results).flatMap(({ area, gender, answer }) => [null, answer.id].map((value) => [rowName(area, gender, value), cellsOf(area.level, area.id, gender, value).reduce((sum, cell) => sum + (inner[cell] ?? 0), 0)] as const)));
    };
    fc.assert(fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 12 }), (seed, more, gone) => {
      const people = respondents(codebook, 400 + more, seed);
      const one = release(people.slice(0, 400), []);
      const two = release(people.slice(gone), [one]);
      const came = countIn(people.slice(400), two.results);
      const isFew = (persons: number, least: number): boolean => persons < least && (gone > 0 || persons > 0);
      const before = new Map(rowsIn(one.results).map((row) => [rowName(row.area, row.gender, row.answer.id), row]));
      const told = rowsIn(two.results).filter((row) => {
        const then = before.get(rowName(row.area, row.gender, row.answer.id));
        const [base, count] = [null, row.answer.id].map((value) => came.get(rowName(row.area, row.gender, value)) ?? 0);
        const isInBoth = (figure: 'base' | 'count'): boolean => then !== undefined && then[figure] !== null && row[figure] !== null;
        return (isInBoth('base') && isFew(base ?? 0, 10)) || (isInBoth('count') && isFew(count ?? 0, 5));
      });
      expect(told).toEqual([]);
    }), { numRuns: 25, examples: [[217, 174, 4]] });
  }, 60_000);

  it('tell nothing of a place where somebody has withdrawn and few have come', () => {
    const people = respondents(codebook, 400, 8);
    const one = release(people, []);
    expect(shownIn(one)).toBeGreaterThan(20);
    expect(shownIn(release(people.slice(1), [one]))).toBe(0);
  });

  it('do not tell that all who came gave the same answer to a sensitive question', () => {
    const sensitive = { ...codebook, variables: codebook.variables.map((variable) => ({ ...variable, sensitive: variable.id === 'fraga' })) };
    const women = (count: number, fraga: string): readonly Answers[] => Array.from({ length: count }, () => ({ kommun: '0126', kon: 'kvinna', fraga }));
    const first = [...women(30, 'ja'), ...women(30, 'nej')];
    const one = release(first, [], false, sensitive);
    const some = ({ results }: Wave): number => results.variables.find(({ id }) => id === 'fraga')?.figures.filter(({ count }) => (count ?? 0) > 0).length ?? 0;
    expect(some(one)).toBeGreaterThan(0);
    expect(some(release([...first, ...women(12, 'ja')], [one], false, sensitive))).toBe(0);
  });
});
