import { areaKey, areasIn, figuresOf } from '#core/analysis/published-lookup.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import type { Area } from '#core/results/areas.ts';
import { rake } from '#core/results/estimators/rake.ts';
import { designEffect, postStratify, trimmed } from '#core/results/estimators/weights.ts';
import type { PersonsIn } from '#core/statistics/persons-in.ts';

/** At what the respondents are weighted: by gender in municipalities, in unions, or in all. */
export type WeightingLevel = Area['level'];

/** Women or men of an area who answered a question: how many, by answer, and what each of them weighs. */
export interface WeightedCell {
  readonly gender: 'kvinnor' | 'man';
  readonly base: number;
  /** By answer, in the order of the variable's values. */
  readonly counts: readonly number[];
  /** How many there are in all; null where the table does not tell. */
  readonly population: number | null;
  readonly weight: number;
}

export interface Weighting {
  readonly level: WeightingLevel;
  readonly method: 'postStratified' | 'raked';
  readonly cells: readonly WeightedCell[];
  /** Kish's design effect of the weights. */
  readonly deff: number;
}

/** A higher design effect costs more certainty than the weights give. */
export const DEAREST = 2;

type Cell = Omit<WeightedCell, 'weight' | 'population'> & { readonly area: Area };

/** Fewer respondents cannot stand for a part of the population. */
const FEW = 10;
const GENDERS = ['kvinnor', 'man'] as const;
const LEVELS: readonly WeightingLevel[] = ['kommun', 'forbund', 'alla'];

/**
 * Weights for a variable at the finest level at which all of its figures are shown, the population is known, and the design effect is 2 at
 * most: post-stratified where each cell of area × gender that has a population has ten respondents, else raked to areas and genders where each
 * of those has. Weights are trimmed to 0.3…3. Where all are dearer, the finest; null where no level allows any.
 */
export const weightingOf = (variable: PublishedVariable, known: PersonsIn): Weighting | null => {
  const areas = areasIn({ variables: [variable] });
  const all = LEVELS.flatMap((level) => weightingsAt(level, cellsOf(variable, areas.filter((area) => area.level === level)) ?? [], known));
  return all.find(({ deff }) => deff <= DEAREST) ?? all[0] ?? null;
};

const weightingsAt = (level: WeightingLevel, all: readonly Cell[], known: PersonsIn): readonly Weighting[] => {
  const cells = all.filter(({ area }) => tookPart(all, area) || known(area, 'kvinnor_och_man') !== null);
  if (cells.length === 0) return [];
  return [postStratified(level, cells, known), raked(level, cells, known)].filter((weighting) => weighting !== null);
};

/** Where nobody answered, and nothing is known of a population, the survey did not take place. */
const tookPart = (cells: readonly Cell[], area: Area): boolean => cells.some((cell) => cell.area === area && cell.base > 0);

/** Null where a figure is hidden. */
const cellsOf = (variable: PublishedVariable, areas: readonly Area[]): readonly Cell[] | null => {
  const at = figuresOf(variable);
  const cells = areas.flatMap((area) => GENDERS.map((gender) => {
    const figures = variable.values.map(({ id }) => at(id, area, gender));
    const counts = figures.flatMap((figure) => figure?.count ?? []);
    const base = figures[0]?.base ?? null;
    return base === null || counts.length < variable.values.length ? null : { area, gender, base, counts };
  }));
  const shown = cells.filter((cell) => cell !== null);
  return shown.length > 0 && shown.length === cells.length ? shown : null;
};

const weighted = (level: WeightingLevel, method: Weighting['method'], cells: readonly Cell[], weights: readonly number[], known: PersonsIn): Weighting | null => {
  const all = cells.map(({ base }, index) => ({ persons: base, weight: weights[index] ?? 0 }));
  const kept = trimmed(all);
  if (!kept) return null;
  const { deff } = designEffect(all.map(({ persons }, index) => ({ persons, weight: kept[index] ?? 0 })));
  return { level, method, deff, cells: cells.map(({ area, gender, base, counts }, index) => ({ gender, base, counts, population: known(area, gender), weight: kept[index] ?? 0 })) };
};

const postStratified = (level: WeightingLevel, cells: readonly Cell[], known: PersonsIn): Weighting | null => {
  const population = allKnown(cells.map(({ area, gender }) => known(area, gender)));
  if (!population || cells.some(({ base }, index) => base < FEW && population[index] !== 0)) return null;
  const weights = postStratify(population, cells.map(({ base }) => base));
  return weights && weighted(level, 'postStratified', cells, weights, known);
};

const raked = (level: WeightingLevel, cells: readonly Cell[], known: PersonsIn): Weighting | null => {
  const areas = [...new Set(cells.map(({ area }) => area))];
  const keys = areas.map(areaKey);
  const byArea = allKnown(areas.map((area) => known(area, 'kvinnor_och_man')));
  const byGender = gendersOf(areas, known);
  const raking = cells.map(({ area, gender, base }) => ({ persons: base, categories: [keys.indexOf(areaKey(area)), GENDERS.indexOf(gender)] }));
  if (!byArea || !byGender || areas.length < 2 || marginsOf(raking).some((persons) => persons < FEW)) return null;
  const { weights, converged } = rake(raking, [byArea, byGender]);
  return converged ? weighted(level, 'raked', cells, weights, known) : null;
};

/** Women and men of all the areas: summed, or as the table tells of all. */
const gendersOf = (areas: readonly Area[], known: PersonsIn): readonly number[] | null =>
  allKnown(GENDERS.map((gender) => {
    const parts = allKnown(areas.map((area) => known(area, gender)));
    return parts ? parts.reduce((sum, part) => sum + part, 0) : known({ level: 'alla', id: 'alla', name: '', members: [] }, gender);
  }));

/** Respondents of each area and each gender. */
const marginsOf = (cells: readonly { readonly persons: number; readonly categories: readonly number[] }[]): readonly number[] => {
  const sums = new Map<string, number>();
  for (const { persons, categories } of cells) categories.forEach((category, margin) => sums.set(`${margin} ${category}`, (sums.get(`${margin} ${category}`) ?? 0) + persons));
  return [...sums.values()];
};

const allKnown = (numbers: readonly (number | null)[]): readonly number[] | null => {
  const known = numbers.filter((number) => number !== null);
  return known.length === numbers.length ? known : null;
};
