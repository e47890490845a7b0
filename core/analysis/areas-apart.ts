import { asShare, SIDES_IN_ORDER, sideOf, type Side } from '#core/analysis/cells.ts';
import { verdictOf, type PointDifference, type Verdict } from '#core/analysis/differences.ts';
import type { AreaPopulation } from '#core/analysis/known-population.ts';
import { cellsOfItem, type NeedItem, type NeedList } from '#core/analysis/need-items.ts';
import { areaKey } from '#core/analysis/published-lookup.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';
import type { Area } from '#core/results/areas.ts';
import { shareDifference } from '#core/results/estimators/difference.ts';
import { isKnown, type Proportion } from '#core/results/estimators/proportion.ts';
import { benjaminiHochberg, sameShares } from '#core/results/estimators/tests.ts';

/** A need in one area beside the same need in the rest of the whole. */
export interface AreaDifference {
  readonly item: NeedItem;
  readonly area: Area;
  readonly side: Side;
  /** The area's share less that of everyone else, in percentage points with the 95 % interval. */
  readonly difference: PointDifference;
  readonly verdict: Verdict;
  /** Whether it reckons with how many there are (finite population correction): where that is known of both. */
  readonly corrected: boolean;
}

/**
 * Every need of every municipality and union, compared with the rest: the whole less the area, both shown. Nothing is compared where a figure is
 * hidden or a share would be of fewer than ten. The p are adjusted for all comparisons of the same area level and side.
 * @param populations those that the figures know of: the rest is the whole less the area where one table tells of both
 */
export const areasApart = (lists: readonly NeedList[], populations: readonly AreaPopulation[] = []): readonly AreaDifference[] => {
  const compared = lists.flatMap(({ items }) => items).flatMap((item) => comparisonsOf(item, oneTable(populations)));
  return (['kommun', 'forbund'] as const).flatMap((level) => SIDES_IN_ORDER.flatMap((side) => judge(compared.filter((each) => each.area.level === level && each.side === side))));
};

interface Comparison {
  readonly item: NeedItem;
  readonly area: Area;
  readonly side: Side;
  readonly own: Proportion;
  readonly rest: Proportion;
}

/** Whether the populations of two areas are of the same table. */
type OneTable = (area: Area, whole: Area) => boolean;

const oneTable = (populations: readonly AreaPopulation[]): OneTable => {
  const tables = new Map(populations.map(({ key, source }) => [key, source.id]));
  return (area, whole) => tables.get(areaKey(area)) === tables.get(areaKey(whole));
};

const comparisonsOf = (item: NeedItem, isOneTable: OneTable): readonly Comparison[] => {
  const cells = cellsOfItem(item);
  const whole = cells.find(({ area }) => area.level === 'alla');
  if (!whole) return [];
  return cells
    .filter(({ area }) => area.level !== 'alla')
    .flatMap((cell) => SIDES_IN_ORDER.flatMap((side) => {
      const own = asShare(sideOf(cell, side));
      const rest = asShare(restOf(sideOf(whole, side), own, isOneTable(cell.area, whole.area)));
      return own && rest ? [{ item, area: cell.area, side, own, rest }] : [];
    }));
};

const restOf = (whole: Proportion | null, own: Proportion | null, alike: boolean): Proportion | null => whole && own && { count: whole.count - own.count, base: whole.base - own.base, ...(alike && populationOfRest(whole, own)) };

/** None where fewer would be left than have answered. */
const populationOfRest = (whole: Proportion, own: Proportion): Pick<Proportion, 'population'> => {
  const rest = (whole.population ?? 0) - (own.population ?? 0);
  return isKnown(whole, own) && rest >= whole.base - own.base ? { population: rest } : {};
};

const isTested = ({ own, rest }: Comparison): boolean => Math.min(own.base, rest.base) >= THRESHOLDS.certain;

const judge = (family: readonly Comparison[]): readonly AreaDifference[] => {
  const tested = family.filter(isTested);
  const adjusted = new Map(benjaminiHochberg(tested.map(({ own, rest }) => sameShares(own, rest))).map((value, index) => [tested[index], value]));
  return family.map((each) => {
    const { item, area, side, own, rest } = each;
    const { value, low, high } = shareDifference(own, rest);
    const difference = { points: 100 * value, low: 100 * low, high: 100 * high };
    return { item, area, side, difference, verdict: verdictOf(difference, adjusted.get(each) ?? null), corrected: isKnown(own, rest) };
  });
};
