import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightedVariable, type WeightedVariable } from '#core/analysis/weighted-figures.ts';
import { shareInterval } from '#core/results/estimators/proportion.ts';
import type { GenderRow } from '#core/disclosure/lattice.ts';
import type { StatisticsTable } from '#core/statistics/statistics-table.ts';
import { surveyed, variableOf, type Group } from '#test/core/analysis/surveyed.ts';
import { cellsOf, given, tableWith, type ByArea } from '#test/core/statistics/statistics-example.ts';

const AREAS = ['0126', '0127', '0128', '0181'];
const even: readonly Group[] = AREAS.map((kommun, index) => ({ kommun, women: [40, 10 + index], men: [30, 20 - index] }));
const everywhere = (women: number | null, men: number | null): ByArea => Object.fromEntries(AREAS.map((area) => [area, [women, men]]));
const weigh = (groups: readonly Group[], table: StatisticsTable, id = 'fraga'): WeightedVariable | null => {
  const results = surveyed(groups);
  return weightedVariable(results, variableOf(results, id), [given('population', table)]);
};
const figureOf = (weighted: WeightedVariable | null, gender: GenderRow, answer = 'ja') => weighted?.figures.find((figure) => figure.gender === gender && figure.answer === answer);

describe('weighted shares', () => {
  it('are those of a population with other parts of women and men (golden vector 60/40 against 20/30)', () => {
    const one: Group[] = [{ kommun: '0126', women: [20, 10], men: [30, 6] }];
    const weighted = weigh(one, tableWith(cellsOf({ '0126': [60, 40] })));
    expect(weighted).toMatchObject({ level: 'kommun', method: 'postStratified', said: { key: 'weights.postStratified', parameters: { by: { key: 'weights.by.kommun' }, title: 'Tabell population', source: 'SCB', date: '2025' } } });
    const { unweighted, weighted: share } = figureOf(weighted, 'kvinnor_och_man') ?? {};
    expect(unweighted?.value).toBeCloseTo(16 / 50, 12);
    expect(share?.value).toBeCloseTo(0.6 * 0.5 + 0.4 * 0.2, 12);
    expect(weighted?.deff).toBeCloseTo((50 * (20 * 1.5 ** 2 + 30 * (2 / 3) ** 2)) / 50 ** 2, 12);
    expect(share?.persons).toBeCloseTo(50 / (weighted?.deff ?? 0), 9);
  });

  it('reckon with how many there are: with each weight as one, as the share itself does', () => {
    const one: Group[] = [{ kommun: '0126', women: [20, 10], men: [30, 6] }];
    const weighted = weigh(one, tableWith(cellsOf({ '0126': [60, 40] })));
    expect(weighted?.figures.every(({ corrected }) => corrected)).toBe(true);
    const women = shareInterval({ count: 10, base: 20, population: 60 });
    const near = { low: expect.closeTo(women.low, 9) as number, high: expect.closeTo(women.high, 9) as number };
    expect(figureOf(weighted, 'kvinnor')).toMatchObject({ unweighted: near, weighted: near });
    const wrong = weigh(one, tableWith(cellsOf({ '0126': [19, 40] })));
    expect(['kvinnor', 'man', 'kvinnor_och_man'].map((gender) => figureOf(wrong, gender as GenderRow)?.corrected)).toEqual([false, true, false]);
    const endless = shareInterval({ count: 10, base: 20 });
    expect(figureOf(wrong, 'kvinnor')?.weighted).toMatchObject({ low: expect.closeTo(endless.low, 9) as number, high: expect.closeTo(endless.high, 9) as number });
  });

  it('reckon with how many there are in each part, as R’s package survey does where nearly all women and few men have answered', () => {
    const weighted = weigh([{ kommun: '0126', women: [100, 50], men: [60, 30] }], tableWith(cellsOf({ '0126': [120, 360] })));
    // svymean(~y, svydesign(ids = ~1, strata = ~s, fpc = ~N)), whose s² has n − 1 where Cochran's N − 1 stands here: hence not to the last digit.
    const se = 0.0448612697921496;
    const own = shareInterval({ count: 0.125 / se ** 2, base: 0.25 / se ** 2 });
    const both = figureOf(weighted, 'kvinnor_och_man')?.weighted;
    expect(both?.value).toBeCloseTo(0.5, 12);
    expect(Math.abs((both?.low ?? 0) - own.low)).toBeLessThan(0.001);
    expect(Math.abs((both?.high ?? 0) - own.high)).toBeLessThan(0.001);
  });

  it('have no uncertainty left where all have answered', () => {
    const census = weigh([{ kommun: '0126', women: [20, 10], men: [30, 6] }], tableWith(cellsOf({ '0126': [20, 30] })));
    expect(census?.figures.length).toBeGreaterThan(3);
    for (const { unweighted, weighted } of census?.figures ?? []) for (const share of [unweighted, weighted]) expect([share?.low, share?.high]).toEqual([share?.value, share?.value]);
  });

  it('are told of women and men too, and of each what it was without weights', () => {
    const weighted = weigh(even, tableWith(cellsOf({ ...everywhere(100, 100), '0126': [300, 100] })));
    expect(weighted?.figures.map(({ answer, gender }) => `${answer} ${gender}`)).toEqual(['ja', 'nej'].flatMap((answer) => ['kvinnor', 'man', 'kvinnor_och_man'].map((gender) => `${answer} ${gender}`)));
    expect(figureOf(weighted, 'kvinnor')?.weighted?.value).toBeCloseTo((300 * 10 + 100 * 11 + 100 * 12 + 100 * 13) / (600 * 40), 9);
    expect(figureOf(weighted, 'kvinnor')?.unweighted.value).toBeCloseTo(46 / 160, 12);
  });

  it('lie between those of the groups, add up to one, and are the same where the population is as those who answered', () => {
    const [count, persons] = [fc.integer({ min: 12, max: 60 }), fc.integer({ min: 50, max: 150 })];
    const group = fc.tuple(count, count, fc.double({ min: 0.45, max: 0.55, noNaN: true })).map(([women, men, part]) => ({ women, men, part }));
    fc.assert(fc.property(fc.array(group, { minLength: 4, maxLength: 4 }), fc.array(fc.tuple(persons, persons), { minLength: 4, maxLength: 4 }), (sizes, numbers) => {
      const groups = sizes.map(({ women, men, part }, index): Group => ({ kommun: AREAS[index] ?? '', women: [women, Math.round(women * part)], men: [men, Math.round(men * part)] }));
      const shares = groups.flatMap(({ women, men }) => [women[1] / women[0], men[1] / men[0]]);
      const weighted = weigh(groups, tableWith(cellsOf(Object.fromEntries(numbers.map((number, index) => [AREAS[index], number])))));
      const [yes = Number.NaN, no] = ['ja', 'nej'].map((answer) => figureOf(weighted, 'kvinnor_och_man', answer)?.weighted?.value ?? Number.NaN);
      expect(yes).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9);
      expect(yes).toBeLessThanOrEqual(Math.max(...shares) + 1e-9);
      expect(no).toBeCloseTo(1 - yes, 9);
      const same = weigh(groups, tableWith(cellsOf(Object.fromEntries(groups.map(({ kommun, women, men }) => [kommun, [women[0] * 7, men[0] * 7]])))));
      for (const { unweighted, weighted: own } of same?.figures ?? []) expect(own?.value).toBeCloseTo(unweighted.value, 9);
    }), { numRuns: 40 });
  });

  it('are raked where only the parts of municipalities and of genders are known (golden vector)', () => {
    const groups: Group[] = [{ kommun: '0127', women: [30, 15], men: [10, 5] }, { kommun: '0181', women: [20, 5], men: [40, 10] }];
    const whole = { category: null, time: null, gender: 'samtliga', persons: 5000, level: 'kommun' } as const;
    const table = tableWith([...cellsOf({ alla: [5500, 4500] }), { ...whole, area: '0127' }, { ...whole, area: '0181' }]);
    const weighted = weigh(groups, table);
    expect(weighted).toMatchObject({ level: 'kommun', method: 'raked', said: { key: 'weights.raked' } });
    expect(figureOf(weighted, 'kvinnor_och_man')?.weighted?.value).toBeCloseTo((37.87786 * 0.5 + 12.12214 * 0.5 + 17.12214 * 0.25 + 32.87786 * 0.25) / 100, 5);
  });
});

