import { describe, expect, test } from 'vitest';
import type { Answers } from '#core/answers/answers.ts';
import { checkSubmission, declines, unknownKeys } from '#core/answers/check-submission.ts';
import { readStep } from '#core/answers/read-step.ts';
import { deriveJourney } from '#core/journey/journey.ts';
import { findStep } from '#core/journey/navigate.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';

const compiled = compileQuestionnaire({
  title: 'T',
  pages: [
    { name: 'ja', elements: [{ type: 'radiogroup', name: 'ja', title: 'Q', role: 'consent', isRequired: true, choices: [{ value: 'ja', consents: true }, 'nej'] }] },
    { name: 'lang', elements: [{ type: 'matrix', name: 'lang', title: 'Q', isRequired: true, visibleIf: "{ja} = 'ja'", columns: ['x', 'y'], rows: ['a', 'b', 'c', 'd', 'e', 'f'], validators: [{ type: 'expression', expression: "{lang.f} empty or {lang.f} = 'x'", text: 'Nej.' }] }] },
    { name: 'm', elements: [{ type: 'matrix', name: 'm', title: 'Q', columns: ['x', 'y'], rows: ['a', 'b', 'c', 'd', 'e', 'f'], eachRowRequired: true }] },
    {
      name: 'tal',
      elements: [
        { type: 'text', name: 'a', title: 'Q', inputType: 'number' },
        { type: 'text', name: 'b', title: 'Q', inputType: 'number', validators: [{ type: 'expression', expression: '{a} empty or {b} empty or {b} <= {a}', text: { sv: 'För många.' } }] },
        { type: 'radiogroup', name: 'o', title: 'Q', choices: ['x'], showOtherItem: true },
      ],
    },
  ],
});
if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
const questionnaire = compiled.value;
const TODAY = '2026-11-24';
const read = (key: string, answers: Answers, fields: Readonly<Record<string, string>>) => {
  const journey = deriveJourney(questionnaire, answers, TODAY);
  const asked = findStep(journey, key);
  if (!asked) throw new Error(`${key} is not asked`);
  const { answers: after, problems } = readStep(questionnaire, asked, { answers, journey, language: 'sv' }, new Map(Object.entries(fields).map(([name, value]) => [name, [value]])));
  return { answers: after, problems };
};

describe('a posted page', () => {
  test('gives answers to its own questions, and keeps those of other pages', () => {
    expect(read('tal', { ja: 'ja' }, { a: '3', b: '2', ja: 'nej', hacked: 'x' })).toEqual({ answers: { ja: 'ja', a: 3, b: 2 }, problems: [] });
  });

  test('takes away an answer that is left empty', () => {
    expect(read('tal', { a: 3 }, { a: '' }).answers).toEqual({});
  });

  test('of a long matrix touches its own rows only, and asks for those only', () => {
    const stored = { m: { a: 'x', d: 'y' } };
    const first = read('m', stored, { 'm.a': 'y', 'm.b': 'x', 'm.c': 'x' });
    expect(first).toEqual({ answers: { m: { a: 'y', b: 'x', c: 'x', d: 'y' } }, problems: [] });
    expect(read('m/2', stored, { 'm.d': 'y', 'm.e': 'x' }).problems).toMatchObject([{ target: 'm-f' }]);
  });

  test('is refused in the author’s words where a rule across questions is broken', () => {
    expect(read('tal', {}, { a: '1', b: '2' }).problems).toEqual([{ target: 'b', text: { kind: 'author', said: { text: 'För många.', lang: 'sv' } } }]);
  });

  test('keeps what is written beside the other choice, while it is chosen', () => {
    expect(read('tal', {}, { o: 'other', 'o-Comment': 'eget' }).answers).toEqual({ o: 'other', 'o-Comment': 'eget' });
    expect(read('tal', {}, { o: 'x', 'o-Comment': 'eget' }).answers).toEqual({ o: 'x' });
    expect(read('tal', {}, { o: 'other' }).problems).toMatchObject([{ target: 'o-comment' }]);
  });
});

describe('a matrix that is asked in parts', () => {
  test('need not be answered on its first part when it must be answered', () => {
    expect(read('lang', { ja: 'ja' }, {}).problems).toEqual([]);
    expect(read('lang/2', { ja: 'ja' }, {}).problems).toMatchObject([{ target: 'lang-d' }]);
    expect(read('lang/2', { ja: 'ja', lang: { a: 'x' } }, {}).problems).toEqual([]);
  });

  test('is told what is wrong with it as a whole at a control that is on the page', () => {
    expect(read('lang/2', { ja: 'ja', lang: { a: 'x' } }, { 'lang.f': 'y' }).problems).toMatchObject([{ target: 'lang-d', text: { kind: 'author', said: { text: 'Nej.' } } }]);
  });
});

describe('a whole response', () => {
  const rows = { a: 'x', b: 'x', c: 'x', d: 'x', e: 'x', f: 'x' };
  test('needs consent', () => {
    expect(checkSubmission(questionnaire, { ja: 'nej', m: rows, lang: rows }, 'sv', TODAY)).toMatchObject({ ok: false, problems: [{ question: 'ja' }] });
    expect(checkSubmission(questionnaire, { ja: 'ja', m: rows, lang: rows }, 'sv', TODAY)).toMatchObject({ ok: true });
    expect(declines(questionnaire, { ja: 'nej' })).toBe(true);
    expect(declines(questionnaire, {})).toBe(false);
  });

  test('is checked question by question', () => {
    const result = checkSubmission(questionnaire, { ja: 'ja', lang: rows, m: { a: 'z' }, a: 'tre' }, 'sv', TODAY);
    expect(!result.ok && [...new Set(result.problems.map((problem) => problem.question))]).toEqual(['m', 'a']);
  });

  test('may not bring names that nothing has', () => {
    expect(unknownKeys(questionnaire, { ja: 'ja', 'o-Comment': 'x', annat: 1 })).toEqual(['annat']);
  });
});
