import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import type { ReportApart, ReportDifference } from '#core/view/report/analysis.ts';
import { differenceView } from '#core/view/report/differences.ts';
import type { AnswerKey } from '#core/view/report/figures.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import type { DifferenceView } from '#core/view/report-view.ts';
import type { Label, Text } from '#core/view/text.ts';

/** Worked out of a pair: how many for whom something is important that does not work. */
export const isUnmet = ({ source }: Pick<PublishedVariable, 'source'>): boolean => source?.kind === 'need';

/** A label as a parameter of a text. */
export const inText = (label: Label): string | Text => ('key' in label ? label : label.text);

/** What names are taken from. */
export type Named = Pick<ReportSource, 'labels' | 'variables'>;

/** A question with the row, field or place that a variable is. */
export const questionText = (source: Pick<Named, 'labels'>, variable: PublishedVariable): Label => {
  const part = source.labels.part(variable);
  const question = source.labels.question(variable);
  return part ? { key: 'results.question.part', parameters: { question: inText(question), part: inText(part) } } : question;
};

/** What somebody may have said: what a figure is a share of. */
export const answerName = (source: Named, { variable, answer }: AnswerKey): Label => {
  const known = source.variables.get(variable);
  if (!known) return { text: answer, lang: 'sv' };
  return isUnmet(known) ? source.labels.need(known) : source.labels.answer(known, answer);
};

/** What is needed or hard, in a list of such: the row of a matrix says it, else the answer. */
export const needName = (source: ReportSource, key: AnswerKey): Label => {
  const known = source.variables.get(key.variable);
  const part = known && !isUnmet(known) ? source.labels.part(known) : null;
  return part ?? answerName(source, key);
};

const kindOf = (source: ReportSource, { variable }: AnswerKey): 'unmet' | 'answer' => {
  const known = source.variables.get(variable);
  return known && isUnmet(known) ? 'unmet' : 'answer';
};

/** “På frågan … svarar kvinnor oftare än män …”, of a certain difference: to be understood by whoever reads that line alone. */
export const oftener = (source: ReportSource, difference: ReportDifference): Text => {
  const who = difference.points > 0 ? 'women' : 'men';
  return { key: `results.oftener.${kindOf(source, difference)}.${who}`, parameters: saidOf(source, difference) };
};

/** The answer, and the question that it was given to: a need says that itself. */
const saidOf = (source: ReportSource, key: AnswerKey): Readonly<Record<string, string | Text>> => {
  const variable = source.variables.get(key.variable);
  return { answer: inText(answerName(source, key)), ...(variable && { question: inText(questionText(source, variable)) }) };
};

/** That something is more or less common in a place than in all the others together. */
export const commoner = (source: ReportSource, { points, side, area, ...key }: ReportApart): Text =>
  ({ key: `results.apart.${kindOf(source, key)}.${points > 0 ? 'more' : 'less'}.${side}`, parameters: { ...saidOf(source, key), place: area.name } });

/** Which question the answer belongs to; none for a need, which says it itself. */
export const askedIn = (source: ReportSource, key: AnswerKey): readonly Text[] => {
  const variable = source.variables.get(key.variable);
  return variable && kindOf(source, key) === 'answer' ? [{ key: 'results.asked', parameters: { question: inText(questionText(source, variable)) } }] : [];
};

/** How large a difference is, without its direction: the sentence before it has told that. */
export const sizeOf = (difference: DifferenceView): Text | null => {
  const { points } = difference;
  if (!points) return null;
  const [low, high] = points.value < 0 ? [-points.high, -points.low] : [points.low, points.high];
  return { key: 'results.size', parameters: { points: Math.abs(points.value), count: Math.abs(points.value), low, high } };
};

/** One certain difference in a sentence: where it was asked, who, what, how much. */
export const differenceSentence = (source: ReportSource, difference: ReportDifference): Text => {
  const size = sizeOf(differenceView(difference));
  return { key: 'results.sentence', parameters: { said: oftener(source, difference), size: size ?? { key: 'results.remark.few' } } };
};

/** What a figure is the share of people who have. */
export const shareCaption = (source: ReportSource, key: AnswerKey): Text => {
  const variable = source.variables.get(key.variable);
  const answer = inText(answerName(source, key));
  if (!variable || isUnmet(variable)) return { key: 'results.share.unmet', parameters: { answer } };
  return { key: 'results.share.answer', parameters: { answer, question: inText(questionText(source, variable)) } };
};
