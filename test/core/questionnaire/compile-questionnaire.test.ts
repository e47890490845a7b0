import { describe, expect, test } from 'vitest';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { LIMITS } from '#core/questionnaire/limits.ts';

const survey = (...elements: readonly object[]): object => ({ title: 'T', pages: [{ name: 'sida', elements: elements.map(titled) }] });

/** A question needs a title; panels and HTML have none of their own. */
const titled = (element: object): object => ('type' in element && element.type !== 'html' && element.type !== 'panel' ? { title: 'Q', ...element } : element);

/** Paths of what is refused, empty when the file is taken. */
const refusals = (json: unknown): readonly string[] => {
  const result = compileQuestionnaire(json);
  return result.ok ? [] : result.problems.map((problem) => problem.path);
};
const messages = (json: unknown): string => {
  const result = compileQuestionnaire(json);
  return result.ok ? '' : result.problems.map((problem) => `${problem.path}: ${problem.message} ${problem.mend}`).join('\n');
};

describe('what is not supported is refused with its place in the file', () => {
  test.each([
    ['a property that nobody asked for', survey({ type: 'text', name: 'a', placeholder: 'x' }), 'pages[0].elements[0].placeholder'],
    ['a question type that does not exist here', survey({ type: 'signaturepad', name: 'a' }), 'pages[0].elements[0].type'],
    ['choices from an address', survey({ type: 'radiogroup', name: 'a', choices: ['x'], choicesByUrl: { url: 'http://localhost' } }), 'pages[0].elements[0].choicesByUrl'],
    ['a property of a choice', survey({ type: 'radiogroup', name: 'a', choices: ['x', { value: 'y', enableIf: '{a} = 1' }] }), 'pages[0].elements[0].choices[1].enableIf'],
    ['a property of the survey', { ...survey({ type: 'text', name: 'a' }), triggers: [] }, 'triggers'],
    ['a wrong type of value', survey({ type: 'text', name: 'a', isRequired: 'yes' }), 'pages[0].elements[0].isRequired'],
    ['a validator that does not exist', survey({ type: 'text', name: 'a', validators: [{ type: 'magic' }] }), 'pages[0].elements[0].validators[0].type'],
    ['a choice that stands twice', survey({ type: 'radiogroup', name: 'a', choices: ['x', 'x'] }), 'pages[0].elements[0].choices[1]'],
    ['a role that two questions have', survey({ type: 'radiogroup', name: 'a', role: 'area', choices: ['x'] }, { type: 'radiogroup', name: 'b', role: 'area', choices: ['x'] }), 'pages[0].elements[1].role'],
    ['a consent question that nobody can say yes to', survey({ type: 'radiogroup', name: 'a', role: 'consent', choices: ['x'] }), 'pages[0].elements[0].choices'],
    ['a name that stands twice', survey({ type: 'text', name: 'a' }, { type: 'text', name: 'a' }), 'pages[0].elements[1]'],
    ['answers kept for more than a hundred years', { ...survey({ type: 'text', name: 'a' }), retention: 36_526 }, 'retention'],
    ['a smallest count under five', { ...survey({ type: 'text', name: 'a' }), minimumCell: 3 }, 'minimumCell'],
    ['choices without any choice', survey({ type: 'checkbox', name: 'a', choices: [] }), 'pages[0].elements[0].choices'],
    ['a description of a panel without a title', survey({ type: 'panel', name: 'p', description: 'D', elements: [] }), 'pages[0].elements[0].description'],
    ['a matrix without rows', survey({ type: 'matrix', name: 'a', columns: ['x'] }), 'pages[0].elements[0].rows'],
  ])('%s', (_, json, path) => {
    expect(refusals(json)).toContain(path);
  });

  test('every refusal says what to do', () => {
    expect(messages(survey({ type: 'text', name: 'a', placeholder: 'x' }))).toBe('pages[0].elements[0].placeholder: Egenskapen ”placeholder” stöds inte här. Ta bort den.');
  });
});

