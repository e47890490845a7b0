import { cellsOf, type Cell } from '#core/analysis/cells.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { PublishedVariable } from '#core/disclosure/published-variable.ts';
import { groupBy } from '#core/language/group-by.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';

/** Something that can be needed or be in the way: an answer that counts those for whom it is so. */
export interface NeedItem {
  /** `<variable>` or, of a multiple choice, `<variable>=<answer>`. */
  readonly id: string;
  readonly variable: PublishedVariable;
  readonly answer: string;
  readonly topic: string | null;
}

/** Items that were asked about in the same way, so that their shares can be ranked. */
export interface NeedList {
  /** `need`: shares with a great unmet need. `named`: shares who name the obstacle. `great`: shares who find it a great obstacle. */
  readonly kind: 'need' | 'named' | 'great';
  /** The question that it belongs to; null for needs, which are ranked together. */
  readonly question: string | null;
  readonly items: readonly NeedItem[];
}

/** Whether a choice says that there is nothing to name (“Inget är svårt”). */
export type NamesNothing = (question: string, answer: string) => boolean;

/** Choices that stand alone name nothing. */
export const namesNothingIn = (questionnaire: Pick<Questionnaire, 'questions'>): NamesNothing => {
  const alone = new Set(questionnaire.questions.flatMap(({ question }) => (question.type === 'checkbox' ? question.choices.filter(({ exclusive }) => exclusive).map(({ code }) => JSON.stringify([question.name, code])) : [])));
  return (question, answer) => alone.has(JSON.stringify([question, answer]));
};

/** The answer of those with a great unmet need, of the variable that an importance–satisfaction pair gives. */
export const GREAT_NEED = 'stort';

/** What a survey asks of needs and obstacles, in the order of its questions: needs first. Lists of fewer than two are left out: nothing to rank. */
export const needListsOf = (results: PublishedResults, namesNothing: NamesNothing): readonly NeedList[] => {
  const needs = results.variables.flatMap(needItem);
  const barriers = results.variables.filter(({ role, source }) => role === 'barrier' && source?.kind !== 'themes');
  const named = barriers.filter(({ kind }) => kind === 'multiple').map((variable): NeedList => ({ kind: 'named', question: variable.question, items: namedItems(variable, namesNothing) }));
  const great = [...groupBy(barriers.flatMap(greatItem), ({ variable }) => variable.question)].map(([question, items]): NeedList => ({ kind: 'great', question, items }));
  return [{ kind: 'need', question: null, items: needs } satisfies NeedList, ...named, ...great].filter(({ items }) => items.length > 1);
};

const needItem = (variable: PublishedVariable): readonly NeedItem[] =>
  variable.source?.kind === 'need' ? [{ id: variable.id, variable, answer: GREAT_NEED, topic: variable.topic }] : [];

const namedItems = (variable: PublishedVariable, namesNothing: NamesNothing): readonly NeedItem[] =>
  variable.values
    .filter(({ id, missing }) => missing === null && !namesNothing(variable.question, id))
    .map(({ id, topic }) => ({ id: `${variable.id}=${id}`, variable, answer: id, topic: topic ?? variable.topic }));

/** The top step of a scale of obstacles; a question that is no scale has none. */
const greatItem = (variable: PublishedVariable): readonly NeedItem[] => {
  if (variable.kind !== 'single') return [];
  const [top] = variable.values.filter(({ score }) => score !== null).toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
  return top ? [{ id: variable.id, variable, answer: top.id, topic: variable.topic }] : [];
};

/** The cells of an item in all areas, for all groups together. */
export const cellsOfItem = ({ variable, answer }: NeedItem): readonly Cell[] => cellsOf(variable).filter((cell) => cell.answer.id === answer && cell.group === null);
