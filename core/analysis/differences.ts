import { cellsOf, isCounted, proportionOf, shownShare, type Cell } from '#core/analysis/cells.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { PublishedVariable } from '#core/disclosure/published-variable.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';
import { relativeRisk, shareDifference, type Estimate } from '#core/results/estimators/difference.ts';
import { isKnown, shareOf, type Proportion } from '#core/results/estimators/proportion.ts';
import { benjaminiHochberg, sameShares } from '#core/results/estimators/tests.ts';
import type { Interval } from '#core/results/statistics.ts';

/** Women and men compared in one answer, area and group: shares of women less shares of men. */
export interface Difference extends Cell {
  /** Percentage points, −100…100, unrounded, with the 95 % interval. Null where a share is not shown: hidden, or of fewer than ten. */
  readonly difference: PointDifference | null;
  /** How many times as common among women as among men. Null also where nobody on one side has it, or under 5 % of the men: a ratio would exaggerate. */
  readonly ratio: Estimate | null;
  /** Null where a figure is hidden: then there is nothing to say. */
  readonly verdict: Verdict | null;
  /** p that there is no difference, adjusted for all comparisons of the same area level that are tested (Benjamini–Hochberg). Null without a test. */
  readonly adjusted: number | null;
  /** Whether the interval reckons with how many women and men there are (finite population correction). */
  readonly corrected: boolean;
}

export interface PointDifference extends Interval {
  readonly points: number;
}

/**
 * `few`: fewer than 30 women or men answered, too few to tell. `seen`: the interval leaves out 0, and the adjusted p is at most 0.05.
 * `none`: no certain difference.
 */
export type Verdict = 'seen' | 'none' | 'few';

/** The largest adjusted p of a difference that is told. */
const LEVEL = 0.05;

/** A ratio to fewer of the men than this is not told. */
const LEAST_OF_MEN = 0.05;

/** How many times as common something is among women as among men, with its interval; null where that would exaggerate, or cannot be said. */
export const ratioOf = (women: Proportion, men: Proportion): Estimate | null => (shareOf(men) >= LEAST_OF_MEN ? relativeRisk(women, men) : null);

/** Women and men compared in every published answer × area × group, in the order of the results. Where both figures know how many there are, the comparison reckons with it. */
export const differencesOf = (results: PublishedResults): readonly Difference[] => {
  const compared = results.variables.flatMap((variable) => cellsOf(variable).filter(isComparable).map(compare));
  const adjusted = new Map<Compared, number>();
  for (const level of ['kommun', 'forbund', 'alla'] as const) {
    const family = compared.filter(({ cell, p }) => p !== null && cell.area.level === level);
    benjaminiHochberg(family.map(({ p }) => p ?? 1)).forEach((value, index) => { const own = family[index]; if (own) adjusted.set(own, value); });
  }
  return compared.map((own) => differenceOf(own, adjusted.get(own) ?? null));
};

/** What tables are divided by is not compared in them: all women are women. */
const DIVIDES: ReadonlySet<PublishedVariable['role']> = new Set<PublishedVariable['role']>(['gender', 'area']);
const DIVIDES_GROUPS: ReadonlySet<PublishedVariable['role']> = new Set<PublishedVariable['role']>(['group', 'help']);

/** Whether a question is what its tables are divided by. @param group null: all groups */
export const isDivider = (role: PublishedVariable['role'], group: string | null): boolean => DIVIDES.has(role) || (group !== null && DIVIDES_GROUPS.has(role));

const isComparable = (cell: Cell): boolean => cell.women !== null && cell.men !== null && isCounted(cell) && !isDivider(cell.variable.role, cell.group);

interface Compared {
  readonly cell: Cell;
  /** Women and men; null where either is hidden, or nobody answered. */
  readonly sides: Sides | null;
  /** Of those that can get a verdict: at least 30 women and 30 men answered. */
  readonly p: number | null;
}

type Sides = readonly [Proportion, Proportion];

const compare = (cell: Cell): Compared => {
  const [women, men] = [proportionOf(cell.women), proportionOf(cell.men)];
  const sides: Sides | null = women && men && [women, men];
  const isEnough = sides !== null && sides.every(({ base }) => base >= THRESHOLDS.certain);
  return { cell, sides, p: isEnough ? sameShares(...sides) : null };
};

const differenceOf = ({ cell, sides }: Compared, adjusted: number | null): Difference => {
  const shown = shownShare(cell.women) && shownShare(cell.men) && sides;
  const difference = shown && pointsOf(shareDifference(...shown));
  return {
    ...cell,
    difference,
    ratio: shown && ratioOf(...shown),
    verdict: sides && verdictOf(difference, adjusted),
    adjusted,
    corrected: shown !== null && isKnown(...shown),
  };
};

const pointsOf = ({ value, low, high }: Estimate): PointDifference => ({ points: 100 * value, low: 100 * low, high: 100 * high });

/** @param adjusted null: no test, since too few answered */
export const verdictOf = (difference: PointDifference | null, adjusted: number | null): Verdict => {
  if (difference === null || adjusted === null) return 'few';
  return (difference.low > 0 || difference.high < 0) && adjusted <= LEVEL ? 'seen' : 'none';
};
