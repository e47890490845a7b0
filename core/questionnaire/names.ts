import type { AuthorProblem } from '#core/questionnaire/author-problem.ts';
import type { Element, Page, PlacedQuestion } from '#core/questionnaire/questionnaire.ts';
import type { NameUse } from '#core/questionnaire/reader.ts';
import { isEmptyText } from '#core/question-types/localise.ts';
import type { Question } from '#core/question-types/question.ts';

/** Names that stand twice. A page may share the name of a question on it: its address. */
export const duplicateNames = (pages: readonly Page[], questions: readonly PlacedQuestion[]): readonly AuthorProblem[] => {
  const inside = pages.flatMap((page) => namesIn(page.elements));
  const twice = [...repeated(inside), ...repeated(pages.map((page) => page.name))];
  const shared = pages.filter((page) => inside.includes(page.name) && !leafNames(page.elements).includes(page.name)).map((page) => page.name);
  const comments = questions.filter(({ question }) => inside.includes(`${question.name}-Comment`)).map(({ question }) => question.name);
  const pathOf = (name: string): string => questions.findLast(({ question }) => question.name === name)?.question.path ?? '';
  return [...new Set([...twice, ...shared, ...comments])].map((name) => ({ path: pathOf(name), message: `Namnet ”${name}” står på flera ställen.`, mend: 'Ge varje sida, fråga och panel ett eget namn.' }));
};

/** Names used in expressions and texts that name nothing in the file, or in texts nothing that can be said. */
export const unknownNames = (uses: readonly NameUse[], questions: readonly PlacedQuestion[]): readonly AuthorProblem[] => {
  const known = new Map(questions.flatMap(({ question }) => variablesOf(question).map((name) => [name, question] as const)));
  return uses.flatMap((use): readonly AuthorProblem[] => {
    const question = known.get(use.name);
    if (!question) return [{ path: use.path, message: `Det finns ingen fråga som heter ”${use.name}”.`, mend: 'Rätta namnet inom { }.' }];
    return use.in === 'text' ? unfillable(question, use) : [];
  });
};

/** survey-core writes `[object Object]` for a whole matrix, and words of its own for choices that have none. */
const unfillable = (question: Question, { path, name }: NameUse): readonly AuthorProblem[] => {
  if (name === question.name && WHOLES.has(question.type)) return [{ path, message: `Svaret på ”${name}” har flera delar och kan inte stå i en text.`, mend: `Skriv en av delarna, till exempel {${variablesOf(question).at(-1) ?? name}}.` }];
  const mute = 'choices' in question && name === question.name ? question.choices.find((choice) => choice.kind !== 'choice' && choice.kind !== 'selectAll' && isEmptyText(choice.text)) : undefined;
  return mute ? [{ path, message: `Svaret ”${mute.code}” på ”${name}” har inga egna ord att sätta in.`, mend: 'Skriv dem, till exempel i labelTrue, labelFalse eller noneText.' }] : [];
};

const WHOLES: ReadonlySet<Question['type']> = new Set(['multipletext', 'matrix', 'matrixdropdown']);

/** survey-core does not tell capitals from small letters in expressions and texts: `{Kommun}` finds `kommun`. */
const repeated = (names: readonly string[]): readonly string[] => {
  const alike = names.map((name) => name.toLowerCase());
  return names.filter((_, index) => alike.indexOf(alike[index] ?? '') < index);
};

const leafNames = (elements: readonly Element[]): readonly string[] =>
  elements.flatMap((element) => (element.kind === 'panel' ? leafNames(element.elements) : [element.kind === 'html' ? element.name : element.question.name]));

const namesIn = (elements: readonly Element[]): readonly string[] =>
  elements.flatMap((element) => {
    if (element.kind === 'panel') return [element.name, ...namesIn(element.elements)];
    return [element.kind === 'html' ? element.name : element.question.name];
  });

/** What an expression may call a question and its parts. */
export const variablesOf = (question: Question): readonly string[] => {
  const own = [question.name, ...(question.comment || hasOther(question) ? [`${question.name}-Comment`] : [])];
  switch (question.type) {
    case 'multipletext':
      return [...own, ...question.items.map((item) => `${question.name}.${item.name}`)];
    case 'matrix':
      return [...own, ...question.rows.map((row) => `${question.name}.${row.name}`)];
    case 'matrixdropdown':
      return [...own, ...question.rows.flatMap((row) => question.columns.map((column) => `${question.name}.${row.name}.${column.name}`))];
    default:
      return own;
  }
};

const hasOther = (question: Question): boolean => 'choices' in question && question.choices.some((choice) => choice.kind === 'other');
