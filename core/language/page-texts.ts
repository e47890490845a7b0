import type { Language } from '#core/questionnaire/questionnaire.ts';
import { groupBy } from '#core/language/group-by.ts';
import type { LocalisedAt, QuestionAt } from '#core/language/survey-texts.ts';

/**
 * What is read together in one language: a page with title, help and answers. Of a matrix each row with its question is a
 * page of its own, of a pair matrix each row with each of its two questions, since that is what stands together on screen.
 */
export interface PageText {
  /** JSON path of the page, row or column; empty for the start page. */
  readonly path: string;
  readonly language: Language;
  /** In the order of the file, with the path of each. */
  readonly texts: readonly PagePart[];
  /** Every text has words in this language; else some are shown in another. */
  readonly complete: boolean;
}

export interface PagePart {
  readonly path: string;
  readonly text: string;
}

const SHOWN_AT_START = new Set(['survey title', 'introduction', 'fact', 'name']);

/** The pages of a questionnaire, the start page first. Messages about errors are on none. */
export const readPages = (localised: readonly LocalisedAt[], questions: readonly QuestionAt[], language: Language): readonly PageText[] => {
  const shown = localised.filter(({ place }) => place !== 'error' && place !== 'other');
  const start = shown.filter(({ place }) => SHOWN_AT_START.has(place));
  const matrices = questions.filter(({ type }) => type === 'matrix' || type === 'matrixdropdown');
  const pages = [...groupBy(shown.filter(({ path }) => pagePath(path) !== ''), ({ path }) => pagePath(path))].flatMap(([path, texts]) => onePage(path, texts, matrices));
  return [{ path: '', texts: start }, ...pages].filter(({ texts }) => texts.length > 0).map(({ path, texts }) => inLanguage(path, texts, language));
};

interface Shown {
  readonly path: string;
  readonly texts: readonly LocalisedAt[];
}

/** `pages[3]` of anything on it, `elements` of a file of one page. */
const pagePath = (path: string): string => /^(?:pages\[\d+\]|elements)(?=[.[])/.exec(path)?.[0] ?? '';

const onePage = (path: string, texts: readonly LocalisedAt[], matrices: readonly QuestionAt[]): readonly Shown[] => {
  const here = matrices.filter((matrix) => matrix.path.startsWith(`${path}.`) || matrix.path.startsWith(`${path}[`));
  const rest = texts.filter(({ question }) => !here.some((matrix) => matrix.path === question?.path));
  return [{ path, texts: rest }, ...here.flatMap((matrix) => rowPages(matrix, texts.filter(({ question }) => question?.path === matrix.path)))];
};

const rowPages = (matrix: QuestionAt, texts: readonly LocalisedAt[]): readonly Shown[] => {
  const under = (part: string): readonly LocalisedAt[] => texts.filter(({ path }) => path.startsWith(`${matrix.path}.${part}`));
  const head = texts.filter(({ path }) => path === `${matrix.path}.title` || path === `${matrix.path}.description`);
  const [rows, choices] = [under('rows['), under('choices[')];
  if (matrix.type === 'matrix') return rows.map((row) => ({ path: parentOf(row.path), texts: [row, ...head, ...under('columns[')] }));
  const stems = [...groupBy(under('columns['), ({ path }) => path.slice(0, path.indexOf(']', matrix.path.length) + 1)).values()];
  return [{ path: matrix.path, texts: head }, ...rows.flatMap((row) => stems.map((stem) => ({ path: parentOf(row.path), texts: [row, ...stem, ...choices] })))];
};

/** The row of `rows[2].text`; a row that is a plain string is its own. */
const parentOf = (path: string): string => path.replace(/\.text$/, '');

const inLanguage = (path: string, texts: readonly LocalisedAt[], language: Language): PageText => ({
  path,
  language,
  complete: texts.every((text) => text.texts[language] !== undefined),
  texts: texts.flatMap((text) => (text.texts[language] === undefined ? [] : [{ path: text.bare ? text.path : `${text.path}.${language}`, text: text.texts[language] }])),
});
