import { Model } from 'survey-core';
import { describe, expect, test } from 'vitest';
import { nameProblem, partNameProblem } from '#core/questionnaire/limits.ts';
import { parseExpression } from '#core/questionnaire/survey-core.ts';
import { choiceLists, elementsOf, GEOGRAPHY, isBesideNumber, nameOf, questionsOf, SURVEYS, valuesOf, type Element, type Item, type Page, type Survey } from '#test/surveys/shipped-surveys.ts';

/** Properties that hold text for people. */
const TEXTS = new Set(['title', 'text', 'description', 'html', 'requiredErrorText', 'audience', 'purpose', 'controller', 'legalBasis']);

/** Every text with its path. */
const textsIn = (value: unknown, path = ''): readonly (readonly [path: string, text: unknown])[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => (TEXTS.has(key) ? [[`${path}.${key}`, child] as const] : textsIn(child, `${path}.${key}`)));
};

const partsOf = ({ choices = [], columns = [], rows = [], items = [] }: Element): readonly (readonly Item[])[] =>
  [choices, columns, rows, items, ...columns.map((column) => column.choices ?? [])];

const itemsIn = (question: Element): readonly Item[] => partsOf(question).flat();

const expressionsOf = (element: Element): readonly string[] =>
  [element.visibleIf, ...[element, ...itemsIn(element)].flatMap(({ validators = [] }) => validators.map(({ expression }) => expression))].filter((source) => source !== undefined);

const variablesOf = (source: string): readonly string[] => [...source.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '');

/** What an expression may mention: questions, and the fields, rows and cells of questions. */
const namesIn = (survey: Survey): ReadonlySet<string> =>
  new Set(questionsOf(survey).flatMap(({ name, items = [], rows = [] }) => [name, ...[...items, ...rows].map((part) => `${name}.${nameOf(part)}`)]));

const repeated = (names: readonly string[]): readonly string[] => names.filter((name, index) => names.indexOf(name) < index);

const questionsOn = ({ elements }: Page): readonly Element[] => elements.filter((element) => element.type !== 'html' && !isBesideNumber(element));

const NEEDS_THE_PAGE = new Set(['matrix', 'matrixdropdown', 'ranking']);

const unionsOn = (day: string): readonly string[] =>
  GEOGRAPHY.forbund.map(({ id }) => id).filter((id) => GEOGRAPHY.medlemskap.some(({ forbund_id, from, to }) => forbund_id === id && from <= day && (to === null || day <= to)));

