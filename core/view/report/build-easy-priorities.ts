import { SIDES_IN_ORDER, type Side } from '#core/analysis/cells.ts';
import { groupBy } from '#core/language/group-by.ts';
import { prioritiesOf, type Priorities, type PrioritisedChoice } from '#core/analysis/priorities.ts';
import { targetsOf } from '#core/view/report/build-method.ts';
import { sameArea } from '#core/view/report/figures.ts';
import { ofTen } from '#core/view/report/of-ten.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import { cellOfPersons } from '#core/view/report/rounds-table.ts';
import type { EasyItem, EasyList, EasyLists } from '#core/view/easy-lists-view.ts';
import type { Text } from '#core/view/text.ts';

/** What respondents have ranked in the area as a list a question, in the order of the table in the plain report; null where nothing was ranked. */
export const buildEasyPriorities = (source: ReportSource): EasyLists | null => {
  const here = groupBy(prioritiesOf(source.release.results).filter(({ area }) => sameArea(area, source.area)), ({ question }) => question);
  const lists = [...here.values()].flatMap((bySide) => listOf(source, bySide));
  return lists.length === 0 ? null : { id: 'rangordning', title: { key: 'results.priority' }, intro: [{ key: 'results.easy.priority.intro' }, { key: 'results.easy.priority.points' }, ...targetsOf(source)], lists };
};

const listOf = (source: ReportSource, bySide: readonly Priorities[]): readonly EasyList[] => {
  const order = bySide.find(({ side }) => side === 'all') ?? bySide[0];
  const variable = [...source.variables.values()].find(({ question }) => question === order?.question);
  if (!variable || !order) return [];
  const sides = SIDES_IN_ORDER.filter((side) => side === 'all' || source.figures.genderAsked);
  const itemOf = (answer: string): EasyItem => {
    const choices = sides.map((side) => ({ side, choice: bySide.find((each) => each.side === side)?.choices.find((own) => own.answer === answer) }));
    return { label: source.labels.answer(variable, answer), texts: choices.some(({ choice }) => choice?.persons) ? choices.map(({ side, choice }) => saidOf(source, side, choice)) : [ofTen({ kind: 'hidden' }, 'everyone')] };
  };
  // What is not shown has no place: it may be the first or the last.
  const groups = [true, false].map((ranked) => ({ heading: null, ranked, items: order.choices.filter(({ borda }) => (borda !== null) === ranked).map(({ answer }) => itemOf(answer)) }));
  return [{ title: source.labels.question(variable), groups: groups.filter(({ items }) => items.length > 0) }];
};

/** How many of ten have it at all, and its points. */
const saidOf = (source: ReportSource, side: Side, choice: PrioritisedChoice | undefined): Text => {
  const share = ofTen(cellOfPersons(choice?.persons ?? null), side === 'all' ? 'everyone' : side);
  const said: Text = !choice?.persons || choice.borda === null ? share : { key: 'results.easy.priority.said', parameters: { share, points: Math.round(100 * choice.borda) } };
  return side === 'all' && source.figures.genderAsked ? { key: 'results.easy.priority.both', parameters: { said } } : said;
};
