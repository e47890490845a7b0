import { dataKeysOf } from '#core/answers/answers.ts';
import { withHelpQuestion } from '#core/questionnaire/ask-help.ts';
import type { AuthorProblem } from '#core/questionnaire/author-problem.ts';
import type { Condition } from '#core/questionnaire/condition.ts';
import { LIMITS, structureProblems } from '#core/questionnaire/limits.ts';
import { unusedWords } from '#core/questionnaire/explained.ts';
import type { MediaUse } from '#core/questionnaire/media.ts';
import { duplicateNames, unknownNames } from '#core/questionnaire/names.ts';
import { applyPageMode, PAGE_MODES } from '#core/questionnaire/page-mode.ts';
import type { Element, Page, PlacedQuestion, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { missingTexts } from '#core/questionnaire/missing-texts.ts';
import { isObject, readObject, type NameUse, type Reader, type TextUse } from '#core/questionnaire/reader.ts';
import { readPage } from '#core/questionnaire/read-elements.ts';
import { readFacts } from '#core/questionnaire/read-facts.ts';
import { roleProblems } from '#core/questionnaire/roles.ts';
import { inBothPaces } from '#core/questionnaire/steps.ts';
import { ok, refused, type Result } from '#core/result.ts';

/**
 * SurveyJS JSON → a questionnaire that can be asked, or everything that is wrong with it.
 * What is not supported is refused with its JSON path, never ignored.
 */
export const compileQuestionnaire = (source: unknown): Result<Questionnaire, AuthorProblem> => {
  const json = withHelpQuestion(source);
  const broken = structureProblems(json);
  if (broken.length > 0) return refused(broken);
  const problems: AuthorProblem[] = [];
  const uses: NameUse[] = [];
  const media: MediaUse[] = [];
  const locale = isObject(json) && typeof json['locale'] === 'string' && json['locale'] !== '' ? json['locale'] : 'sv';
  const texts: TextUse[] = [];
  const reader = readObject(json, '', { locale, report: (problem) => problems.push(problem), uses: (use) => uses.push(use), texts: (text) => texts.push(text), shows: (use) => media.push(use) });
  const questionnaire = { ...readSurvey(reader, locale), media };
  reader.finish();
  const { pages, questions } = questionnaire;
  problems.push(...missingTexts(texts, locale), ...fixedTexts(uses), ...duplicateNames(pages, questions), ...unknownNames(uses, questions), ...roleProblems(questions), ...sizeProblems(questions));
  // A text that is missing may be the one that a word stands in: that is told first.
  if (problems.length === 0) problems.push(...unusedWords(questionnaire));
  return problems.length > 0 ? refused(problems) : ok(questionnaire);
};

const readSurvey = (reader: Reader, locale: string): Omit<Questionnaire, 'media'> => {
  reader.string('locale');
  // For editors elsewhere: it says how the file is written, and nothing of what is asked.
  reader.string('$schema');
  const title = reader.localised('title');
  if (!title) reader.refuse('title', 'Titeln saknas.', 'Skriv vad enkäten heter.');
  const description = reader.localised('description');
  const facts = readFacts(reader);
  const pages = applyPageMode(readPages(reader), reader.oneOf('questionsOnPageMode', PAGE_MODES) ?? 'standard');
  const questions = pages.flatMap((page) => place(page.elements, withCondition([], page.visible)));
  return { title: title ?? {}, description, locale, languages: [...new Set(Object.keys(title ?? {}))], facts, pages, steps: inBothPaces(pages), questions };
};

/** Texts of the survey stand on pages before and outside the answers; explanations and films are the same to all. */
const fixedTexts = (uses: readonly NameUse[]): readonly AuthorProblem[] =>
  uses.filter((use) => use.in === 'text' && /^(?:[^.[]*$|explain\.)|(?:^|\.)signVideo\./.test(use.path)).map(({ path, name }) => ({ path, message: `Här finns inget svar att sätta in för {${name}}.`, mend: 'Skriv en text utan { }.' }));

/** `pages`, or `elements` for a survey of one page. */
const readPages = (reader: Reader): readonly Page[] => {
  if (reader.has('elements')) return [readPage(readObject({ elements: reader.raw('elements') }, '', reader.context), 0)];
  const pages = reader.list('pages').map(({ value, path }, index) => readPage(readObject(value, path, reader.context), index));
  if (pages.length === 0) reader.refuse('pages', 'Filen har inga sidor.', 'Skriv minst en sida med en fråga.');
  return pages;
};

const withCondition = (conditions: readonly Condition[], condition: Condition | null): readonly Condition[] => (condition ? [...conditions, condition] : conditions);

const place = (elements: readonly Element[], conditions: readonly Condition[]): readonly PlacedQuestion[] =>
  elements.flatMap((element) => {
    if (element.kind === 'html') return [];
    if (element.kind === 'panel') return place(element.elements, withCondition(conditions, element.visible));
    return [{ question: element.question, conditions: withCondition(conditions, element.question.visible), keys: dataKeysOf(element.question) }];
  });

const sizeProblems = (questions: readonly PlacedQuestion[]): readonly AuthorProblem[] =>
  questions.length > LIMITS.questions ? [{ path: '', message: `Filen har fler än ${LIMITS.questions} frågor.`, mend: 'Dela upp enkäten.' }] : [];
