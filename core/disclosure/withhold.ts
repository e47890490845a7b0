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
 * where it is found in a crossing alone, without their figures there. It hides as everything is hidden: nobody sees why. Whether it is enough,
 * another audit tells.
 * @returns null where it is found in a question that divides all others
 */
export const withhold = (results: PublishedResults, told: readonly Found[]): PublishedResults | null => {
  const whole = new Set(told.flatMap(({ variable, by }) => (by === null ? [variable] : [])));
  if (results.variables.some(({ id, role }) => whole.has(id) && DIVIDING.has(role))) return null;
  const isDivided = ({ by }: PublishedCrossing): boolean => by.id.split(',').some((id) => whole.has(id));
  const isToldIn = (crossing: PublishedCrossing, { id }: { readonly id: string }): boolean => isDivided(crossing) || whole.has(id) || told.some(({ variable, by }) => variable === id && by === crossing.by.id);
  const without = (crossing: PublishedCrossing, hide: (figures: readonly PublishedFigure[]) => readonly PublishedFigure[]): PublishedCrossing =>
    ({ ...crossing, variables: crossing.variables.map((each) => (isToldIn(crossing, each) ? { ...each, figures: hide(each.figures) } : each)) });
  return {
    ...results,
    variables: results.variables.map((variable) => (isOf(variable, whole) ? { ...variable, figures: hidden(variable.figures), left: [] } : variable)),
    crossings: results.crossings.map((crossing) => without(crossing, hidden)),
    doubles: results.doubles.map((double) => without(double, () => [])),
  };
};

/** Whether a variable is one of them, or worked out from one. */
const isOf = ({ id, source }: PublishedVariable, ids: ReadonlySet<string>): boolean => ids.has(id) || (source?.of.some((each) => ids.has(each)) ?? false);

const hidden = (figures: readonly PublishedFigure[]): readonly PublishedFigure[] => figures.map((figure) => ({ ...figure, ...HIDDEN }));