describe('the level', () => {
  it('is the finest at which every figure of the question is shown, and the population is known', () => {
    const few = even.map((group): Group => (group.kommun === '0128' ? { kommun: '0128', women: [12, 2], men: [30, 20] } : group));
    expect(weigh(few, tableWith(cellsOf(everywhere(100, 100))))).toMatchObject({ level: 'forbund' });
    expect(weigh(even, tableWith(cellsOf({ hbs: [100, 100], sodertalje: [50, 50] })))).toMatchObject({ level: 'forbund' });
    expect(weigh(even, tableWith(cellsOf({ alla: [100, 100] })))).toMatchObject({ level: 'alla' });
  });

  it('is none of all where some may live elsewhere, and the table tells of the municipalities alone', () => {
    // Three women hide figures of municipalities and unions: only those of all are left.
    const groups: Group[] = [{ kommun: '0126', women: [60, 30], men: [60, 20] }, { kommun: '0128', women: [60, 30], men: [60, 20] }, { kommun: '0181', women: [3, 1], men: [60, 20] }, { kommun: 'annan', women: [50, 25], men: [50, 25] }];
    expect(weigh(groups, tableWith(cellsOf(everywhere(100, 100))))).toBeNull();
    expect(weigh(groups, tableWith(cellsOf({ ...everywhere(100, 100), alla: [900, 900] })))).toMatchObject({ level: 'alla' });
  });

  it('is none where a figure is hidden everywhere, or no population is known', () => {
    expect(weigh(AREAS.map((kommun) => ({ kommun, women: [1, 1], men: [30, 10] })), tableWith(cellsOf(everywhere(100, 100))))).toBeNull();
    expect(weigh(even, tableWith(cellsOf({ '0126': [100, 100] })))).toBeNull();
    expect(weightedVariable(surveyed(even), variableOf(surveyed(even), 'fraga'), [])).toBeNull();
  });

  it('is none for what the weights are of', () => {
    expect([weigh(even, tableWith(cellsOf(everywhere(100, 100))), 'kon'), weigh(even, tableWith(cellsOf(everywhere(100, 100))), 'kommun')]).toEqual([null, null]);
  });
});

