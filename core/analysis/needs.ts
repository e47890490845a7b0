import { asShare, isSameArea, SIDES_IN_ORDER, sideOf, valueOf, type Cell, type Side } from '#core/analysis/cells.ts';
import type { Difference } from '#core/analysis/differences.ts';
import { cellsOfItem, type NeedItem, type NeedList } from '#core/analysis/need-items.ts';
import { makeRandom, steady } from '#core/random.ts';
import type { Area } from '#core/results/areas.ts';
import { shareInterval, shareOf, type Proportion } from '#core/results/estimators/proportion.ts';
import { rankIntervals, type RankInterval } from '#core/results/estimators/rank-interval.ts';
import { placesOf } from '#core/results/estimators/rankings.ts';
import type { Estimate } from '#core/results/estimators/difference.ts';

/** An item of a list with how many it is so for, and how sure its place is. */
export interface RankedNeed {
  readonly item: NeedItem;
  readonly persons: Proportion;
  /** The share with its 95 % interval, 0…1. */
  readonly share: Estimate;
  /** Its place among those that are shown, and the best and worst place that the answers agree with. */
  readonly place: RankInterval & { readonly point: number };
  /** The need index, 0…100, where it is shown. */
  readonly index: number | null;
}

/** A list of needs or obstacles as it looks to women, to men or to all in an area. */
export interface NeedRanking {
  readonly list: NeedList;
  readonly area: Area;
  readonly side: Side;
  /** The most common first; equal ones in the order of the questionnaire. */
  readonly ranked: readonly RankedNeed[];
  /** Not shown, and so without a place. */
  readonly hidden: readonly NeedItem[];
}

/** Every list, area and side, in this order. A ranking with fewer than two shown items is left out. */
export const needRankings = (lists: readonly NeedList[]): readonly NeedRanking[] =>
  lists.flatMap((list) => {
    const cells = new Map(list.items.map((item) => [item, cellsOfItem(item)]));
    const areas = list.items[0] ? (cells.get(list.items[0]) ?? []).map(({ area }) => area) : [];
    return areas.flatMap((area) => SIDES_IN_ORDER.map((side) => rankingOf(list, area, side, cells)).filter(({ ranked }) => ranked.length > 1));
  });

type CellsOfItems = ReadonlyMap<NeedItem, readonly Cell[]>;

const rankingOf = (list: NeedList, area: Area, side: Side, cells: CellsOfItems): NeedRanking => {
  const found = list.items.map((item) => {
    const cell = cells.get(item)?.find((each) => isSameArea(each.area, area));
    return { item, persons: cell ? asShare(sideOf(cell, side)) : null };
  });
  const shown = found.flatMap(({ item, persons }) => (persons ? [{ item, persons }] : []));
  return { list, area, side, ranked: rank(shown, area, side), hidden: found.filter(({ persons }) => persons === null).map(({ item }) => item) };
};

const rank = (shown: readonly { readonly item: NeedItem; readonly persons: Proportion }[], area: Area, side: Side): readonly RankedNeed[] => {
  const points = placesOf(shown.map(({ persons }) => shareOf(persons)));
  // The seed is of the figures' place, so that the same results always get the same intervals.
  const seed = Math.floor(steady(JSON.stringify([shown[0]?.item.id, area.level, area.id, side])) * 2 ** 32);
  const intervals = rankIntervals(shown.map(({ persons }) => persons), makeRandom(seed));
  return shown
    .map(({ item, persons }, index): RankedNeed => {
      const point = points[index] ?? 1;
      const { best, worst } = intervals[index] ?? { best: point, worst: point };
      return { item, persons, share: { value: shareOf(persons), ...shareInterval(persons) }, place: { point, best: Math.min(best, point), worst: Math.max(worst, point) }, index: valueOf(item.variable, '_behovsindex', area, side) };
    })
    .toSorted((a, b) => a.place.point - b.place.point);
};

/** What women and men need in an area, compared. */
export interface NeedsCompared {
  readonly list: NeedList;
  readonly area: Area;
  /** Needs that surely more women, or more men, have. */
  readonly women: readonly Difference[];
  readonly men: readonly Difference[];
  /** Among the three most common of both, with no difference to be sure of. Of three there is nothing less common: none. */
  readonly shared: readonly NeedItem[];
}

const TOP = 3;

/** @param differences of the same results */
export const compareNeeds = (rankings: readonly NeedRanking[], differences: readonly Difference[]): readonly NeedsCompared[] =>
  rankings
    .filter(({ side }) => side === 'women')
    .flatMap((women) => {
      const men = rankings.find((other) => other.list === women.list && other.area === women.area && other.side === 'men');
      return men ? [compare(women, men, differences)] : [];
    });

const compare = (women: NeedRanking, men: NeedRanking, differences: readonly Difference[]): NeedsCompared => {
  const { list, area } = women;
  const of = new Map(list.items.flatMap((item) => { const own = differences.find((each) => isOf(each, item, area)); return own ? [[item, own] as const] : []; }));
  const seen = [...of.values()].filter(({ verdict }) => verdict === 'seen');
  const top = ({ ranked }: NeedRanking): readonly NeedItem[] => ranked.filter(({ place }) => place.point <= TOP).map(({ item }) => item);
  return {
    list,
    area,
    women: seen.filter(({ difference }) => (difference?.points ?? 0) > 0),
    men: seen.filter(({ difference }) => (difference?.points ?? 0) < 0),
    shared: (women.ranked.length > TOP ? top(women) : []).filter((item) => top(men).includes(item) && of.get(item)?.verdict === 'none'),
  };
};

const isOf = (difference: Difference, item: NeedItem, area: Area): boolean =>
  difference.group === null && difference.variable.id === item.variable.id && difference.answer.id === item.answer && isSameArea(difference.area, area);
