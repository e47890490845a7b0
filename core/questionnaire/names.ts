import type { AuthorProblem } from '#core/questionnaire/author-problem.ts';
import type { Element, Page, PlacedQuestion } from '#core/questionnaire/questionnaire.ts';
import type { NameUse } from '#core/questionnaire/reader.ts';
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

/** Names used in expressions and texts that name nothing in the file. */
export const unknownNames = (uses: readonly NameUse[], questions: readonly PlacedQuestion[]): readonly AuthorProblem[] => {
  const known = new Set(questions.flatMap(({ question }) => variablesOf(question)));
  return uses.filter(({ name }) => !known.has(name)).map(({ path, name }) => ({ path, message: `Det finns ingen fråga som heter ”${name}”.`, mend: 'Rätta namnet inom { }.' }));
};

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