describe('expressions are checked, since survey-core is silent', () => {
  test.each([
    ['an unclosed bracket', "({b} = 'x'"],
    ['an unclosed brace', "{b = 'x'"],
    ['an unclosed quote', "{b} = 'x"],
    ['a closing bracket too many', "{b} = 'x')"],
    ['half an expression', '{b} ='],
    ['a function that does not exist', 'foo({b})'],
    ['a function that reads the page', "displayValue('b') = 'x'"],
    ['no answer asked for', '1 = 1'],
    ['a part of a panel', "{panel.b} = 'x'"],
    ['a part of a row', "{row.b} = 'x'"],
    ['the item itself', "{item} = 'x'"],
    ['the choice itself', "{choice} = 'x'"],
    ['one of several', "{b[0]} = 'x'"],
    ['a function without an argument', "dateDiff({b}) > 1"],
    ['a function that would read the clock', "year() > {b}"],
    ['a function with too many arguments', "age({b}, 2) > 1"],
    ['a name that nothing has', "{c} = 'x'"],
    ['a row that the matrix does not have', "{m.r9} = 'x'"],
    ['too many comparisons', Array.from({ length: LIMITS.operators }, () => "{b} = 'x'").join(' or ')],
    ['too long', `{b} = '${'x'.repeat(LIMITS.expression)}'`],
  ])('%s is refused', (_, visibleIf) => {
    const json = survey({ type: 'text', name: 'b' }, { type: 'matrix', name: 'm', rows: ['r1'], columns: ['x'] }, { type: 'text', name: 'a', visibleIf });
    expect(refusals(json)).toEqual(['pages[0].elements[2].visibleIf']);
  });

  test('names of questions, rows, cells and fields are known', () => {
    const json = survey(
      { type: 'matrix', name: 'm', rows: ['r1'], columns: ['x'] },
      { type: 'matrixdropdown', name: 'p', rows: ['r1'], choices: [1], columns: [{ name: 'vikt' }] },
      { type: 'multipletext', name: 't', items: [{ name: 'k' }] },
      { type: 'text', name: 'a', visibleIf: "{m.r1} = 'x' and {p.r1.vikt} = 1 or {t.k} notempty" },
    );
    expect(refusals(json)).toEqual([]);
  });

  test('a text may only ask for answers that exist', () => {
    expect(refusals(survey({ type: 'text', name: 'a', title: 'Hej {nobody}' }))).toEqual(['pages[0].elements[0].title']);
  });
});

describe('names', () => {
  test.each(['granska', 'tack', 'constructor', 'toString', '1a', 'a-b', 'å', ''])('“%s” cannot be a name', (name) => {
    expect(refusals(survey({ type: 'text', name }))).toContain('pages[0].elements[0].name');
  });

  test('stand once, but a page may share the name of its only question', () => {
    expect(messages(survey({ type: 'text', name: 'a' }, { type: 'comment', name: 'a' }))).toContain('Namnet ”a” står på flera ställen.');
    expect(refusals({ title: 'T', pages: [{ name: 'a', elements: [{ type: 'text', name: 'a', title: 'Q' }] }] })).toEqual([]);
    expect(messages({ title: 'T', pages: [{ name: 'b', elements: [{ type: 'text', name: 'a', title: 'Q' }] }, { name: 'a', elements: [{ type: 'text', name: 'c', title: 'Q' }] }] })).toContain('”a”');
  });

  test('of prototypes are refused anywhere in the file', () => {
    expect(messages(JSON.parse('{"title":"T","pages":[{"__proto__":{"x":1},"elements":[]}]}'))).toContain('__proto__');
  });
});

describe('files that would take long are refused at once', () => {
  const deep = Array.from({ length: 5_000 }).reduce<object>((inner) => ({ elements: [inner] }), {});
  test.each([
    ['thousands of levels', { title: 'T', pages: [deep] }],
    ['more choices than anybody reads', survey({ type: 'radiogroup', name: 'a', choices: Array.from({ length: 1_000 }, (_, index) => index) })],
    ['more questions than anybody answers', survey(...Array.from({ length: LIMITS.questions + 1 }, (_, index) => ({ type: 'text', name: `q${index}` })))],
    ['a scale of a million steps', survey({ type: 'rating', name: 'a', rateMax: 1e6 })],
    ['a pattern that backtracks', survey({ type: 'text', name: 'a', validators: [{ type: 'regex', regex: '(a)\\1' }] })],
  ])('%s', (_, json) => {
    expect(refusals(json)).not.toEqual([]);
  });

  test('an author’s pattern runs in linear time', () => {
    const result = compileQuestionnaire(survey({ type: 'text', name: 'a', validators: [{ type: 'regex', regex: '^(a+)+$' }] }));
    if (!result.ok) throw new Error('refused');
    const validator = result.value.questions[0]?.question.validators[0];
    expect(validator?.type === 'regex' && validator.matches(`${'a'.repeat(5_000)}b`)).toBe(false);
  });
});

