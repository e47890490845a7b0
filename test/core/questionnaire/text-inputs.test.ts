import { describe, expect, test } from 'vitest';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';

const refusals = (question: object): readonly string[] => {
  const result = compileQuestionnaire({ title: 'T', elements: [{ name: 'q', title: 'Q', ...question }] });
  return result.ok ? [] : result.problems.map((problem) => problem.path);
};
const text = (own: object): readonly string[] => refusals({ type: 'text', ...own });

describe('a bound that would bind nothing is refused', () => {
  test.each([
    ['words for a number', { inputType: 'number', min: 'abc' }, 'min'],
    ['a list for a number', { inputType: 'number', max: [5] }, 'max'],
    ['a number for a date', { inputType: 'date', min: 2026 }, 'min'],
    ['a day that does not exist', { inputType: 'date', max: '2026-02-31' }, 'max'],
    ['a date for a month', { inputType: 'month', min: '2026-01-31' }, 'min'],
    ['a month for a week', { inputType: 'week', max: '2026-12' }, 'max'],
    ['a worked-out date', { inputType: 'date', max: '=today()' }, 'max'],
    ['a bound of a plain text', { min: 1 }, 'min'],
    ['a largest below the smallest', { inputType: 'number', min: 5, max: 1 }, 'max'],
    ['a step of a date', { inputType: 'date', step: 7 }, 'step'],
    ['a greatest length of a number', { inputType: 'number', maxLength: 3 }, 'maxLength'],
    ['a width of a date', { inputType: 'date', inputSize: 3 }, 'inputSize'],
  ])('%s', (_, own, key) => {
    expect(text(own)).toEqual([`elements[0].${key}`]);
  });

  test('in a field of a multipletext, which has none in SurveyJS', () => {
    expect(refusals({ type: 'multipletext', items: [{ name: 'k', title: 'K', inputType: 'number', min: 0, max: 9, step: 1, autocomplete: 'name' }] })).toEqual(['min', 'max', 'step', 'autocomplete'].map((key) => `elements[0].items[0].${key}`));
  });
});

test.each([{ inputType: 'number', min: '0', max: 10.5 }, { inputType: 'date', min: '2026-01-01' }, { inputType: 'month', max: '2026-12' }, { inputType: 'week', min: '2026-W01' }, { inputType: 'time', min: '08:00', max: '17:00' }, { inputType: 'datetime-local', min: '2026-01-01T08:00' }, { inputType: 'number', min: '' }])('%j is taken', (own) => {
  expect(text(own)).toEqual([]);
});
