import type { ToldCount } from '#core/disclosure/audit-release.ts';
import { HIDDEN } from '#core/disclosure/publish-figures.ts';
import type { PublishedCrossing } from '#core/disclosure/publish-crossing.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { PublishedVariable } from '#core/disclosure/published-variable.ts';
import type { Role } from '#core/codes/codebook.ts';

/** The figures of all other questions stand beside those of these, so they cannot be taken away alone. */
const DIVIDING: ReadonlySet<Role> = new Set(['area', 'gender', 'group', 'help']);

/** What an audit found: a question, and the background question that it is crossed by where it is found there alone. */
export type Found = Pick<ToldCount, 'variable' | 'by'>;

/**
 * Results without any figure of the questions that an audit found to tell too much, nor of what is worked out from these or divided by them;
 * where it is found in a crossing alone, without what stands by both: there, in the crossing turned round, and in rows by a pair of them. It hides as everything is hidden: nobody sees why. Whether it is enough,
 * another audit tells.
 * @returns null where it is found in a question that divides all others, or nothing of it is shown
 */
export const withhold = (results: PublishedResults, told: readonly Found[]): PublishedResults | null => {
  const whole = withSources(results, new Set(told.flatMap(({ variable, by }) => (by === null ? [variable] : []))));
  if (results.variables.some(({ id, role }) => whole.has(id) && DIVIDING.has(role))) return null;
  const isToldIn = ({ by: { id: divided } }: PublishedCrossing, { id }: { readonly id: string }): boolean => {
    const sides = [...divided.split(','), id];
    return sides.some((side) => whole.has(side)) || told.some(({ variable, by }) => by !== null && sides.includes(variable) && sides.includes(by));
  };
  const without = (crossing: PublishedCrossing, hide: (figures: readonly PublishedFigure[]) => readonly PublishedFigure[]): PublishedCrossing =>
    ({ ...crossing, variables: crossing.variables.map((each) => (isToldIn(crossing, each) ? { ...each, figures: hide(each.figures) } : each)) });
  const less = {
    ...results,
    variables: results.variables.map((variable) => (isOf(variable, whole) ? { ...variable, figures: hidden(variable.figures), left: [] } : variable)),
    crossings: results.crossings.map((crossing) => without(crossing, hidden)),
    doubles: results.doubles.map((double) => without(double, () => [])),
  };
  return shownIn(less) < shownIn(results) ? less : null;
};

const shownIn = ({ variables, crossings, doubles }: PublishedResults): number =>
  [variables, ...[...crossings, ...doubles].map((crossing) => crossing.variables)].flat().reduce((sum, { figures }) => sum + figures.filter(({ status }) => status !== 'suppressed').length, 0);

/** With the two questions of a need that is hidden already and is found none the less: then they tell it, beside an earlier release of it. */
const withSources = ({ variables }: PublishedResults, ids: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...ids, ...variables.flatMap(({ id, source, figures }) => (ids.has(id) && source?.kind === 'need' && figures.every(({ status }) => status === 'suppressed') ? source.of : []))]);

/** Whether a variable is one of them, or worked out from one. */
const isOf = ({ id, source }: PublishedVariable, ids: ReadonlySet<string>): boolean => ids.has(id) || (source?.of.some((each) => ids.has(each)) ?? false);

const hidden = (figures: readonly PublishedFigure[]): readonly PublishedFigure[] => figures.map((figure) => ({ ...figure, ...HIDDEN }));
