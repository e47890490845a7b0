import { personsOfResults } from '#core/analysis/persons-of-results.ts';
import { DEAREST, weightingOf, type WeightedCell, type WeightingLevel } from '#core/analysis/weighting-level.ts';
import type { GenderRow } from '#core/disclosure/lattice.ts';
import type { PublishedResults, PublishedVariable } from '#core/disclosure/publish-results.ts';
import { designEffect } from '#core/results/estimators/weights.ts';
import { wilson } from '#core/results/statistics.ts';
import type { GivenStatistics, StatisticsSource } from '#core/statistics/given-statistics.ts';
import type { Text } from '#core/view/text.ts';

/** The shares of a question in all areas together, as they are and as they would be if those who answered were divided as the population is. */
export interface WeightedVariable {
  readonly variable: string;
  /** How it was weighted, and by which population; or that weighting makes the shares too uncertain. */
  readonly said: Text;
  readonly level: WeightingLevel;
  readonly method: 'postStratified' | 'raked';
  readonly population: StatisticsSource;
  /** Kish's design effect: how many times more answers the same certainty takes. */
  readonly deff: number;
  /** By answer; in each women, men, women and men together. */
  readonly figures: readonly WeightedFigure[];
}

export interface WeightedFigure {
  readonly answer: string;
  readonly gender: GenderRow;
  /** Whether its intervals reckon with how many there are in each of its parts (finite population correction). */
  readonly corrected: boolean;
  /** Of the same persons: women and men of the areas that are weighted. */
  readonly unweighted: WeightedShare;
  /** null where deff is over 2 at every level. */
  readonly weighted: WeightedShare | null;
}

/**
 * Shares 0…1 with 95 % intervals (Wilson, of the weighted with Kish's effective number), and the persons that they say as much as. Where it is
 * known how many there are in a part the intervals reckon with it: (Σwn)² / Σw²n(N − n)/(N − 1), each part with its own N.
 */
export interface WeightedShare {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly persons: number;
}

/** Whether a variable has shares that weights may change: what is weighted by is then as the population is. */
export const canBeWeighted = ({ role, values }: PublishedVariable): boolean => values.length > 0 && role !== 'area' && role !== 'gender';

/**
 * Weights a variable of the results by the first population that allows it, by published figures alone; null where a figure that is needed is
 * hidden, or no population is known.
 */
export const weightedVariable = (results: Pick<PublishedResults, 'variables'>, variable: PublishedVariable, populations: readonly GivenStatistics[]): WeightedVariable | null => {
  if (!canBeWeighted(variable)) return null;
  const personsIn = personsOfResults(results);
  for (const { table, source } of populations) {
    const weighting = weightingOf(variable, personsIn(table));
    if (!weighting) continue;
    const { level, method, cells, deff } = weighting;
    return { variable: variable.id, said: saidOf(level, method, source, deff), level, method, population: source, deff, figures: figuresOf(variable, cells, deff <= DEAREST) };
  }
  return null;
};

const saidOf = (level: WeightingLevel, method: WeightedVariable['method'], { title, source, referenceDate: date }: StatisticsSource, deff: number): Text =>
  deff > DEAREST ? { key: 'weights.tooDear' } : { key: `weights.${method}`, parameters: { by: { key: `weights.by.${level}` }, title, source, date } };

const MEMBERS: readonly (readonly [GenderRow, readonly WeightedCell['gender'][]])[] = [['kvinnor', ['kvinnor']], ['man', ['man']], ['kvinnor_och_man', ['kvinnor', 'man']]];

const figuresOf = (variable: PublishedVariable, cells: readonly WeightedCell[], mayShow: boolean): readonly WeightedFigure[] =>
  variable.values.flatMap(({ id }, index) => MEMBERS.flatMap(([gender, members]): readonly WeightedFigure[] => {
    const own = cells.filter((cell) => members.includes(cell.gender));
    const unweighted = shareOf(own.map((cell) => ({ ...cell, weight: 1 })), index);
    return unweighted ? [{ answer: id, gender, corrected: own.every(isKnown), unweighted, weighted: mayShow ? shareOf(own, index) : null }] : [];
  }));

/** Σwx/Σwn, in `persons` Kish's effective number; null where nobody answered. */
const shareOf = (cells: readonly WeightedCell[], answer: number): WeightedShare | null => {
  const sum = (of: (cell: WeightedCell) => number): number => cells.reduce((total, cell) => total + cell.weight * of(cell), 0);
  const base = sum((cell) => cell.base);
  if (base === 0) return null;
  const value = sum(({ counts }) => counts[answer] ?? 0) / base;
  const { effective } = designEffect(cells.map(({ base: persons, weight }) => ({ persons, weight })));
  const known = base ** 2 / sum((cell) => cell.weight * uncertain(cell));
  return { value, ...(known === Infinity ? { low: value, high: value } : wilson(value * known, known)), persons: effective };
};

/** Of how many the answers are still uncertain: n(N − n)/(N − 1) of n persons (Cochran 1977, of each stratum); of all n where N is not known or wrong. */
const uncertain = ({ base, population }: WeightedCell): number => {
  if (base === 0 || base === population) return 0;
  return population === null || population < base ? base : (base * (population - base)) / (population - 1);
};

/** Nothing is uncertain of a part without answers. */
const isKnown = ({ base, population }: WeightedCell): boolean => base === 0 || (population !== null && population >= base);
