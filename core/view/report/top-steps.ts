import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import { countsOf, percentOf } from '#core/view/report/of-answers.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import { inText } from '#core/view/report/sayings.ts';
import type { Text } from '#core/view/text.ts';

/** Steps of a scale from which two are its top; of a shorter one the top is one. */
const LONG = 5;

/** How many took the top of a scale, of those who took a step: of women and of men, else of everyone. None where a step is hidden, or the answers are no scale. */
export const topTexts = ({ labels, area, figures }: ReportSource, variable: PublishedVariable): readonly Text[] => {
  const steps = variable.values.flatMap((value) => (value.score === null || value.missing ? [] : [{ ...value, score: value.score }])).toSorted((one, other) => one.score - other.score);
  if (variable.kind !== 'single' || steps.length < 3) return [];
  const top = steps.slice(steps.length >= LONG ? -2 : -1);
  const shareOf = (gender: PublishedFigure['gender']): number | null => {
    const counts = countsOf(variable, steps, area, gender);
    return counts && percentOf(sum(counts.slice(-top.length)), sum(counts));
  };
  const told = figures.genderAsked ? { women: shareOf('kvinnor'), men: shareOf('man') } : { all: shareOf('samtliga') };
  const [first = { id: '' }, last] = top;
  const shares = Object.entries(told).flatMap(([who, share]) => (share === null ? [] : [[who, share] as const]));
  if (shares.length < Object.keys(told).length) return [];
  const [one, two] = figures.genderAsked ? ['results.top', 'results.top.two'] : ['results.top.all', 'results.top.two.all'];
  const answer = (id: string): string | Text => inText(labels.answer(variable, id));
  return [{ key: last ? two : one, parameters: { first: answer(first.id), ...(last && { last: answer(last.id) }), ...Object.fromEntries(shares) } }];
};

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
