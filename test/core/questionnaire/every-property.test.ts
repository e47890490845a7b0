import { Serializer } from 'survey-core';
import { describe, expect, test } from 'vitest';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { QUESTION_TYPES } from '#core/question-types/registry.ts';
import { section } from '#test/support/documents.ts';
import { readProjectFile } from '#test/support/project-files.ts';

type Json = Readonly<Record<string, unknown>>;

/** For each SurveyJS class a way to put one more property on an object of it, and where the object stands. */
const PLACES: Readonly<Record<string, readonly [path: string, make: (more: Json) => Json]>> = {
  survey: ['', (more) => ({ title: 'T', elements: [{ type: 'text', name: 'a', title: 'Q' }], ...more })],
  page: ['pages[0].', (more) => ({ title: 'T', pages: [{ name: 's', elements: [], ...more }] })],
  ...Object.fromEntries(
    ['panel', 'html', 'text', 'comment', 'radiogroup', 'dropdown', 'boolean', 'rating', 'checkbox', 'multipletext', 'matrix', 'matrixdropdown', 'ranking'].map((type) => [type, at('elements[0].', (more) => [{ type, name: 'a', ...more }])]),
  ),
  choiceitem: at('elements[0].choices[0].', (more) => [{ type: 'checkbox', name: 'a', choices: [{ value: 'x', ...more }] }]),
  itemvalue: at('elements[0].rows[0].', (more) => [{ type: 'matrix', name: 'a', rows: [{ value: 'x', ...more }] }]),
  multipletextitem: at('elements[0].items[0].', (more) => [{ type: 'multipletext', name: 'a', items: [{ name: 'x', ...more }] }]),
  matrixdropdowncolumn: at('elements[0].columns[0].', (more) => [{ type: 'matrixdropdown', name: 'a', columns: [{ name: 'x', ...more }] }]),
  ...Object.fromEntries(
    ['numeric', 'text', 'regex', 'email', 'answercount', 'expression'].map((type) => [`${type}validator`, at('elements[0].validators[0].', (more) => [{ type: 'text', name: 'a', validators: [{ type, ...more }] }])]),
  ),
};

function at(path: string, elements: (more: Json) => readonly Json[]): readonly [string, (more: Json) => Json] {
  return [path, (more) => ({ title: 'T', elements: elements(more) })];
}

/** Whether we read a property, rightly written or not: what nobody reads is refused as not supported. */
const isRead = (name: string, [path, make]: readonly [string, (more: Json) => Json]): boolean => {
  const result = compileQuestionnaire(make({ [name]: {} }));
  return result.ok || !result.problems.some((problem) => problem.path === `${path}${name}` && problem.message.includes('stöds inte här'));
};

/** Rows of the table: class → its properties. */
const documented = new Map([...section(readProjectFile('docs/surveyjs.md'), /every property/i).matchAll(/^\| `(\w+)` \| (.+) \|$/gm)].map(([, name = '', cell = '']) => [name, [...cell.matchAll(/`([^`]+)`/g)].map(([, property = '']) => property).sort()]));

const QUESTIONS: ReadonlySet<string> = new Set(Object.keys(QUESTION_TYPES));

describe('every property that survey-core knows is supported and in docs/surveyjs.md, or refused', () => {
  test.each(Object.entries(PLACES))('of %s', (className, place) => {
    const known = Serializer.getProperties(className).map(({ name }) => name);
    expect(known.length).toBeGreaterThan(1);
    expect([...(QUESTIONS.has(className) ? (documented.get('question') ?? []) : []), ...(documented.get(className) ?? [])].sort()).toEqual(known.filter((name) => isRead(name, place)).sort());
  });
});
