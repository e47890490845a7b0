import { describe, expect, test } from 'vitest';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import type { Pace, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { questionsOf } from '#core/journey/navigate.ts';

const stepsOf = (json: object, pace: Pace = 'usual'): readonly string[] =>
  compiled(json).steps[pace].map((step) => `${step.key}: ${questionsOf(step.elements).map(({ question, rows }) => question.name + (rows ? ` ${rows.map((row) => row.name).join('')}` : '')).join(', ')}`);
const compiled = (json: object): Questionnaire => {
  const result = compileQuestionnaire({ title: 'T', ...json });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
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

describe('one question at a time', () => {
  const one = (elements: readonly object[], page: object = {}): readonly string[] => stepsOf({ pages: [{ name: 's', ...page, elements }] }, 'one');

  test('every question is a step of its own, and of a matrix every row', () => {
    expect(one([text('a'), matrix('m', 'xyz'), text('b')])).toEqual(['s: a', 's/2: m x', 's/3: m y', 's/4: m z', 's/5: b']);
  });

  test('a page that is one question anyway is the same step in both paces', () => {
    const { steps } = compiled({ pages: [{ name: 's', title: 'Sida', elements: [text('a')] }, { name: 't', elements: [text('b'), text('c')] }] });
    expect(steps.one[0]).toBe(steps.usual[0]);
    expect(steps.one.map(({ key }) => key)).toEqual(['s', 't', 't/2']);
  });

  test('several fields of one question stay together', () => {
    expect(one([{ type: 'multipletext', name: 'a', title: 'Q', items: [{ name: 'k', title: 'K' }, { name: 'm', title: 'M' }] }, text('b')])).toEqual(['s: a', 's/2: b']);
  });

  test('a text goes with the question after it, the last with the last question', () => {
    const html = (name: string): object => ({ type: 'html', name, html: 'Hej' });
    const { steps } = compiled({ pages: [{ name: 's', elements: [html('h'), text('a'), html('i'), html('j'), text('b'), html('k')] }] });
    expect(steps.one.map(({ pieces }) => pieces.flatMap(({ texts, questions }) => [...texts, ...questions]))).toEqual([['h', 'a'], ['i', 'j', 'k', 'b']]);
    expect(steps.one[1]?.elements.map((element) => (element.kind === 'html' ? element.name : ''))).toEqual(['i', 'j', '', 'k']);
  });

  test('tells the titles of page and panels at each question, their descriptions at the first', () => {
    const panel = { type: 'panel', name: 'p', title: 'Panel', description: 'Om panelen', elements: [text('b'), text('c')] };
    const { steps } = compiled({ pages: [{ name: 's', title: 'Sida', description: 'Om sidan', elements: [text('a'), panel] }] });
    expect(steps.one.map(({ within }) => within.map(({ title, description }) => [title?.['sv'], description?.['sv']]))).toEqual([
      [['Sida', 'Om sidan']],
      [['Sida', undefined], ['Panel', 'Om panelen']],
      [['Sida', undefined], ['Panel', undefined]],
    ]);
  });

  test('the comment beside a matrix is asked with its last row', () => {
    const { steps } = compiled({ pages: [{ name: 's', elements: [{ ...matrix('m', 'abcdef'), showCommentArea: true }] }] });
    for (const pace of ['usual', 'one'] as const) expect(steps[pace].map(({ elements }) => questionsOf(elements)[0]?.question.comment === null)).toEqual(steps[pace].map((_, index) => index < steps[pace].length - 1));
  });

  test('a rule that looks at several questions is told at the last of them', () => {
    const rule = (...names: readonly string[]): object => ({ validators: [{ type: 'expression', expression: names.map((name) => `{${name}} notempty`).join(' or ') }] });
    const { steps } = compiled({ pages: [{ name: 's', elements: [{ ...text('a'), ...rule('a', 'b') }, { ...text('b'), requiredIf: '{c} empty' }, { ...text('c'), ...rule('a') }] }] });
    expect(steps.one.map(({ elements }) => questionsOf(elements).map(({ question }) => [question.validators.length, question.requiredIf !== null])[0])).toEqual([[0, false], [0, false], [1, false]]);
    expect(steps.one.map(({ rules }) => rules.map(({ name }) => name))).toEqual([[], ['a'], ['b']]);
  });
});
