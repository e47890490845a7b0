import { describe, expect, test } from 'vitest';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { questionsOf } from '#core/journey/navigate.ts';

const stepsOf = (json: object): readonly string[] => {
  const result = compileQuestionnaire({ title: 'T', ...json });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.steps.map((step) => `${step.key}: ${questionsOf(step.elements).map(({ question, rows }) => question.name + (rows ? ` ${rows.map((row) => row.name).join('')}` : '')).join(', ')}`);
};
const matrix = (name: string, rows: string): object => ({ type: 'matrix', name, title: 'Q', columns: ['x'], rows: [...rows] });
const text = (name: string): object => ({ type: 'text', name, title: 'Q' });

describe('a long matrix is asked at most five rows a page', () => {
  test('in parts of nearly the same length', () => {
    expect(stepsOf({ pages: [{ name: 's', elements: [matrix('m', 'abcdefg')] }] })).toEqual(['s: m abcd', 's/2: m efg']);
    expect(stepsOf({ pages: [{ name: 's', elements: [matrix('m', 'abcdefghijk')] }] })).toEqual(['s: m abcd', 's/2: m efgh', 's/3: m ijk']);
  });

  test('what stands before it goes with the first rows, what stands after with the last', () => {
    expect(stepsOf({ pages: [{ name: 's', elements: [text('a'), matrix('m', 'abcdef'), text('b')] }] })).toEqual(['s: a, m abc', 's/2: m def, b']);
  });

  test('five rows are one page, and the next matrix begins another', () => {
    expect(stepsOf({ pages: [{ name: 's', elements: [matrix('m', 'abcde'), matrix('n', 'ab')] }] })).toEqual(['s: m', 's/2: n']);
  });

  test('inside a panel too', () => {
    expect(stepsOf({ pages: [{ name: 's', elements: [{ type: 'panel', name: 'p', elements: [matrix('m', 'abcdef')] }] }] })).toEqual(['s: m abc', 's/2: m def']);
  });
});

describe('questionsOnPageMode', () => {
  const pages = [{ name: 's1', elements: [text('a'), { type: 'panel', name: 'p', visibleIf: '{a} notempty', elements: [text('b')] }] }, { name: 's2', elements: [text('c')] }];
  test('one question a page takes the question’s name', () => {
    expect(stepsOf({ questionsOnPageMode: 'questionPerPage', pages })).toEqual(['a: a', 'b: b', 'c: c']);
  });
  test('a single page holds them all', () => {
    expect(stepsOf({ questionsOnPageMode: 'singlePage', pages })).toEqual(['fragor: a, b, c']);
  });
});
