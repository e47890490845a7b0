import type { Element, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { mainText } from '#core/versions/list-changes.ts';
import { isSameJson } from '#core/versions/same-json.ts';

type Fact = keyof Questionnaire['facts'];

/** What can change that is not of one question. `pages`: how questions are divided into pages, and the texts between them. */
export type SurveyPart = 'title' | 'description' | 'languages' | 'locale' | 'pages' | Fact;

export interface SurveyChange {
  readonly part: SurveyPart;
  /** In words, where it has any: a text in Swedish, a number, languages. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What was changed in a questionnaire outside its questions. */
export const surveyChanges = (before: Questionnaire, after: Questionnaire): readonly SurveyChange[] => {
  const facts = (Object.keys(after.facts) as Fact[]).map((fact): Part => [fact, before.facts[fact], after.facts[fact]]);
  const own = (['title', 'description', 'languages', 'locale'] as const).map((part): Part => [part, before[part], after[part]]);
  const parts: readonly Part[] = [...own, ...facts, ['pages', pagesOf(before, after), pagesOf(after, before)]];
  return parts.filter(([, then, now]) => !isSameJson(then, now)).map(([part, then, now]) => ({ part, ...(part === 'pages' ? UNWORDED : { before: inWords(then), after: inWords(now) }) }));
};

type Part = readonly [part: SurveyPart, before: unknown, after: unknown];

const UNWORDED = { before: null, after: null };

/** Texts that differ in easy Swedish alone would look alike, and are told without words. */
const inWords = (value: unknown): string | null => {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.join(', ');
  return isText(value) ? mainText(value) : null;
};

const isText = (value: unknown): value is Readonly<Record<string, string>> => typeof value === 'object' && value !== null && 'sv' in value && Object.values(value).every((text) => typeof text === 'string');

/** Pages without what is told of their questions, and without those that the other version lacks. */
const pagesOf = ({ pages }: Questionnaire, other: Questionnaire): unknown => {
  const shared = new Set(other.questions.map(({ question }) => question.name));
  return pages.map(({ elements, visible, ...page }) => ({ ...page, visible: visible?.source ?? null, elements: shapesOf(elements, shared) }));
};

const shapesOf = (elements: readonly Element[], shared: ReadonlySet<string>): readonly unknown[] =>
  elements.flatMap((element): readonly unknown[] => {
    if (element.kind === 'question') return shared.has(element.question.name) ? [element.question.name] : [];
    const visible = element.visible?.source ?? null;
    return [element.kind === 'panel' ? { ...element, visible, elements: shapesOf(element.elements, shared) } : { ...element, visible }];
  });
