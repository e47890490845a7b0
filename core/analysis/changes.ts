import { asShare, cellsOf, isCounted, isSameArea, SIDES_IN_ORDER, sideOf, type AreaName, type Cell, type Side } from '#core/analysis/cells.ts';
import { verdictOf, type PointDifference, type Verdict } from '#core/analysis/differences.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { PublishedVariable } from '#core/disclosure/published-variable.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';
import { shareDifference } from '#core/results/estimators/difference.ts';
import { isKnown, type Proportion } from '#core/results/estimators/proportion.ts';
import { benjaminiHochberg, sameShares } from '#core/results/estimators/tests.ts';

/** An answer of women, of men or of all, in two releases of a survey. */
export interface Change {
  readonly variable: PublishedVariable;
  readonly answer: string;
  readonly area: AreaName;
  readonly side: Side;
  /** Persons with the answer of those who answered; null where it is hidden, or nobody did. */
  readonly before: Proportion | null;
  readonly after: Proportion | null;
  /** The later share less the earlier, in percentage points with the 95 % interval. Null where a share is not shown, or the same persons are in both. */
  readonly difference: PointDifference | null;
  /** Null where a figure is hidden, or the same persons are in both: then nothing can be said. */
  readonly verdict: Verdict | null;
  /** Whether the difference reckons with how many there were (finite population correction): where that is known of both. */
  readonly corrected: boolean;
}

export interface ReleasesToCompare {
  readonly before: PublishedResults;
  readonly after: PublishedResults;
  /** False where the later release holds the answers of the earlier: an interval for two samples then says nothing. */
  readonly independent: boolean;
  /** Whether a variable was asked in the same way in both. */
  readonly comparable: (variable: PublishedVariable) => boolean;
}

/** All who answered. */
const WHOLE: AreaName = { level: 'alla', id: 'alla' };

/**
 * Every counted answer that both releases have in an area, to women, men and all, in the order of the later. The difference is of two independent
 * shares (Newcombe), and the p of all comparisons that can be tested in areas of the same level are adjusted together (Benjamini–Hochberg): of
 * nine municipalities that are looked at one by one, some would else have changed by chance.
 * @param area of both releases; the whole where it is left out
 */
export const changesBetween = (releases: ReleasesToCompare, area: AreaName = WHOLE): readonly Change[] => changesAt(releases, area.level).filter((change) => isSameArea(change.area, area));

const changesAt = (releases: ReleasesToCompare, level: AreaName['level']): readonly Change[] => {
  const pairs = releases.after.variables.flatMap((variable) => pairsOf(releases, variable, level));
  const tested = releases.independent ? pairs.filter(isEnough) : [];
  const adjusted = new Map<Pair | undefined, number>(benjaminiHochberg(tested.map(({ before, after }) => sameShares(after, before))).map((value, index) => [tested[index], value]));
  return pairs.map((pair) => changeOf(pair, releases.independent, adjusted.get(pair) ?? null));
};

type Pair = Pick<Change, 'variable' | 'answer' | 'area' | 'side' | 'before' | 'after'>;
type Shown = Pair & { readonly before: Proportion; readonly after: Proportion };

const pairsOf = ({ before, comparable }: ReleasesToCompare, variable: PublishedVariable, level: AreaName['level']): readonly Pair[] => {
  const earlier = before.variables.find(({ id }) => id === variable.id);
  if (!earlier || !comparable(variable)) return [];
  const then = new Map(cellsAt(earlier, level).map((cell) => [placeOf(cell), cell]));
  return cellsAt(variable, level).flatMap((cell) => {
    const own = then.get(placeOf(cell));
    return own ? SIDES_IN_ORDER.filter((side) => isAsked(cell, side)).map((side) => ({ variable, answer: cell.answer.id, area: cell.area, side, before: sideOf(own, side), after: sideOf(cell, side) })) : [];
  });
};

/** Without a gender question there are no women and men. */
const isAsked = (cell: Cell, side: Side): boolean => side === 'all' || cell[side] !== null;

const placeOf = ({ answer, area }: Cell): string => JSON.stringify([area.id, answer.id]);

const cellsAt = (variable: PublishedVariable, level: AreaName['level']): readonly Cell[] => cellsOf(variable).filter((cell) => cell.area.level === level && cell.group === null && isCounted(cell));

const isShown = (pair: Pair): pair is Shown => pair.before !== null && pair.after !== null;
const isEnough = (pair: Pair): pair is Shown => isShown(pair) && Math.min(pair.before.base, pair.after.base) >= THRESHOLDS.certain;

const changeOf = (pair: Pair, independent: boolean, adjusted: number | null): Change => {
  const [before, after] = [asShare(pair.before), asShare(pair.after)];
  const estimate = independent && before && after ? shareDifference(after, before) : null;
  const difference = estimate && { points: 100 * estimate.value, low: 100 * estimate.low, high: 100 * estimate.high };
  return { ...pair, difference, verdict: independent && isShown(pair) ? verdictOf(difference, adjusted) : null, corrected: difference !== null && isShown(pair) && isKnown(pair.before, pair.after) };
};