test('HTML keeps its structure and loses everything that could run', () => {
  const result = compileQuestionnaire(survey({ type: 'html', name: 'h', html: '<p onclick="x()">Hej <b>du</b> <strong>där</strong><script>alert(1)</script><a href="javascript:x">l</a><img src=x onerror=y></p>' }));
  const [element] = result.ok ? (result.value.pages[0]?.elements ?? []) : [];
  expect(element?.kind === 'html' && element.html['sv']).toBe('<p>Hej du <strong>där</strong><a>l</a></p>');
});

test('a plain text stands in the survey’s own language', () => {
  const result = compileQuestionnaire({ ...survey({ type: 'text', name: 'a', title: { default: 'Namn' } }), locale: 'sv-simple' });
  expect(result.ok && result.value.questions[0]?.question.title).toEqual({ 'sv-simple': 'Namn' });
});

describe('a text asks only for what can be said', () => {
  const asks = (name: string): readonly string[] =>
    refusals(
      survey(
        { type: 'matrix', name: 'm', rows: ['r1'], columns: ['x'] },
        { type: 'multipletext', name: 't', items: [{ name: 'k' }] },
        { type: 'boolean', name: 'ja' },
        { type: 'radiogroup', name: 'val', choices: ['x'], showNoneItem: true },
        { type: 'radiogroup', name: 'valt', choices: ['x'], showNoneItem: true, noneText: 'Inget' },
        { type: 'radiogroup', name: 'a', choices: [{ value: 'x', text: `Som {${name}}` }] },
      ),
    );
  test.each(['m', 't', 'ja', 'val', 'nobody', 'm.r9', 'valt[0]', '0', 'row.x', 'panel.x', 'item', 'choice', 'rowValue'])('not for {%s}', (name) => {
    expect(asks(name)).toEqual(['pages[0].elements[5].choices[0].text']);
  });

  test.each(['m.r1', 't.k', 'valt'])('but for {%s}', (name) => {
    expect(asks(name)).toEqual([]);
  });

  test('in every place of the file', () => {
    const text = 'Hej {nobody}';
    const json = survey(
      { type: 'radiogroup', name: 'a', title: text, description: text, requiredErrorText: text, showCommentArea: true, commentText: text, noneText: text, validators: [{ type: 'email', text }], choices: [{ value: 'x', text }] },
      { type: 'matrix', name: 'm', rows: [{ value: 'r', text }], columns: [{ value: 'k', text }] },
      { type: 'matrixdropdown', name: 'p', rows: ['r'], columns: [{ name: 'k', title: text, requiredErrorText: text, choices: ['x'], validators: [{ type: 'email', text }] }] },
      { type: 'multipletext', name: 't', items: [{ name: 'k', title: text, requiredErrorText: text }] },
      { type: 'boolean', name: 'b', labelTrue: text, labelFalse: text },
      { type: 'rating', name: 'r', minRateDescription: text, maxRateDescription: text },
      { type: 'html', name: 'h', html: text },
    );
    const places = (JSON.stringify(json).match(/\{nobody\}/g) ?? []).length;
    expect(new Set(refusals(json)).size).toBe(places);
  });

  test('and nothing in the texts of the survey, which stand outside the answers', () => {
    expect(refusals({ ...survey({ type: 'text', name: 'a' }), title: 'Hej {a}', description: 'Om {a}' })).toEqual(['title', 'description']);
  });
});

describe('a text that is missing is refused where it would stand', () => {
  const both = { sv: 'A', 'sv-simple': 'B' };
  test.each([
    ['a title', { type: 'text', name: 'a', title: '' }, 'title'],
    ['a title in Swedish', { type: 'text', name: 'a', title: { 'sv-simple': 'B' } }, 'title.sv'],
    ['a choice', { type: 'radiogroup', name: 'a', title: both, choices: ['x'] }, 'choices[0].text'],
    ['a row', { type: 'matrix', name: 'a', title: both, rows: ['r'], columns: [1] }, 'rows[0].text'],
    ['a column', { type: 'matrixdropdown', name: 'a', title: both, rows: [1], columns: [{ name: 'k', choices: [1] }] }, 'columns[0].title'],
    ['a field', { type: 'multipletext', name: 'a', title: both, items: [{ name: 'k' }] }, 'items[0].title'],
  ])('%s', (_, element, path) => {
    expect(refusals({ ...survey(element), title: both })).toEqual([`pages[0].elements[0].${path}`]);
  });

  test('but in a file of one language a value may be its own text', () => {
    expect(refusals(survey({ type: 'radiogroup', name: 'a', choices: ['Ja', 'Nej'] }, { type: 'matrix', name: 'm', rows: ['Arbete'], columns: ['Bra'] }))).toEqual([]);
  });
});
