import { expect, test } from 'vitest';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';

const refusals = (...elements: readonly object[]): readonly string[] => {
  const result = compileQuestionnaire({ title: 'T', elements: elements.map((element, index) => ({ name: `q${index}`, title: 'Q', ...element })) });
  return result.ok ? [] : result.problems.map((problem) => problem.path);
};

test.each([
  ['two choices with one value', { type: 'radiogroup', choices: ['a', { value: 'a', text: 'B' }] }, 'choices[1]'],
  ['a number and its figures as choices', { type: 'checkbox', choices: [1, 'b', '1'] }, 'choices[2]'],
  ['two steps of a scale with one value', { type: 'rating', rateValues: [1, 2, 2] }, 'rateValues[2]'],
  ['a choice called as the other choice', { type: 'radiogroup', choices: ['a', 'other'], showOtherItem: true }, 'choices[1]'],
  ['a choice called as the none choice', { type: 'checkbox', choices: ['none', 'a'], showNoneItem: true }, 'choices[0]'],
  ['a choice called as the choice to refuse', { type: 'dropdown', choices: ['refused', 'a'], showRefuseItem: true }, 'choices[0]'],
  ['a choice called as the choice not to know', { type: 'dropdown', choices: ['a', 'dontknow'], showDontKnowItem: true }, 'choices[1]'],
  ['a choice called as the choice of all', { type: 'checkbox', choices: ['a', 'b', 'all'], showSelectAllItem: true }, 'choices[2]'],
  ['two choices whose texts would have one id', { type: 'radiogroup', choices: [{ value: 'a b', showCommentArea: true }, { value: 'a_b', showCommentArea: true }] }, 'choices[1]'],
  ['a choice with white space at its end', { type: 'radiogroup', choices: ['a', 'b '] }, 'choices[1]'],
  ['a choice of white space', { type: 'radiogroup', choices: [' '] }, 'choices[0]'],
  ['a choice with a line break', { type: 'radiogroup', choices: ['a\nb'] }, 'choices[0]'],
  ['yes like no', { type: 'boolean', valueTrue: 1, valueFalse: '1' }, 'valueFalse'],
  ['yes as a list', { type: 'boolean', valueTrue: ['ja'] }, 'valueTrue'],
  ['two rows', { type: 'matrix', rows: ['r', 'r'], columns: ['a'] }, 'rows[1]'],
  ['two columns of choices', { type: 'matrix', rows: ['r'], columns: ['a', 'b', 'a'] }, 'columns[2]'],
  ['two columns of cells', { type: 'matrixdropdown', rows: ['r'], choices: ['a'], columns: [{ name: 'k' }, { name: 'k' }] }, 'columns[1]'],
  ['two fields', { type: 'multipletext', items: [{ name: 'k' }, { name: 'k' }] }, 'items[1]'],
  ['a field called value', { type: 'multipletext', items: [{ name: 'value' }] }, 'items[0].name'],
  ['a field called comment', { type: 'multipletext', items: [{ name: 'k' }, { name: 'comment' }] }, 'items[1].name'],
  ['a row called value', { type: 'matrix', rows: ['r', 'value'], columns: ['a'] }, 'rows[1]'],
  ['a column called value', { type: 'matrixdropdown', rows: ['r'], choices: ['a'], columns: [{ name: 'value' }] }, 'columns[0].name'],
])('%s cannot be told apart, and the second is named', (_, element, path) => {
  expect(refusals(element)).toEqual([`elements[0].${path}`]);
});

test('a special choice that is not shown takes no value', () => {
  expect(refusals({ type: 'radiogroup', choices: ['other', 'none', 'all'] })).toEqual([]);
});

test('names that differ only in capitals are one name to survey-core', () => {
  expect(refusals({ type: 'text', name: 'kommun' }, { type: 'text', name: 'Kommun' })).toEqual(['elements[1]']);
});
