import { GREAT_NEED } from '#core/analysis/need-items.ts';
import { toldPoints } from '#core/analysis/told-points.ts';
import type { PublishedResults, PublishedVariable } from '#core/disclosure/publish-results.ts';
import type { Area } from '#core/results/areas.ts';
import type { ReportDifference } from '#core/view/report/analysis.ts';
import { sameArea, type AnswerKey } from '#core/view/report/figures.ts';
import type { DifferenceView } from '#core/view/report-view.ts';

/** The differences of one area, to be found by what they are of. */
export interface Differences {
  readonly of: (key: AnswerKey) => DifferenceView | null;
  readonly all: readonly ReportDifference[];
}

const keyOf = ({ variable, answer }: AnswerKey): string => JSON.stringify([variable, answer]);

export const differencesIn = (all: readonly ReportDifference[], area: Pick<Area, 'level' | 'id'>): Differences => {
  const own = all.filter((difference) => sameArea(difference.area, area));
  const known = new Map(own.map((difference) => [keyOf(difference), difference]));
  return {
    all: own,
    of: (key) => {
      const found = known.get(keyOf(key));
      return found ? differenceView(found) : null;
    },
  };
};

/** Rounded after the subtraction, and never so that a certain difference seems to hold 0. Of few answers nothing is said but that they are few. */
export const differenceView = ({ points, low, high, verdict, corrected }: Omit<ReportDifference, keyof AnswerKey | 'area'>): DifferenceView => {
  const told = (value: number): number => toldPoints(value, verdict === 'seen');
  return { verdict, corrected, points: verdict === 'few' ? null : { value: told(points), low: told(low), high: told(high) } };
};

/** How far the interval is from no difference at all: the more, the more certain. */
const certainty = ({ low, high }: ReportDifference): number => Math.max(low, -high);

/** Questions whose differences are no findings: who women and men are, and where. */
const NO_FINDINGS: ReadonlySet<PublishedVariable['role']> = new Set(['gender', 'area', 'consent', 'group']);

/**
 * What is worth telling: certain differences, the most certain first. Of a question with one answer, the answers are told
 * by each other, so one of them stands for all: of a need those who have it, since that is what its name says. “Vet inte” is no finding, nor what answers in own words are about, and the halves of
 * a pair are told by the need that they make.
 */
export const certainDifferences = ({ all }: Differences, results: PublishedResults): readonly ReportDifference[] => {
  const variables = new Map(results.variables.map((variable) => [variable.id, variable]));
  const halves = new Set(results.variables.flatMap(({ source }) => (source?.kind === 'need' ? source.of : [])));
  const told = new Set<string>();
  return all
    .filter(({ variable, answer, verdict }) => verdict === 'seen' && !halves.has(variable) && isFinding(variables.get(variable), answer))
    .toSorted((a, b) => certainty(b) - certainty(a))
    .filter(({ variable }) => {
      const first = variables.get(variable)?.kind === 'multiple' || !told.has(variable);
      told.add(variable);
      return first;
    });
};

const isFinding = (variable: PublishedVariable | undefined, answer: string): boolean =>
  variable !== undefined && variable.source?.kind !== 'themes' && (variable.source?.kind !== 'need' || answer === GREAT_NEED) && !NO_FINDINGS.has(variable.role) && (variable.values.find(({ id }) => id === answer)?.missing ?? null) === null;
