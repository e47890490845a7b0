import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { Area } from '#core/results/areas.ts';
import { sameArea } from '#core/view/report/figures.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import { inText } from '#core/view/report/sayings.ts';
import type { Text } from '#core/view/text.ts';

/** Answers that shares are told of: of fewer, a share is a count. */
const LEAST = 10;

/** The published counts of a variable's values for a gender in an area, in the order of the values; null where one is hidden. */
export const countsOf = ({ figures }: PublishedVariable, values: readonly { readonly id: string }[], area: Area, gender: PublishedFigure['gender']): readonly number[] | null => {
  const own = new Map(figures.filter((figure) => figure.group === null && figure.gender === gender && sameArea(figure.area, area)).map(({ answer, count }) => [answer.id, count]));
  const counts = values.map(({ id }) => own.get(id) ?? null);
  return counts.some((count) => count === null) ? null : counts.map(Number);
};

/** A part in whole per cents; null of fewer than ten. */
export const percentOf = (count: number, of: number): number | null => (of < LEAST ? null : Math.round((100 * count) / of));

/** Of a question with several answers: each answer as a part of all answers that were given, of women and of men, else of everyone. None where a count is hidden. */
export const answerShares = ({ labels, area, figures }: ReportSource, variable: PublishedVariable): readonly Text[] => {
  if (variable.kind !== 'multiple') return [];
  const sharesOf = (gender: PublishedFigure['gender']): readonly (number | null)[] | null => {
    const counts = countsOf(variable, variable.values, area, gender);
    const all = counts?.reduce((sum, count) => sum + count, 0) ?? 0;
    return counts && all >= LEAST ? counts.map((count) => percentOf(count, all)) : null;
  };
  const told = figures.genderAsked ? { women: sharesOf('kvinnor'), men: sharesOf('man') } : { all: sharesOf('samtliga') };
  return variable.values.flatMap((value, index): readonly Text[] => {
    const parts = Object.entries(told).flatMap(([who, shares]) => (shares?.[index] === undefined || shares[index] === null ? [] : [[who, shares[index]] as const]));
    const isWhole = parts.length === Object.keys(told).length;
    return isWhole ? [{ key: figures.genderAsked ? 'results.ofAnswers' : 'results.ofAnswers.all', parameters: { answer: inText(labels.answer(variable, value.id)), ...Object.fromEntries(parts) } }] : [];
  });
};
