import { SIDES_IN_ORDER, type Side } from '#core/analysis/cells.ts';
import { prioritiesOf, type Priorities, type PrioritisedChoice } from '#core/analysis/priorities.ts';
import { POPULATION_REMARK } from '#core/view/report/cells.ts';
import { wholePercent } from '#core/results/estimators/proportion.ts';
import { sameArea } from '#core/view/report/figures.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import { inText } from '#core/view/report/sayings.ts';
import { whoOf } from '#core/view/report/rounds-table.ts';
import type { PlainTableView } from '#core/view/plain-table-view.ts';
import type { Text } from '#core/view/text.ts';

/** What respondents have ranked in the area, a table a question: by the score of all, else of women or men. */
export const buildPriorities = (source: ReportSource): readonly PlainTableView[] => {
  const here = prioritiesOf(source.release.results).filter(({ area }) => sameArea(area, source.area));
  return [...new Set(here.map(({ question }) => question))].flatMap((question, index) => tableOf(source, question, here.filter((each) => each.question === question), `rangordning-${index + 1}`));
};

const tableOf = (source: ReportSource, question: string, bySide: readonly Priorities[], id: string): readonly PlainTableView[] => {
  const variable = [...source.variables.values()].find((each) => each.question === question);
  const order = bySide.find(({ side }) => side === 'all') ?? bySide[0];
  if (!variable || !order) return [];
  const sides = SIDES_IN_ORDER.filter((side) => side === 'all' || source.figures.genderAsked);
  const cellOf = (answer: string, side: Side): Text => choiceText(bySide.find((each) => each.side === side)?.choices.find((choice) => choice.answer === answer));
  return [{
    id,
    caption: { key: 'results.priority.caption', parameters: { question: inText(source.labels.question(variable)) } },
    columns: [{ key: 'results.table.answer' }, ...sides.map((side) => ({ key: `results.${whoOf(side, source.figures.genderAsked)}` }))],
    groups: [{ heading: null, rows: order.choices.map(({ answer }) => [source.labels.answer(variable, answer), ...sides.map((side) => cellOf(answer, side))]) }],
    before: [],
    after: bySide.some(({ choices }) => choices.some(({ persons }) => persons?.population !== undefined)) ? [POPULATION_REMARK] : [],
  }];
};

const choiceText = (choice: PrioritisedChoice | undefined): Text => {
  if (!choice || choice.borda === null || choice.top === null) return { key: 'results.cell.hidden' };
  const { value, low, high } = choice.top;
  const parameters = { n: Math.round(100 * choice.borda), percent: wholePercent(value), low: wholePercent(low), high: wholePercent(high) };
  return choice.meanPlace === null ? { key: 'results.priority.cell', parameters } : { key: 'results.priority.cell.mean', parameters: { ...parameters, place: Math.round(10 * choice.meanPlace) / 10 } };
};
