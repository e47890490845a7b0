import { proportionOf } from '#core/analysis/cells.ts';
import type { Difference, PointDifference } from '#core/analysis/differences.ts';
import { GOAL_INDICATORS, type GoalIndicator } from '#core/analysis/goal-indicators.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';
import type { Area } from '#core/results/areas.ts';
import { shareOf, type Proportion } from '#core/results/estimators/proportion.ts';
import { personsNextRound, personsPerRound } from '#core/results/estimators/sample-size.ts';

/**
 * A proposed goal for women and men in an area: a suggestion until people have approved it.
 * `measure`: too few answered, get surer figures (30 women and 30 men). `narrow`: raise those who have it less, never lower the others.
 * `raise`: raise both. `keep`: follow it year by year.
 */
export interface Goal {
  readonly status: 'proposal';
  readonly type: 'measure' | 'narrow' | 'raise' | 'keep';
  readonly indicator: GoalIndicator;
  readonly area: Area;
  readonly women: Proportion;
  readonly men: Proportion;
  /** Women less men in percentage points; null for `measure`, whose shares are too unsure to be told of. */
  readonly difference: PointDifference | null;
  /** At least this share (whole per cent) of the women and of the men, and by when. None for `measure`. In the order of the years. */
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
 * Goals for every area and indicator of which women's and men's figures are both shown, in the order of the results; where one is hidden there is none.
 * The rules are those of the domain notes 4.8, after SKR's steps from analysis to goal and follow-up.
 * @param differences of the results of one survey @param year from which the years are counted
 */
export const goalsOf = (differences: readonly Difference[], year: number, indicators: readonly GoalIndicator[] = GOAL_INDICATORS): readonly Goal[] =>
  indicators.flatMap((indicator) =>
    differences
      .filter(({ variable, answer, group }) => variable.id === indicator.variable && answer.id === indicator.answer && group === null)
      .flatMap((difference) => goalOf(difference, indicator, year)),
  );

const goalOf = (found: Difference, indicator: GoalIndicator, year: number): readonly Goal[] => {
  const [women, men] = [proportionOf(found.women), proportionOf(found.men)];
  if (!women || !men || found.verdict === null) return [];
  const { area, difference } = found;
  if (!difference || Math.min(women.base, men.base) < THRESHOLDS.certain) {
    return [{ status: 'proposal', type: 'measure', indicator, area, women, men, difference: null, targets: [], needed: NOTHING_NEEDED }];
  }
  const { type, targets } = planOf(percentOf(women), percentOf(men), difference, indicator.level, year);
  const last = (targets.at(-1)?.percent ?? 0) / 100;
  return [{ status: 'proposal', type, indicator, area, women, men, difference, targets, needed: type === 'keep' ? NOTHING_NEEDED : { women: neededOf(women, last), men: neededOf(men, last) } }];
};

const percentOf = (proportion: Proportion): number => Math.round(100 * shareOf(proportion));

const planOf = (women: number, men: number, { points, low, high }: PointDifference, level: number | null, year: number): Pick<Goal, 'type' | 'targets'> => {
  const [less, more] = [Math.min(women, men), Math.max(women, men)];
  if (low > 0 || high < 0 || Math.abs(points) >= CLEAR) {
    const half = Math.round(Math.abs(points) / 2);
    return { type: 'narrow', targets: [{ year: year + HALFWAY, percent: more - half }, { year: year + ALL_THE_WAY, percent: more - Math.min(half, CLOSE_ENOUGH) }] };
  }
  const good = level === null ? null : Math.round(100 * level);
  if (good !== null && more < good) return { type: 'raise', targets: [{ year: year + ALL_THE_WAY, percent: Math.min(good, more + STEP_UP) }] };
  return { type: 'keep', targets: [{ year: year + 1, percent: less }] };
};

/** The same with other targets, and with who must answer to see the change to the last of them. */
export const withTargets = (goal: Goal, targets: readonly Target[]): Goal => {
  const last = (targets.at(-1)?.percent ?? 0) / 100;
  const changes = goal.type === 'narrow' || goal.type === 'raise';
  return { ...goal, targets, needed: changes ? { women: neededOf(goal.women, last), men: neededOf(goal.men, last) } : NOTHING_NEEDED };
};

const NOTHING_NEEDED: Goal['needed'] = { women: null, men: null };

/** Compared in whole per cent, as both are told: a tenth of a per cent more is no goal. */
const neededOf = (now: Proportion, target: number): Needed | null => {
  if (percentOf(now) >= Math.round(100 * target)) return null;
  const perRound = personsPerRound(shareOf(now), target);
  return perRound === null ? null : { next: personsNextRound(shareOf(now), now.base, target), perRound };
};
