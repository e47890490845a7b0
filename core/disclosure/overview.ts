import { participationIn } from '#core/analysis/participation.ts';
import type { GenderRow } from '#core/disclosure/lattice.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { AreaLevel } from '#core/results/dimensions.ts';

/**
 * What the studio tells of who has answered while a survey is open. Every number is a step: at least so many, ten at a
 * time, so that who compares two days cannot see one person come (docs/decisions/013).
 */
export interface Overview {
  /** Municipalities, unions, all; in each women, men, the whole. */
  readonly places: readonly OverviewPlace[];
  /** In order of the group question; in each women, men, the whole. */
  readonly groups: readonly OverviewGroup[];
  /** From the first day to the last on which somebody answered. */
  readonly days: readonly OverviewDay[];
  /** Tenths of the answers that were given in easy Swedish; null of few. */
  readonly easy: number | null;
  /** Unsent drafts by the last page that was sent; `page` null: nothing was. */
  readonly stops: readonly OverviewStop[];
}

interface Step {
  /** At least so many; null is not shown, whatever the reason. */
  readonly least: number | null;
}

export interface OverviewPlace extends Step {
  readonly level: AreaLevel | 'alla';
  readonly id: string;
  readonly name: string;
  /** See `Area`: by them the municipalities of a union are known. */
  readonly members: readonly number[];
  readonly gender: GenderRow;
}

export interface OverviewGroup extends Step {
  readonly id: string;
  readonly text: string;
  readonly gender: GenderRow;
}

export interface OverviewDay extends Step {
  /** ISO date. */
  readonly day: string;
}

export interface OverviewStop extends Step {
  readonly page: string | null;
}

/** Persons in a step. Two numbers of the same step are told alike. */
export const STEP = 10;

/** At least so many; null where it is hidden or less than a step. */
export const inSteps = (persons: number | null): number | null => (persons === null || persons < STEP ? null : persons - (persons % STEP));

/** Persons who answered on a day: women and men where gender is asked, since the number of all would tell how many are neither. */
export interface DayCount {
  readonly day: string;
  readonly persons: number;
  readonly all: number;
  readonly easy: number;
}

export interface OverviewInput {
  /** What a release of this moment would show of the questions of area, gender and group. */
  readonly results: PublishedResults;
  /** In rising order. */
  readonly days: readonly DayCount[];
  /** Of each unsent draft, the last page that was sent. */
  readonly stopped: readonly (string | null)[];
  /** Names of the pages in their order. */
  readonly pages: readonly string[];
}

/** Nothing that a release of the same moment would hide is told, and the rest in steps. */
export const makeOverview = ({ results, days, stopped, pages }: OverviewInput): Overview => ({
  places: participationIn(results).map(({ area: { level, id, name, members }, gender, persons }) => ({ level, id, name, members, gender, least: inSteps(persons) })),
  groups: groupsIn(results),
  days: days.map(({ day, persons }) => ({ day, least: inSteps(persons) })),
  easy: easyIn(days),
  stops: [null, ...pages].map((page) => ({ page, least: inSteps(stopped.filter((each) => each === page).length) })),
});

const groupsIn = ({ variables }: PublishedResults): readonly OverviewGroup[] => {
  const question = variables.find(({ role, kind }) => role === 'group' && kind === 'single');
  return (question?.figures ?? [])
    .filter(({ area, group, answer }) => area.level === 'alla' && group === null && !answer.id.startsWith('_'))
    .map(({ answer, gender, count }) => ({ id: answer.id, text: answer.text, gender, least: inSteps(count) }));
};

const easyIn = (days: readonly DayCount[]): number | null => {
  const [all, easy] = [days.reduce((sum, each) => sum + each.all, 0), days.reduce((sum, each) => sum + each.easy, 0)];
  return easy < STEP || all - easy < STEP ? null : Math.round((STEP * easy) / all);
};