describe.each(SURVEYS)('%s', (_slug, survey) => {
  const questions = questionsOf(survey);

  test('is SurveyJS JSON in which survey-core finds no error', () => {
    expect(new Model(survey).jsonErrors ?? []).toEqual([]);
  });

  test('says everything in Swedish and in easy Swedish', () => {
    const incomplete = textsIn(survey).filter(([, text]) => {
      const { sv, 'sv-simple': easy, ...others } = text as Record<string, unknown>;
      return ![sv, easy].every((one) => typeof one === 'string' && one.trim() === one && one !== '') || Object.keys(others).length > 0;
    });
    expect(incomplete).toEqual([]);
  });

  test('gives a title or text to every page with several questions, every question, choice, row, column and field', () => {
    expect(survey.pages.filter((page) => page.elements.length > 1 && questionsOn(page).length > 1 && !page.title)).toEqual([]);
    expect(questions.filter(({ title }) => !title)).toEqual([]);
    expect(questions.flatMap((question) => itemsIn(question).filter(({ text, title }) => !text && !title))).toEqual([]);
  });

  test('uses each name once, and only names that can be addresses, form fields and variables', () => {
    const names = elementsOf(survey).map(({ name }) => name);
    expect(repeated(names)).toEqual([]);
    expect(repeated(survey.pages.map(({ name }) => name))).toEqual([]);
    expect([...questions, ...survey.pages].flatMap(({ name }) => nameProblem(name) ?? [])).toEqual([]);
    expect(questions.flatMap(itemsIn).flatMap((item) => partNameProblem(nameOf(item)) ?? [])).toEqual([]);
  });

  test('has no value, row, column or field twice', () => {
    expect(questions.flatMap((question) => partsOf(question).flatMap((list) => repeated(valuesOf(list))))).toEqual([]);
  });

  test('calls a page by the name of a question only if the page holds that question alone', () => {
    const misleading = survey.pages.filter((page) => questions.some(({ name }) => name === page.name) && questionsOn(page).map(({ name }) => name).join() !== page.name);
    expect(misleading).toEqual([]);
  });

  test('asks at most five related questions on a page, and a matrix, pair matrix or ranking by itself', () => {
    const crowded = survey.pages.filter((page) => questionsOn(page).length > 5 || (questionsOn(page).length > 1 && questionsOn(page).some(({ type }) => NEEDS_THE_PAGE.has(type))));
    expect(crowded).toEqual([]);
  });

  test('mentions only its own questions and fields in expressions, and every expression can be read', () => {
    const names = namesIn(survey);
    for (const source of elementsOf(survey).flatMap(expressionsOf)) {
      expect(variablesOf(source).filter((name) => !names.has(name))).toEqual([]);
      expect(parseExpression(source)).toMatchObject({ ok: true });
    }
  });

  test('asks a conditional question on a later page than the question it depends on', () => {
    const pageOf = (name: string): number => survey.pages.findIndex((page) => page.elements.some((element) => element.name === name));
    for (const { name, visibleIf } of questions) for (const trigger of variablesOf(visibleIf ?? '')) expect(pageOf(trigger)).toBeLessThan(pageOf(name));
  });

  test('has one area question, a single choice, and at most one question about gender', () => {
    expect(questions.filter(({ role }) => role === 'area').map(({ type }) => type)).toEqual(['radiogroup']);
    expect(questions.filter(({ role }) => role === 'gender').length).toBeLessThanOrEqual(1);
  });

  test('says of every gender whom it counts as', () => {
    for (const { choices = [] } of questions.filter(({ role }) => role === 'gender'))
      expect(choices.map(({ value, counts }) => [value, counts])).toEqual([['kvinna', 'woman'], ['man', 'man'], ['annat', 'other'], ['vill_inte', 'other']]);
  });

  test('offers as areas the municipalities of the geography in its order, or the unions of today', () => {
    const area = questions.find(({ role }) => role === 'area');
    const offered = (area?.choices ?? []).map(({ value, text }) => [value, text]);
    const municipalities = GEOGRAPHY.kommuner.map(({ kod, namn }) => [kod, { sv: namn, 'sv-simple': namn }]);
    const unions = GEOGRAPHY.forbund.filter(({ id }) => unionsOn(new Date().toISOString().slice(0, 10)).includes(id)).map(({ id, text }) => [id, text]);
    expect(survey.areaLevel).toBe(area?.areaLevel ?? 'kommun');
    if (survey.areaLevel === 'forbund') expect(offered).toEqual(unions);
    else expect(offered.filter(([value]) => /^\d+$/.test(String(value)))).toEqual(municipalities);
  });

  test('marks “vet inte” and “vill inte svara” as no step of a scale, wherever they stand', () => {
    const marks: Readonly<Record<string, string>> = { vet_inte: 'dontKnow', vill_inte: 'refused' };
    const unmarked = questions.flatMap((question) => choiceLists(question).flat()).filter(({ value = '', missing }) => marks[value] && missing !== marks[value]);
    expect(unmarked).toEqual([]);
  });

  test('lets “vet inte” and “vill inte svara” exclude the other answers where several may be chosen', () => {
    const several = questions.filter((question) => !isBesideNumber(question) && (question.type === 'checkbox' || question.cellType === 'checkbox'));
    const lax = several.flatMap((question) => choiceLists(question).flat()).filter(({ value = '', isExclusive }) => ['vet_inte', 'vill_inte'].includes(value) && !isExclusive);
    expect(lax).toEqual([]);
  });

  test('treats every open text as sensitive, and limits it', () => {
    const open = questions.filter(({ type, role }) => type === 'comment' || role === 'suggestion');
    expect(open.filter(({ sensitive }) => !sensitive)).toEqual([]);
    expect(open.filter(({ type, maxLength }) => type === 'comment' && maxLength !== 1000)).toEqual([]);
  });

  test('names the halves of each pair after one another, importance with satisfaction', () => {
    for (const half of questions.filter(({ pair }) => pair)) {
      const other = questions.find(({ name }) => name === half.pair);
      expect(other?.pair).toBe(half.name);
      expect([half.role, other?.role].sort()).toEqual(['importance', 'satisfaction']);
    }
    for (const { columns = [] } of questions.filter(({ type }) => type === 'matrixdropdown'))
      expect(columns.map(({ name, role, cellType }) => [name, role, cellType])).toEqual([['vikt', 'importance', 'radiogroup'], ['nu', 'satisfaction', 'radiogroup']]);
  });

  test('lets a number be answered or not known, not both', () => {
    for (const beside of questions.filter(isBesideNumber)) {
      const number = beside.name.replace(/_vet_inte$/, '');
      expect(survey.pages.find((page) => page.elements.includes(beside))?.elements.map(({ name }) => name)).toContain(number);
      const model = new Model(survey);
      const outcome = (data: object): boolean => {
        model.data = data;
        return model.getQuestionByName(beside.name)?.validate() === true;
      };
      const answer = questions.find(({ name }) => name === number)?.type === 'multipletext' ? { k: 0 } : 0;
      expect([{ [number]: answer }, { [beside.name]: ['vet_inte'] }, {}, { [number]: answer, [beside.name]: ['vet_inte'] }].map(outcome)).toEqual([true, true, true, false]);
    }
  });

  test('keeps answers for a stated time and never shows counts under five', () => {
    expect(survey.retention).toBeGreaterThan(0);
    expect(survey.minimumCell).toBeGreaterThanOrEqual(5);
  });
});

test('a topic stands in at least two questionnaires, or it compares nothing', () => {
  const topics = SURVEYS.map(([, survey]) => new Set(questionsOf(survey).flatMap((question) => [question, ...itemsIn(question)].flatMap(({ topic }) => topic ?? []))));
  const all = new Set(topics.flatMap((of) => [...of]));
  expect([...all].filter((topic) => topics.filter((of) => of.has(topic)).length < 2)).toEqual([]);
});