it('a coarser weighting is used where the finer costs more than half of the answers', () => {
  // By municipality Salem’s forty stand for nearly all, which costs more than half; by union they are not told apart from their neighbours.
  const groups: Group[] = [{ kommun: '0126', women: [200, 100], men: [200, 80] }, { kommun: '0127', women: [20, 10], men: [20, 10] }, { kommun: '0128', women: [20, 15], men: [20, 15] }, { kommun: '0181', women: [20, 10], men: [20, 10] }];
  const weighted = weigh(groups, tableWith(cellsOf({ ...everywhere(10, 10), '0128': [2000, 2000] })));
  expect(weighted).toMatchObject({ level: 'forbund', said: { parameters: { by: { key: 'weights.by.forbund' } } } });
  expect(weighted?.deff).toBeLessThanOrEqual(2);
  expect(figureOf(weighted, 'kvinnor_och_man')?.weighted).not.toBeNull();
});

it('those of a municipality in which the population has nobody weigh nothing, however few they are', () => {
  const groups: Group[] = even.map((group) => (group.kommun === '0181' ? { kommun: '0181', women: [6, 6], men: [6, 6] } : group));
  const weighted = weigh(groups, tableWith(cellsOf({ ...everywhere(100, 100), '0181': [0, 0] })));
  expect(weighted).toMatchObject({ level: 'kommun', method: 'postStratified' });
  expect(figureOf(weighted, 'kvinnor')?.weighted?.value).toBeCloseTo((10 + 11 + 12) / 120, 9);
});

it('weights that cost more than half of the answers are not used: only the shares without them are told', () => {
  const groups = AREAS.map((kommun): Group => ({ kommun, women: [60, 30], men: [20, 10] }));
  const weighted = weigh(groups, tableWith(cellsOf(everywhere(1, 1000))));
  expect(weighted?.deff).toBeGreaterThan(2);
  expect(weighted?.said).toEqual({ key: 'weights.tooDear' });
  expect(weighted?.figures.every(({ weighted: share, unweighted }) => share === null && unweighted.value >= 0)).toBe(true);
});
