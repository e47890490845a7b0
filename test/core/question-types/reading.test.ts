import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { toIsoDate } from '#core/question-types/date-value.ts';
import { rulesOf } from '#core/question-types/registry.ts';
import { parseNumber } from '#core/question-types/text-input.ts';
import type { Question } from '#core/question-types/question.ts';
import { answersTo } from '#test/core/parity/answers-arbitrary.ts';
import { questionnaires } from '#test/core/parity/questionnaire-arbitrary.ts';

const question = (definition: object): Question => {
  const compiled = compileQuestionnaire({ title: 'T', elements: [{ title: 'Q', ...definition, name: 'q' }] });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const found = compiled.value.questions[0]?.question;
  if (!found) throw new Error('no question');
  return found;
};
const scope = { values: {}, today: '2026-11-24', language: 'sv', rows: null };
const read = (definition: object, fields: Record<string, string | readonly string[]>) => {
  const asked = question(definition);
  return rulesOf(asked.type).read(asked, new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()])), scope);
};

describe('numbers as people write them', () => {
  test.each([['12', 12], ['1 200', 1200], ['1\u00A0200', 1200], ['12,5', 12.5], ['12.5', 12.5], ['−3', -3], ['0', 0]])('%s is %d', (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });
  test.each(['1.200', 'tolv', '1e5', '12,', '--1', '', '1,2,3', '0x10'])('“%s” is refused', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});

describe('dates as people write them', () => {
  test.each([
    [{ day: '7', month: '2', year: '2014' }, '2014-02-07'],
    [{ day: '07', month: 'februari', year: '2014' }, '2014-02-07'],
    [{ day: '7', month: 'Feb', year: '2014' }, '2014-02-07'],
    [{ day: '31', month: '2', year: '2014' }, null],
    [{ day: '7', month: '13', year: '2014' }, null],
    [{ day: '7', month: '2', year: '14' }, null],
  ])('%o', (parts, iso) => {
    expect(toIsoDate(parts)).toBe(iso);
  });

  test('the part that is missing is named', () => {
    const { problems } = read({ type: 'text', inputType: 'date' }, { 'q.day': '7', 'q.year': '2014' });
    expect(problems).toEqual([{ target: 'q-month', text: { kind: 'interface', text: { key: 'error.date.missing', parameters: { part: { key: 'date.month.definite' } } } } }]);
  });
});

describe('choices', () => {
  const choices = ['a', { value: 'annat', showCommentArea: true }];
  test('what is written beside a choice is stored with it, as survey-core does', () => {
    expect(read({ type: 'radiogroup', choices }, { q: 'annat', 'q:annat': ' hej ' }).value).toEqual({ value: 'annat', comment: 'hej' });
    expect(read({ type: 'checkbox', choices }, { q: ['a', 'annat'], 'q:annat': 'hej' }).value).toEqual([{ value: 'a' }, { value: 'annat', comment: 'hej' }]);
    expect(read({ type: 'checkbox', choices }, { q: ['a', 'annat'], 'q:annat': '' }).value).toEqual(['a', 'annat']);
  });
  test('what is written beside another choice than the chosen one is told there, not dropped', () => {
    expect(read({ type: 'radiogroup', choices }, { q: 'a', 'q:annat': 'hej' })).toEqual({ value: undefined, problems: [{ target: 'q-comment-annat', text: { kind: 'interface', text: { key: 'error.comment.unchosen' } } }] });
    expect(read({ type: 'radiogroup', choices }, { q: 'a', 'q:annat': '  ' })).toEqual({ value: 'a', problems: [] });
  });
  test('writing beside a choice chooses it, so that nothing typed is lost', () => {
    expect(read({ type: 'radiogroup', choices }, { 'q:annat': 'hej' }).value).toEqual({ value: 'annat', comment: 'hej' });
  });
  test('choosing all is choosing each', () => {
    expect(read({ type: 'checkbox', choices: ['a', 'b', { value: 'c', isExclusive: true }], showSelectAllItem: true }, { q: 'all' }).value).toEqual(['a', 'b']);
  });
  test('a number stays a number', () => {
    expect(read({ type: 'dropdown', choices: [1, 2] }, { q: '2' }).value).toBe(2);
  });
  test('a value that was never offered is refused, not stored', () => {
    expect(read({ type: 'radiogroup', choices: ['a'] }, { q: 'zzz' })).toMatchObject({ value: undefined, problems: [{ target: 'q' }] });
  });
  test('places of a ranking are filled from the first', () => {
    const ranking = { type: 'ranking', choices: ['a', 'b', 'c'], selectToRankEnabled: true, maxSelectedChoices: 3 };
    expect(read(ranking, { 'q.1': 'b', 'q.2': 'a' }).value).toEqual(['b', 'a']);
    expect(read(ranking, { 'q.1': 'b', 'q.3': 'a' }).problems).toMatchObject([{ target: 'q-2' }]);
  });
});

test('what is stored, drawn as fields and posted again is the same answer', () => {
  const cases = questionnaires.chain((json) => {
    const compiled = compileQuestionnaire(json);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
    return answersTo(compiled.value).map((answers) => ({ questionnaire: compiled.value, answers }));
  });
  fc.assert(
    fc.property(cases, ({ questionnaire, answers }) => {
      for (const { question: asked } of questionnaire.questions) {
        const value = answers[asked.name];
        if (value === undefined) continue;
        const rules = rulesOf(asked.type);
        expect(rules.read(asked, rules.write(asked, value), scope)).toEqual({ value, problems: [] });
      }
    }),
  );
});
