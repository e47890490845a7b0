import { proportionOf } from '#core/analysis/cells.ts';
import type { Difference, PointDifference } from '#core/analysis/differences.ts';
import { GOAL_INDICATORS, type GoalIndicator } from '#core/analysis/goal-indicators.ts';
import { areaKey } from '#core/analysis/published-lookup.ts';
import { groupBy } from '#core/language/group-by.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';
import type { Area } from '#core/results/areas.ts';
import { shareOf, wholePercent, type Proportion } from '#core/results/estimators/proportion.ts';
import { personsNextRound, personsPerRound } from '#core/results/estimators/sample-size.ts';

/**
 * A proposed goal for women and men in an area: a suggestion until people have approved it.
 * `measure`: too few answered, get surer figures (30 women and 30 men). `narrow`: raise those who have it less, never lower the others.
 * `raise`: raise both. `keep`: follow it year by year, as good for both as for those who have it best.
 */
export interface Goal {
  readonly status: 'proposal';
  readonly type: 'measure' | 'narrow' | 'raise' | 'keep';
  readonly indicator: GoalIndicator;
  readonly area: Area;
  readonly women: Proportion;
  readonly men: Proportion;
  /** Whether the gap is a certain difference. */
  readonly certain: boolean;
  /** Women less men in percentage points; null for `measure`, whose shares are too unsure to be told of. */
  readonly difference: PointDifference | null;
  /** At least this share (whole per cent) of the women and of the men, of what is better the less at most, and by when. None for `measure`. In the order of the years. */
  readonly targets: readonly Target[];
  /** Who must answer to see the change to the last target; null where that is reached already, or nothing is to change. */
  readonly needed: { readonly women: Needed | null; readonly men: Needed | null };
}

export interface Target {
  readonly year: number;
  readonly percent: number;
}

export interface Needed {
  /** In the next round alone; null where the present one is too small for any next one to show it. */
  readonly next: number | null;
  /** In each of two coming rounds. */
  readonly perRound: number;
}

/** Percentage points. */
const CLEAR = 10;
const CLOSE_ENOUGH = 5;
const STEP_UP = 10;

/** Years from now to a step on the way and to the goal. */
const HALFWAY = 2;
const ALL_THE_WAY = 4;

/**
 * Goals for every area and indicator of which women's and men's figures are both shown; where one is hidden there is none. Area by area in the order
 * of the results: what is to be narrowed first, certain gaps before others and large before small; what is to be kept last.
 * The rules are those of the domain notes 4.8, after SKR's steps from analysis to goal and follow-up.
 * @param differences of the results of one survey @param year from which the years are counted
 */
export const goalsOf = (differences: readonly Difference[], year: number, indicators: readonly GoalIndicator[] = GOAL_INDICATORS): readonly Goal[] => {
  const known = new Map(indicators.map((indicator) => [JSON.stringify([indicator.variable, indicator.answer]), indicator]));
  const goals = differences.flatMap((difference) => {
    const indicator = difference.group === null ? known.get(JSON.stringify([difference.variable.id, difference.answer.id])) : undefined;
    return indicator ? goalOf(difference, indicator, year) : [];
  });
  return [...groupBy(goals, ({ area }) => areaKey(area)).values()].flatMap((own) => own.toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type) || Number(b.certain) - Number(a.certain) || sizeOf(b) - sizeOf(a)));
};

const ORDER: readonly Goal['type'][] = ['narrow', 'raise', 'measure', 'keep'];

const sizeOf = ({ difference }: Goal): number => Math.abs(difference?.points ?? 0);

/** Of needs and obstacles only a certain gap is worth a goal: without one there are too many of them to decide on. */
export const isProposed = ({ indicator, certain, type }: Goal): boolean => indicator.better === 'more' || (certain && type === 'narrow');

const goalOf = (found: Difference, indicator: GoalIndicator, year: number): readonly Goal[] => {
  const [women, men] = [proportionOf(found.women), proportionOf(found.men)];
  if (!women || !men || found.verdict === null) return [];
  const { area, difference } = found;
  const known = { status: 'proposal', indicator, area, women, men } as const;
  if (!difference || Math.min(women.base, men.base) < THRESHOLDS.certain) return [{ ...known, type: 'measure', certain: false, difference: null, targets: [], needed: NOTHING_NEEDED }];
  const { type, targets } = planOf(wantedOf(women, indicator), wantedOf(men, indicator), difference, indicator.level, year);
  const goal: Goal = { ...known, type, certain: found.verdict === 'seen', difference, targets: [], needed: NOTHING_NEEDED };
  return [withTargets(goal, targets.map(({ year: by, percent }) => ({ year: by, percent: mirrored(percent, indicator) })))];
};

/** Whole per cent of those who have it as is wanted: with it, or without it. */
const wantedOf = (proportion: Proportion, indicator: GoalIndicator): number => mirrored(percentOf(proportion), indicator);

const mirrored = (percent: number, { better }: GoalIndicator): number => (better === 'more' ? percent : 100 - percent);

const percentOf = (proportion: Proportion): number => wholePercent(shareOf(proportion));

/** @param women per cent of them who have it as is wanted @param men the same */
const planOf = (women: number, men: number, { points, low, high }: PointDifference, level: number | null, year: number): Pick<Goal, 'type' | 'targets'> => {
  const [less, more] = [Math.min(women, men), Math.max(women, men)];
  if (less < more && (low > 0 || high < 0 || Math.abs(points) >= CLEAR)) return { type: 'narrow', targets: stepsBetween(less, more, year) };
  const good = level === null ? null : Math.round(100 * level);
  if (good !== null && more < good) return { type: 'raise', targets: [{ year: year + ALL_THE_WAY, percent: Math.min(good, more + STEP_UP) }] };
  return { type: 'keep', targets: [{ year: year + 1, percent: more }] };
};

/** Half of the gap in two years, and five points of it in four where that is further: no step stands still. */
const stepsBetween = (less: number, more: number, year: number): readonly Target[] => {
  const half = Math.max(less + 1, more - Math.round((more - less) / 2));
  const last = Math.max(half, more - CLOSE_ENOUGH);
  return [{ year: year + HALFWAY, percent: half }, ...(last > half ? [{ year: year + ALL_THE_WAY, percent: last }] : [])];
};

/** The same with other targets, and with who must answer to see the change to the last of them. */
export const withTargets = (goal: Goal, targets: readonly Target[]): Goal => {
  const last = targets.at(-1)?.percent;
  const changes = last !== undefined && (goal.type === 'narrow' || goal.type === 'raise');
  return { ...goal, targets, needed: changes ? { women: neededOf(goal.women, last, goal.indicator), men: neededOf(goal.men, last, goal.indicator) } : NOTHING_NEEDED };
};

const NOTHING_NEEDED: Goal['needed'] = { women: null, men: null };

/** Whether a target, in per cent as it is told, is worse than what both women and men have now. */
export const isWorseThanNow = ({ women, men, indicator }: Goal, percent: number): boolean => mirrored(percent, indicator) < Math.min(wantedOf(women, indicator), wantedOf(men, indicator));

/** Compared in whole per cent, as both are told: a tenth of a per cent more is no goal. */
const neededOf = (now: Proportion, target: number, indicator: GoalIndicator): Needed | null => {
  if (wantedOf(now, indicator) >= mirrored(target, indicator)) return null;
  const perRound = personsPerRound(shareOf(now), target / 100);
  return perRound === null ? null : { next: personsNextRound(shareOf(now), now.base, target / 100), perRound };
};
