import { describe, expect, test } from 'vitest';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { LIMITS } from '#core/questionnaire/limits.ts';

const ELEMENTS = [
  { type: 'html', name: 'h', html: '<p>Om <strong>samordning</strong></p>' },
  { type: 'panel', name: 'p', title: 'Del om lön', elements: [{ type: 'radiogroup', name: 'r', title: 'Har du praktik?', description: 'Även kurs.', showCommentArea: true, commentText: 'Berätta om avtal', choices: ['x', { value: 'y', text: 'Nej, bidrag' }] }] },
  { type: 'matrix', name: 'm', title: 'M', rows: [{ value: 'a', text: 'Sekretess' }], columns: [{ value: 'b', text: 'Hinder' }] },
  { type: 'matrixdropdown', name: 'd', title: 'D', rows: [{ value: 'a', text: 'Lokaler' }], columns: [{ name: 'c', title: 'Vikt', choices: [{ value: 1, text: 'Regelverk' }] }] },
  { type: 'multipletext', name: 't', title: 'T', items: [{ name: 'i', title: 'Uppdrag' }] },
  { type: 'text', name: 'v', title: 'V', requiredErrorText: 'Fel om budget', validators: [{ type: 'text', minLength: 2, text: 'Kort om budget' }] },
];

const compile = (explain: unknown) => compileQuestionnaire({ title: 'Om finansiering', pages: [{ name: 's', title: 'Sidan om ansvar', elements: ELEMENTS }], explain });
const problemsOf = (explain: unknown) => {
  const compiled = compile(explain);
  return compiled.ok ? [] : compiled.problems;
};

test.each(['samordning', 'lön', 'praktik', 'kurs', 'avtal', 'bidrag', 'sekretess', 'hinder', 'lokal', 'vikt', 'regelverk', 'uppdrag', 'ansvar', 'finansiering'])('“%s”, which stands in a text of a page or before the questions, is taken', (word) => {
  expect(problemsOf({ [word]: 'Det betyder något.' })).toEqual([]);
});

describe('is refused, with place and mend', () => {
  test('a word that stands in no text that is shown on a page', () => {
    const [problem, ...others] = problemsOf({ budget: 'Pengar.' });
    expect(others).toEqual([]);
    expect(problem).toEqual({ path: 'explain.budget', message: 'Ordet ”budget” finns inte i någon text.', mend: 'Skriv ordet som det står i en fråga, eller ta bort det.' });
  });

  test('one form of a word twice: only the first would be found', () => {
    expect(problemsOf({ praktik: 'Prova.', Praktik: 'Prova.' }).map(({ path }) => path)).toEqual(['explain.Praktik']);
  });

  test.each(['', ' ', {}, { sv: '' }])('an explanation without words: %j', (explanation) => {
    expect(problemsOf({ praktik: explanation })).toEqual([{ path: 'explain.praktik', message: 'Ordet ”praktik” har ingen förklaring.', mend: 'Skriv vad ordet betyder, eller ta bort ordet.' }]);
  });

  test.each([['a list', []], ['a text', 'praktik']])('%s in place of words', (_, explain) => {
    expect(problemsOf(explain).map(({ path }) => path)).toEqual(['explain']);
  });

  test('an explanation that is no text, once', () => {
    expect(problemsOf({ praktik: [1] }).map(({ path }) => path)).toEqual(['explain.praktik']);
  });

  test('a word without letters', () => {
    expect(problemsOf({ '–': 'Streck.' }).map(({ path }) => path)).toEqual(['explain.–']);
  });

  test('a place for an answer: explanations are the same to all', () => {
    expect(problemsOf({ praktik: 'Som {r}.' }).map(({ path }) => path)).toEqual(['explain.praktik']);
  });

  test('more words than can be looked for', () => {
    const many = Object.fromEntries(Array.from({ length: LIMITS.explained + 1 }, (_, index) => [`ord${index}`, 'Text.']));
    expect(problemsOf(many).map(({ path }) => path)).toEqual(['explain']);
  });

  test('a missing Swedish text, and not that the word is then unused', () => {
    const compiled = compileQuestionnaire({ title: { sv: 'T', 'sv-simple': 'T' }, elements: [{ type: 'text', name: 'a', title: { 'sv-simple': 'Praktik?' } }], explain: { praktik: { sv: 'X', 'sv-simple': 'X' } } });
    expect(compiled.ok ? [] : compiled.problems.map(({ path }) => path)).toEqual(['elements[0].title.sv']);
  });
});
