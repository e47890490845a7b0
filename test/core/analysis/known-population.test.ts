import { expect, it } from 'vitest';
import { populationIn, populationsOf } from '#core/analysis/known-population.ts';
import type { Area } from '#core/results/areas.ts';
import type { GivenStatistics } from '#core/statistics/given-statistics.ts';
import { publishedOf, SUPPORT } from '#test/core/analysis/published.ts';
import { cellsOf, given, tableWith, type ByArea } from '#test/core/statistics/statistics-example.ts';

const RESULTS = publishedOf([SUPPORT], (['kvinna', 'man'] as const).map((kon) => ({ kon, persons: 40, answers: { stod: 'ja' } })));
const population = (numbers: ByArea, id = 'population'): GivenStatistics => {
  const made = given('population', tableWith(cellsOf(numbers)));
  return { ...made, source: { ...made.source, id } };
};
const botkyrka = (statistics: readonly GivenStatistics[]): readonly (number | string | null | undefined)[] => {
  const found = populationsOf(RESULTS, statistics);
  const area: Area = { level: 'kommun', id: '0127', name: 'Botkyrka', members: [] };
  const known = populationIn(found);
  return [known(area, 'kvinnor'), known(area, 'man'), found.find(({ key }) => key === 'kommun 0127')?.source.id];
};

it('knows the women and men of an area by the first table of a population that has both', () => {
  expect(botkyrka([given('invited', tableWith(cellsOf({ '0127': [50, 50] })))])).toEqual([null, null, undefined]);
  expect(botkyrka([population({ '0127': [70, null] }, 'a'), population({ '0127': [80, 90] }, 'b'), population({ '0127': [100, 100] }, 'c')])).toEqual([80, 90, 'b']);
});

it('believes no table that has fewer than have answered', () => {
  expect(botkyrka([population({ '0127': [39, 90] }, 'a'), population({ '0127': [40, 40] }, 'b')])).toEqual([40, 40, 'b']);
  expect(botkyrka([population({ '0127': [39, 90] })])).toEqual([null, null, undefined]);
});
