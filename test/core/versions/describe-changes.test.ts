import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { isObject } from '#core/questionnaire/reader.ts';
import { describeChanges, type VersionChanges } from '#core/versions/describe-changes.ts';
import { keptInOrder } from '#core/versions/kept-in-order.ts';
import { questionnaires } from '#test/core/parity/questionnaire-arbitrary.ts';
import { readShipped } from '#test/support/test-app.ts';

type Json = Readonly<Record<string, unknown>>;

const compiled = (json: unknown): Questionnaire => {
  const result = compileQuestionnaire(json);
  if (!result.ok) throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return result.value;
};

const text = (words: string, simple = words): Json => ({ sv: words, 'sv-simple': simple });
const choice = (value: string, words: string): Json => ({ value, text: text(words) });
const question = (name: string, more: Json = {}): Json => ({ type: 'radiogroup', name, title: text(`Fråga ${name}`), choices: [choice('ja', 'Ja'), choice('nej', 'Nej')], ...more });
const surveyWith = (...elements: readonly Json[]): Questionnaire => compiled({ title: text('Enkät'), elements });
const inShort = ({ questions, survey }: VersionChanges): readonly unknown[] => [...questions.map((one) => [one.number, one.question, one.comparability, ...one.changes.map(({ kind, language, before, after }) => [kind, language, before, after].filter((part) => part !== null).join(' | '))]), ...survey.map(({ part }) => part)];

const OLD = surveyWith(question('a'), question('b'), question('c'));
const changedTo = (...elements: readonly Json[]): readonly unknown[] => inShort(describeChanges(OLD, surveyWith(...elements)));

describe('what was changed between two versions', () => {
  it('is nothing where they hold the same, whatever the questionnaire', () => {
    fc.assert(fc.property(questionnaires, (json) => {
      expect(describeChanges(compiled(json), compiled(json))).toEqual({ questions: [], survey: [] });
    }), { numRuns: 60 });
  });

  it('names questions that are new, gone or moved', () => {
    expect(changedTo(question('a'), question('b'), question('ny'), question('c'))).toEqual([[3, 'ny', 'new', 'added']]);
    expect(changedTo(question('a'), question('c'))).toEqual([[2, 'b', 'gone', 'removed']]);
    expect(changedTo(question('c'), question('a'), question('b'))).toEqual([[1, 'c', 'same', 'moved'], 'pages']);
  });

  it('tells an answer that is new, gone or worded anew, and that answers to the question cannot be compared then', () => {
    const choices = [choice('ja', 'Ja'), choice('ibland', 'Ibland'), choice('nej', 'Nej')];
    expect(changedTo(question('a', { choices }), question('b'), question('c'))).toEqual([[1, 'a', 'other', 'choice-added | Ibland']]);
    expect(changedTo(question('a', { choices: choices.slice(0, 1) }), question('b'), question('c'))).toEqual([[1, 'a', 'other', 'choice-removed | Nej']]);
    expect(changedTo(question('a', { choices: [choice('ja', 'Jo'), choice('nej', 'Nej')] }), question('b'), question('c'))).toEqual([[1, 'a', 'other', 'choice-reworded | sv | Ja | Jo', 'choice-reworded | sv-simple | Ja | Jo']]);
    expect(changedTo(question('a', { choices: [choice('nej', 'Nej'), choice('ja', 'Ja')] }), question('b'), question('c'))).toEqual([[1, 'a', 'other', 'choice-order']]);
  });

  it('tells the old and the new wording, and in which language', () => {
    expect(changedTo(question('a', { title: text('Fråga a', 'Vad tycker du?') }), question('b'), question('c'))).toEqual([[1, 'a', 'other', 'title | sv-simple | Fråga a | Vad tycker du?']]);
  });

  it('tells that a question must be answered; answers are comparable all the same', () => {
    expect(changedTo(question('a', { isRequired: true }), question('b'), question('c'))).toEqual([[1, 'a', 'same', 'required']]);
  });

  it('tells another type, another condition and another rule', () => {
    const validators = (regex: string): Json => ({ type: 'text', choices: undefined, validators: [{ type: 'regex', regex }] });
    const pattern = (regex: string): Questionnaire => surveyWith(JSON.parse(JSON.stringify(question('a', validators(regex)))) as Json);
    expect(inShort(describeChanges(pattern('^1$'), pattern('^2$')))).toEqual([[1, 'a', 'same', 'other']]);
    expect(changedTo(question('a'), question('b', { type: 'checkbox' }), question('c', { visibleIf: "{a} = 'ja'" }))).toEqual([[2, 'b', 'other', 'type'], [3, 'c', 'other', 'whom']]);
  });
});

/** Places in a file where a text or a switch stands. */
const leavesOf = (json: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] => {
  if (Array.isArray(json)) return json.flatMap((part, index) => leavesOf(part, [...path, index]));
  return isObject(json) ? Object.entries(json).flatMap(([name, part]) => leavesOf(part, [...path, name])) : [path];
};

const withLeaf = (json: unknown, [first, ...rest]: readonly (string | number)[], change: (leaf: unknown) => unknown): unknown => {
  if (first === undefined) return change(json);
  if (Array.isArray(json)) return json.map((part: unknown, index) => (index === first ? withLeaf(part, rest, change) : part));
  return isObject(json) ? { ...json, [first]: withLeaf(json[first], rest, change) } : json;
};

const otherLeaf = (leaf: unknown): unknown => (typeof leaf === 'string' ? `${leaf} x` : typeof leaf === 'number' ? leaf + 1 : leaf !== true);

describe('any change of one place in a shipped questionnaire', () => {
  const shipped = readShipped('medarbetare');
  const before = compiled(shipped);
  const leaves = leavesOf(shipped);

  it('is told, where the file can still be asked', () => {
    fc.assert(fc.property(fc.constantFrom(...leaves), (place) => {
      const changed = compileQuestionnaire(withLeaf(shipped, place, otherLeaf));
      fc.pre(changed.ok);
      const { questions, survey } = describeChanges(before, changed.value);
      expect(questions.length + survey.length, place.join('.')).toBeGreaterThan(0);
    }), { numRuns: 100 });
  });
});

describe('what need not be moved to put a list in order', () => {
  it('rises, and is as long as can be', () => {
    const small = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 });
    fc.assert(fc.property(small, (numbers) => {
      const kept = numbers.filter((_, index) => keptInOrder(numbers).has(index));
      expect(kept).toEqual(kept.toSorted((a, b) => a - b));
      const subsets = Array.from({ length: 2 ** numbers.length }, (_, bits) => numbers.filter((_number, index) => (bits >> index) & 1));
      const longest = Math.max(...subsets.filter((subset) => subset.every((number, index) => index === 0 || number > (subset[index - 1] ?? number))).map(({ length }) => length));
      expect(kept).toHaveLength(longest);
    }), { numRuns: 60 });
  });
});
