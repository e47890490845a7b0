import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareQuestions, type QuestionChange } from '#core/analysis/comparable.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { questionnaires } from '#test/core/parity/questionnaire-arbitrary.ts';
import { readShipped } from '#test/support/test-app.ts';

type Json = Readonly<Record<string, unknown>>;

const compiled = (json: unknown): Questionnaire => {
  const result = compileQuestionnaire(json);
  if (!result.ok) throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return result.value;
};

const text = (words: string, simple = words): Json => ({ sv: words, 'sv-simple': simple });
const surveyWith = (...elements: readonly Json[]): Questionnaire => compiled({ title: text('Enkät'), elements });
const choice = (value: string, words: string, more: Json = {}): Json => ({ value, text: text(words), ...more });

const STRESS = choice('a', 'Stress');
const TRAVEL = choice('b', 'Resan');
const HARD = { type: 'radiogroup', name: 'svart', title: text('Vad är svårt?', 'Vad är svårt för dig?'), choices: [STRESS, TRAVEL] };

const changesTo = (after: Json, before: Json = HARD): readonly QuestionChange[] => compareQuestions(surveyWith(before), surveyWith(after))[0]?.changes ?? [];
const partsOf = (changes: readonly QuestionChange[]): readonly (readonly [string, string | null])[] => changes.map(({ part, language }) => [part, language]);

describe('whether a question was asked in the same way', () => {
  it('it was where nothing is changed, whatever the questionnaire', () => {
    fc.assert(fc.property(questionnaires, (json) => {
      const questionnaire = compiled(json);
      const compared = compareQuestions(questionnaire, compiled(json));
      expect(compared).toEqual(questionnaire.questions.map(({ question }) => ({ question: question.name, changes: [] })));
    }), { numRuns: 60 });
  });

  it('it was not where any text of it is changed, in either language', () => {
    const places = ['title', 'description', 'choice'] as const;
    fc.assert(fc.property(fc.constantFrom(...places), fc.constantFrom('sv', 'sv-simple'), fc.stringMatching(/^[a-zåäö]{3,12}$/), (place, language, word) => {
      const base = { ...HARD, description: text('Tänk på i dag.') };
      const told = (old: Json): Json => ({ ...old, [language]: `${word}!` });
      const after: Json = place === 'choice' ? { ...base, choices: [{ ...STRESS, text: told(text('Stress')) }, TRAVEL] } : { ...base, [place]: told(base[place]) };
      expect(partsOf(changesTo(after, base))).toEqual([[place === 'choice' ? 'choices' : place, language]]);
    }));
  });

  it('says what was changed, with the texts before and after', () => {
    expect(changesTo({ ...HARD, title: text('Vad är svårast?', 'Vad är svårt för dig?') })).toEqual([{ part: 'title', language: 'sv', before: ['Vad är svårt?'], after: ['Vad är svårast?'] }]);
  });

  it('tells choices in another order from other choices', () => {
    expect(partsOf(changesTo({ ...HARD, choices: [TRAVEL, STRESS] }))).toEqual([['order', 'sv'], ['order', 'sv-simple'], ['codes', null]]);
    expect(partsOf(changesTo({ ...HARD, choices: [STRESS, TRAVEL, choice('c', 'Lokalen')] }))).toEqual([['choices', 'sv'], ['choices', 'sv-simple'], ['codes', null], ['scores', null]]);
  });

  it('finds a choice that has the same text under another code', () => {
    expect(partsOf(changesTo({ ...HARD, choices: [choice('b', 'Stress'), choice('a', 'Resan')] }))).toEqual([['codes', null]]);
  });

  it('finds another type, another score, another limit and another condition', () => {
    expect(partsOf(changesTo({ ...HARD, type: 'checkbox' }))).toEqual([['type', null]]);
    expect(partsOf(changesTo({ ...HARD, choices: [{ ...STRESS, score: 3 }, TRAVEL] }))).toEqual([['scores', null]]);
    expect(partsOf(changesTo({ ...HARD, type: 'checkbox', maxSelectedChoices: 1 }, { ...HARD, type: 'checkbox' }))).toEqual([['limits', null]]);
    const first = { type: 'boolean', name: 'jobbar', title: text('Jobbar du?') };
    const asked = (visibleIf: string): Questionnaire => surveyWith(first, { ...HARD, visibleIf });
    expect(partsOf(compareQuestions(asked('{jobbar} = true'), asked('{jobbar} notempty'))[1]?.changes ?? [])).toEqual([['whom', null]]);
  });

  it('finds changed rows, columns and fields', () => {
    const matrix = { type: 'matrix', name: 'm', title: text('Hur är det?'), rows: [choice('r', 'Maten'), choice('s', 'Tiden')], columns: [STRESS, TRAVEL] };
    expect(partsOf(changesTo({ ...matrix, rows: [choice('r', 'Lunchen'), choice('s', 'Tiden')] }, matrix))).toEqual([['rows', 'sv'], ['rows', 'sv-simple']]);
    const fields = { type: 'multipletext', name: 'f', title: text('Hur många?'), items: [{ name: 'k', title: text('Kvinnor'), inputType: 'number' }] };
    expect(partsOf(changesTo({ ...fields, items: [{ name: 'k', title: text('Anställda kvinnor'), inputType: 'number' }] }, fields))).toEqual([['fields', 'sv'], ['fields', 'sv-simple']]);
  });

  it('is the same as radio buttons and as a dropdown, and with or without a picture', () => {
    expect(changesTo({ ...HARD, type: 'dropdown', pictogram: 'stress' })).toEqual([]);
  });

  it('is asked only of what both have, in the order of the later', () => {
    const other = { ...HARD, name: 'annat' };
    expect(compareQuestions(surveyWith(HARD, other), surveyWith({ ...HARD, name: 'ny' }, other, HARD)).map(({ question }) => question)).toEqual(['annat', 'svart']);
  });

  it('holds for every question of a shipped questionnaire beside itself', () => {
    const shipped = compiled(readShipped('handlaggare'));
    expect(compareQuestions(shipped, shipped).flatMap(({ changes }) => changes)).toEqual([]);
  });
});
