import { isObject } from '#core/questionnaire/reader.ts';
import type { Language } from '#core/questionnaire/questionnaire.ts';

/** What a text is to those who read it. */
export type Place = 'survey title' | 'introduction' | 'fact' | 'name' | 'page title' | 'question' | 'help' | 'choice' | 'row' | 'column' | 'field' | 'html' | 'error' | 'other';

/** A text of the file in all its languages. */
export interface LocalisedAt {
  /** JSON path of the property, e.g. `pages[0].elements[2].title`. */
  readonly path: string;
  readonly place: Place;
  /** The question that it belongs to. */
  readonly question: QuestionAt | null;
  /** By language; an empty or missing text is not there. */
  readonly texts: Readonly<Record<Language, string>>;
  /** It stands in the file as a plain string or number, in the file's own language. */
  readonly bare: boolean;
}

export interface QuestionAt {
  readonly path: string;
  readonly type: string;
  readonly json: Readonly<Record<string, unknown>>;
}

/** SurveyJS properties that hold text for people, and ours. */
const TEXTS: Readonly<Record<string, Place>> = {
  title: 'question', description: 'help', html: 'html', text: 'choice', audience: 'fact', purpose: 'fact', controller: 'name', legalBasis: 'fact', transcript: 'other',
  requiredErrorText: 'error', commentText: 'field', otherText: 'choice', noneText: 'choice', refuseText: 'choice', dontKnowText: 'choice', selectAllText: 'choice',
  labelTrue: 'choice', labelFalse: 'choice', minRateDescription: 'choice', maxRateDescription: 'choice', placeholder: 'help', altText: 'other', commentPlaceholder: 'help',
};

/** Lists whose members are texts by themselves. */
const LISTS: Readonly<Record<string, Place>> = { choices: 'choice', rateValues: 'choice', rows: 'row', columns: 'column', items: 'field' };

/** An expression of the file: when something is shown, required or set, what is checked or reckoned. */
export interface ExpressionAt {
  /** JSON path of the expression. */
  readonly path: string;
  /** The property that holds it, e.g. `visibleIf`. */
  readonly key: string;
  readonly source: string;
  /** What it belongs to: a question, or a text, page, panel, choice, check, trigger or reckoned value. */
  readonly on: 'question' | 'other';
}

export interface SurveyTexts {
  readonly texts: readonly LocalisedAt[];
  readonly questions: readonly QuestionAt[];
  readonly expressions: readonly ExpressionAt[];
}

interface Here {
  readonly path: string;
  /** The property that it stands in, of lists that of the list. */
  readonly key: string;
  readonly question: QuestionAt | null;
}

/** Every text, question and expression of a questionnaire file, in its order. Any JSON will do: what is no questionnaire has none. */
export const surveyTexts = (json: unknown, locale: Language): SurveyTexts => {
  const texts: LocalisedAt[] = [];
  const questions: QuestionAt[] = [];
  const expressions: ExpressionAt[] = [];
  const visit = (value: unknown, here: Here): void => {
    if (Array.isArray(value)) return value.forEach((item: unknown, index) => visitItem(item, { ...here, path: `${here.path}[${index}]` }));
    if (!isObject(value)) return;
    const question = questionAt(value, here) ?? here.question;
    if (question && question.path === here.path) questions.push(question);
    expressions.push(...expressionsAt(value, here.path, question));
    for (const [key, child] of Object.entries(value)) visitProperty(key, child, { path: here.path ? `${here.path}.${key}` : key, key, question }, { ...here, question });
  };
  const visitItem = (item: unknown, here: Here): void => {
    const place = LISTS[here.key];
    if (place && typeof item === 'string') texts.push({ path: here.path, place, question: here.question, texts: readable({ [locale]: item }), bare: true });
    else visit(item, here);
  };
  const visitProperty = (key: string, child: unknown, here: Here, parent: Here): void => {
    // What hard words mean stands by the words themselves.
    if ((Object.hasOwn(TEXTS, key) || parent.path === 'explain') && !Array.isArray(child) && child !== null) texts.push(readText(child, here, placeOf(key, parent), locale));
    else visit(child, here);
  };
  visit(json, { path: '', key: '', question: null });
  return { texts, questions, expressions };
};

/** `visibleIf`, `requiredIf`, `setValueExpression`, and `expression` of checks, triggers and reckoned values: SurveyJS names them all so. */
const EXPRESSION = /(?:If|[eE]xpression)$/;

const expressionsAt = (value: Readonly<Record<string, unknown>>, path: string, question: QuestionAt | null): readonly ExpressionAt[] =>
  Object.entries(value).flatMap(([key, source]) => (typeof source === 'string' && EXPRESSION.test(key) ? [{ path: path ? `${path}.${key}` : key, key, source, on: question?.path === path ? ('question' as const) : ('other' as const) }] : []));

const NO_QUESTIONS: ReadonlySet<unknown> = new Set(['panel', 'html']);

const questionAt = (value: Readonly<Record<string, unknown>>, { path, key }: Here): QuestionAt | null =>
  key === 'elements' && typeof value['type'] === 'string' && !NO_QUESTIONS.has(value['type']) ? { path, type: value['type'], json: value } : null;

const readText = (value: unknown, { path, question }: Here, place: Place, locale: Language): LocalisedAt => {
  const bare = !isObject(value);
  return { path, place, question, bare, texts: readable(bare ? { [locale]: value } : Object.fromEntries(Object.entries(value).map(([language, text]) => [language === 'default' ? locale : language, text]))) };
};

/** Empty texts are none; a number is read as text, as SurveyJS does. */
const readable = (texts: Readonly<Record<string, unknown>>): Readonly<Record<Language, string>> =>
  Object.fromEntries(Object.entries(texts).flatMap(([language, text]) => (typeof text === 'number' || (typeof text === 'string' && text.trim() !== '') ? [[language, String(text)] as const] : [])));

/** What `key` means in the object at `parent`. */
const placeOf = (key: string, parent: Here): Place => {
  const own = Object.hasOwn(TEXTS, key) ? (TEXTS[key] ?? 'other') : 'other';
  if (parent.path === '') return AT_THE_TOP[key] ?? own;
  if (parent.key === 'validators') return 'error';
  return key === 'text' || key === 'title' ? headingOf(key, parent, own) : own;
};

const AT_THE_TOP: Readonly<Record<string, Place>> = { title: 'survey title', description: 'introduction' };

/** What is listed is what its list says; the columns of a pair matrix are questions, and what is no question is a page or a panel. */
const headingOf = (key: string, { path, key: list, question }: Here, own: Place): Place => {
  const listed = LISTS[list];
  if (listed) return list === 'columns' && question?.type === 'matrixdropdown' ? 'question' : listed;
  return key === 'title' && question?.path !== path ? 'page title' : own;
};
