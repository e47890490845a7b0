import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkQuestion } from '#core/answers/check-question.ts';
import { scopeOf } from '#core/answers/read-step.ts';
import { deriveJourney } from '#core/journey/journey.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { makeModel } from '#test/core/parity/oracle.ts';

/** For each row of the table in docs/surveyjs.md: a question `q`, and answers that only survey-core takes. */
const CASES: Readonly<Record<string, { readonly question: object; readonly answers: Readonly<Record<string, unknown>> }>> = {
  'not-a-number': { question: { type: 'text', inputType: 'number' }, answers: { q: 'abc' } },
  'impossible-date': { question: { type: 'text', inputType: 'date' }, answers: { q: '2026-02-31' } },
  'text-too-long': { question: { type: 'comment', maxLength: 5 }, answers: { q: 'sex tecken' } },
  'control-characters': { question: { type: 'text' }, answers: { q: 'a\u0000b' } },
  'unknown-choice': { question: { type: 'radiogroup', choices: ['a', '1'] }, answers: { q: 'z' } },
  'hidden-choice': { question: { type: 'radiogroup', choices: ['a', { value: 'b', visibleIf: "{first} = 'ja'" }] }, answers: { q: 'b', first: 'nej' } },
  'own-text-elsewhere': { question: { type: 'radiogroup', choices: ['a', { value: 'b', showCommentArea: true }] }, answers: { q: { value: 'a', comment: 'hej' } } },
  'too-many-choices': { question: { type: 'checkbox', choices: ['a', 'b', 'c'], maxSelectedChoices: 2 }, answers: { q: ['a', 'b', 'c'] } },
  'exclusive-with-others': { question: { type: 'checkbox', choices: ['a', { value: 'b', isExclusive: true }] }, answers: { q: ['a', 'b'] } },
  'same-choice-twice': { question: { type: 'checkbox', choices: ['a', 'b'] }, answers: { q: ['a', 'a'] } },
  'ranked-twice': { question: { type: 'ranking', choices: ['a', 'b', 'c'], selectToRankEnabled: true }, answers: { q: ['a', 'a'] } },
  'too-many-places': { question: { type: 'ranking', choices: ['a', 'b', 'c'], selectToRankEnabled: true, maxSelectedChoices: 2 }, answers: { q: ['a', 'b', 'c'] } },
  'unknown-row': { question: { type: 'matrix', rows: ['r1'], columns: ['a'] }, answers: { q: { r9: 'a' } } },
  'unknown-column': { question: { type: 'matrixdropdown', rows: ['r1'], choices: ['a'], columns: [{ name: 'vikt' }] }, answers: { q: { r1: { annan: 'a' } } } },
  'unknown-field': { question: { type: 'multipletext', items: [{ name: 'k' }] }, answers: { q: { x: 'hej' } } },
  'wrong-form': { question: { type: 'text', inputType: 'time' }, answers: { q: '25:99' } },
  'between-steps': { question: { type: 'text', inputType: 'range', min: 0, max: 10, step: 3 }, answers: { q: 4 } },
};

const documented = [...readFileSync(new URL('../../../docs/surveyjs.md', import.meta.url), 'utf8').matchAll(/^\| `([a-z-]+)` \| [^|]+ \|$/gm)].map((match) => match[1] ?? '').filter((id) => id.includes('-'));

describe('where we are stricter than survey-core', () => {
  test('the table in docs/surveyjs.md has the cases of this test, all of them', () => {
    expect(documented).toEqual(Object.keys(CASES));
  });

  test.each(documented)('%s: survey-core takes it, we do not', (id) => {
    const found = CASES[id];
    if (!found) throw new Error(`no case for ${id}`);
    const json = { title: 'T', elements: [{ type: 'text', name: 'first', title: 'F' }, { ...found.question, name: 'q', title: 'Q' }] };
    const model = makeModel(json);
    model.data = found.answers;
    expect(model.getQuestionByName('q').validate(false)).toBe(true);
    const compiled = compileQuestionnaire(json);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
    const journey = deriveJourney(compiled.value, found.answers, '2026-11-24');
    const question = compiled.value.questions.find((placed) => placed.question.name === 'q')?.question;
    expect(question && checkQuestion(question, journey.answers, scopeOf(journey, 'sv'))).not.toEqual([]);
  });
});
