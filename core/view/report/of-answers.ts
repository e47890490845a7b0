import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import { wholePercent } from '#core/results/estimators/proportion.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import { inText } from '#core/view/report/sayings.ts';
import type { Who } from '#core/view/report-view.ts';
import type { Text } from '#core/view/text.ts';

/** The shown counts of some values in the area; null where one is hidden, or so few have answered that no share is told. */
export const sharedCounts = ({ figures, area }: ReportSource, { id }: PublishedVariable, values: readonly { readonly id: string }[], who: Who): readonly number[] | null => {
  const shown = values.flatMap((value) => {
    const cell = figures.cell({ variable: id, answer: value.id }, area, who);
    return cell.kind === 'share' ? [cell.count] : [];
  });
  return shown.length === values.length ? shown : null;
};

export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Of a question with several answers: each as a part of all answers given, by women and by men, else by everyone. None where a count is hidden or no share is told: the others would tell it. */
export const answerShares = (source: ReportSource, variable: PublishedVariable): readonly Text[] => {
  if (variable.kind !== 'multiple') return [];
  const partsOf = (who: Who): readonly number[] | null => {
    const counts = sharedCounts(source, variable, variable.values, who);
    const all = sumOf(counts ?? []);
    return counts && all > 0 ? counts.map((count) => wholePercent(count / all)) : null;
  };
  const answerAt = (index: number) => inText(source.labels.answer(variable, variable.values[index]?.id ?? ''));
  if (!source.figures.genderAsked) return (partsOf('everyone') ?? []).map((all, index) => ({ key: 'results.ofAnswers.all', parameters: { answer: answerAt(index), all } }));
  const [women, men] = [partsOf('women'), partsOf('men')];
  return women && men ? women.map((part, index) => ({ key: 'results.ofAnswers', parameters: { answer: answerAt(index), women: part, men: men[index] ?? 0 } })) : [];
};
