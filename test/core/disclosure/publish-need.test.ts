import { describe, expect, it } from 'vitest';
import type { Codebook, Variable, SingleVariable } from '#core/codes/codebook.ts';
import { publishResults, type PublishedResults, type PublishedVariable } from '#core/disclosure/publish-results.ts';
import { columnsOf } from '#core/results/columns.ts';
import { solve } from '#server/workers/solver.ts';
import { countAll } from '#core/results/count.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import { codesOf, needOf, type Pair } from '#core/results/pairs.ts';
import { withRanges } from '#test/core/disclosure/attacker.ts';
import { surveyOf, UNIONS, WHERE } from '#test/core/export/small-survey.ts';
import { GEOGRAPHY } from '#test/core/results/geography-example.ts';
import { blockOf, respondents } from '#test/core/results/respondents.ts';

const base = surveyOf([...WHERE, { kind: 'single', id: 'vikt', values: ['3', '2', '1', 'vet_inte'] }, { kind: 'single', id: 'nu', values: ['3', '2', '1', 'vet_inte'] }]);
const ROLES: Readonly<Record<string, Variable['role']>> = { vikt: 'importance', nu: 'satisfaction' };
const codebook: Codebook = { ...base, variables: base.variables.map((each) => (each.kind === 'single' ? { ...each, role: ROLES[each.id] ?? each.role, values: each.values.map((value) => ({ ...value, missing: value.id === 'vet_inte' ? ('dontKnow' as const) : null })) } : each)) };
const [importance, satisfaction] = codebook.variables.slice(2) as unknown as readonly [SingleVariable, SingleVariable];
const pair: Pair = { id: 'nu__behov', text: 'Stöd', importance, satisfaction };
const dimensions = dimensionsOf(codebook, 'kommun', GEOGRAPHY);

interface Told {
  readonly results: PublishedResults;
  /** Persons by area × gender and both codes. */
  readonly inner: readonly number[];
}

const tell = (count: number, seed: number): Told => {
  const people = respondents(codebook, count, seed);
  const counts = countAll(codebook, dimensions, columnsOf(codebook, [blockOf(codebook, people)]), { pairs: [[2, 3]], crossings: [] });
  const results = publishResults({ survey: 'liten', version: 1, minimumCell: 5, codebook, dimensions, counts, derived: { pairs: [pair], classes: [] }, crossings: [], earlier: [], territory: { geography: GEOGRAPHY, areaLevel: 'kommun', firstDay: '2026-11-01' } }, solve);
  return { results, inner: [...(counts.pairs[0]?.counts ?? [])] };
};

const WIDTH = codesOf(importance) * codesOf(satisfaction);
const GENDERS: Readonly<Record<string, readonly number[]>> = { kvinnor: [0], man: [1], kvinnor_och_man: [0, 1], samtliga: [0, 1, 2] };
const inArea = (level: string, id: string): readonly number[] => dimensions.areas.flatMap((area, index) => (level === 'alla' || (area !== null && (level === 'kommun' ? area === id : UNIONS[area as keyof typeof UNIONS] === id)) ? [index] : []));

/** Columns of whoever is in a place and of whose codes `passes` is true. */
const columnsOfWhere = (level: string, area: string, gender: string, passes: (important: number, now: number) => boolean): readonly number[] =>
  inArea(level, area).flatMap((place) => (GENDERS[gender] ?? []).flatMap((each) => Array.from({ length: WIDTH }, (_, joint) => joint).filter((joint) => passes(Math.floor(joint / 6), joint % 6)).map((joint) => (place * 3 + each) * WIDTH + joint)));

const answers: Readonly<Record<string, (answer: string | null) => (important: number, now: number) => boolean>> = {
  vikt: (answer) => (important) => (answer === null ? important > 1 : important === 2 + importance.values.findIndex(({ id }) => id === answer)),
  nu: (answer) => (_, now) => (answer === null ? now > 1 : now === 2 + satisfaction.values.findIndex(({ id }) => id === answer)),
  nu__behov: (answer) => (important, now) => important > 1 && now > 1 && (answer === null || needOf(pair, important, now).great === (answer === 'stort')),
};

const known = ({ results }: Told) =>
  results.variables.flatMap(({ id, figures }) => figures.flatMap(({ answer, area, gender, count, base: all }) => {
    const of = answers[id];
    if (!of) return [];
    const sum = (value: string | null, persons: number | null) => (persons === null ? [] : [{ parts: columnsOfWhere(area.level, area.id, gender, of(value)), count: persons }]);
    return [...sum(null, all), ...(answer.id.startsWith('_') ? [] : sum(answer.id, count))];
  }));

const needIn = ({ results }: Told): PublishedVariable | undefined => results.variables.find(({ id }) => id === 'nu__behov');

describe('the need that two questions tell', () => {
  it.each([[40, 1], [90, 2], [200, 3], [500, 4]])('lets nobody with all three tables know a small count of %i respondents (seed %i)', (count, seed) => {
    const told = tell(count, seed);
    const sums = [...new Map(known(told).map((each) => [JSON.stringify(each.parts), each])).values()];
    const secrets = told.results.variables.flatMap(({ id, figures }) => figures.filter(({ answer }) => !answer.id.startsWith('_')).flatMap(({ answer, area, gender }) => (answers[id] ? [columnsOfWhere(area.level, area.id, gender, answers[id](answer.id))] : [])));
    const small = secrets.map((parts) => ({ parts, count: parts.reduce((sum, part) => sum + (told.inner[part] ?? 0), 0) })).filter(({ count: persons }) => persons > 0 && persons < 5);
    expect(small.length).toBeGreaterThan(5);
    withRanges(told.inner.length, sums, (ranges) => {
      for (const { parts, count: persons } of small) {
        const { low, high } = ranges(parts, (range) => range.high - range.low >= 5);
        expect({ persons, low, high, wide: high - low >= 5 }).toMatchObject({ wide: true });
      }
    });
  });

  it('tells shares and an index where many have answered', () => {
    const need = needIn(tell(3000, 5));
    const figures = need?.figures.filter(({ area }) => area.id === 'alla') ?? [];
    expect(figures.map(({ answer, gender }) => `${answer.id} ${gender}`)).toEqual(['stort', 'ovrigt', '_behovsindex'].flatMap((answer) => ['kvinnor', 'man', 'kvinnor_och_man'].map((gender) => `${answer} ${gender}`)));
    expect(figures.every(({ status }) => status === 'ok')).toBe(true);
    expect(figures.filter(({ answer }) => answer.id === '_behovsindex').every(({ value }) => value !== null && value > 0 && value < 100)).toBe(true);
  });

  it('is told of nobody where its questions are not', () => {
    const need = needIn(tell(9, 6));
    expect(need?.figures.every(({ count, value, share }) => (count ?? 0) === 0 && value === null && share === null)).toBe(true);
  });
});
