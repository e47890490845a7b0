import type { Difference } from '#core/analysis/differences.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import type { Estimate } from '#core/results/estimators/difference.ts';
import { sameArea } from '#core/view/report/figures.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import { inText } from '#core/view/report/sayings.ts';
import type { Text } from '#core/view/text.ts';

/** How many times as common each answer is among women as among men, with what can be said of it. Of few answers, and where a figure is hidden, nothing. */
export const ratioTexts = (source: ReportSource, variable: PublishedVariable): readonly Text[] =>
  source.analysis.compared
    .filter((each) => each.group === null && each.variable.id === variable.id && sameArea(each.area, source.area))
    .flatMap((each) => ratioText(source, each));

const ratioText = ({ labels }: ReportSource, { variable, answer, ratio, verdict }: Difference): readonly Text[] => {
  if (!ratio || verdict === null || verdict === 'few') return [];
  return [{ key: 'results.ratio', parameters: { answer: inText(labels.answer(variable, answer.id)), ...told(ratio), verdict: { key: `results.verdict.${verdict}` } } }];
};

/** With one decimal; with two where one would make an interval without 1 touch it. */
const told = ({ value, low, high }: Estimate): { readonly ratio: number; readonly low: number; readonly high: number } => {
  const rounded = (decimals: number) => (number: number): number => Math.round(number * 10 ** decimals) / 10 ** decimals;
  const touches = (low - 1) * (high - 1) > 0 && (rounded(1)(low) - 1) * (rounded(1)(high) - 1) <= 0;
  const [ratio = value, from = low, to = high] = [value, low, high].map(rounded(touches || value < 0.5 ? 2 : 1));
  return { ratio, low: from, high: to };
};
