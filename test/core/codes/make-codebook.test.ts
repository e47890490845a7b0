import { LOCALES } from '#client/texts.ts';
import { OWN_WORDS } from '#core/question-types/choice-value.ts';
import { describe, expect, it } from 'vitest';
import type { Question, Choice, QuestionBase } from '#core/question-types/question.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { makeGlossary } from '#core/questionnaire/explained.ts';
import { makeCodebook } from '#core/codes/make-codebook.ts';

const tags = { role: 'background', pair: null, topic: null, sensitive: false, unreported: false, areaLevel: null, pictogram: null, signVideo: null, audio: null } as const;

const base = (name: string, own: Partial<QuestionBase['tags']> = {}): QuestionBase => ({
  name, path: '', title: { sv: `Fråga ${name}`, 'sv-simple': 'Lätt' }, description: null, visible: null, required: false, requiredIf: null, requiredText: null, validators: [], comment: null, pipes: false, tags: { ...tags, ...own },
});

const choice = (value: string | number | boolean, own: Partial<Choice> = {}): Choice => ({
  value, code: String(value), text: { sv: `Svar ${String(value)}` }, visible: null, comment: false, commentRequired: false, exclusive: false, kind: 'choice',
  tags: { topic: null, sensitive: false, consents: false, counts: null, score: null, missing: null, pictogram: null, audio: null }, ...own,
});

const input = { input: 'text', maxLength: null, min: null, max: null, step: null, autocomplete: null, size: null } as const;
const row = (name: string) => ({ name, text: { sv: `Rad ${name}` }, topic: `amne_${name}`, sensitive: name === 'b', pictogram: null });
const item = (name: string, type: 'number' | 'text') => ({ ...input, input: type, name, title: { sv: `Fält ${name}` }, required: false, requiredText: null, validators: [], topic: null, sensitive: false, pictogram: null });
const column = (name: string, multiple: boolean) => ({ name, title: { sv: `Kolumn ${name}` }, multiple, choices: [choice(1), choice(2)], required: false, requiredText: null, minSelected: null, maxSelected: null, validators: [], role: 'importance' as const, topic: null, sensitive: false, pictogram: null });

const codebookFor = (questions: readonly Question[]) =>
  makeCodebook({ title: { sv: '' }, description: null, locale: 'sv', languages: ['sv'], facts: FACTS, pages: [], steps: { usual: [], one: [] }, questions: questions.map((question) => ({ question, conditions: [], keys: [question.name] })), media: [] } satisfies Questionnaire);

const FACTS = { publish: true, audience: null, purpose: null, controller: null, legalBasis: null, contact: null, retention: 365, minimumCell: 5, areaLevel: 'kommun', easyReadReview: null, explain: makeGlossary([]), signVideo: null, audio: null } as const;

describe('a codebook', () => {
  const codebook = codebookFor([
    { type: 'radiogroup', ...base('samtycke', { role: 'consent' }), choices: [choice('ja')] },
    { type: 'radiogroup', ...base('kon', { role: 'gender' }), choices: [choice('kvinna'), choice('man')] },
    { type: 'boolean', ...base('ja_nej'), choices: [choice(true), choice(false)] },
    { type: 'checkbox', ...base('svart', { sensitive: true }), choices: [choice('a'), choice('all', { kind: 'selectAll', text: {} }), choice('none', { kind: 'none', text: {} })], minSelected: null, maxSelected: null },
    { type: 'text', ...base('datum'), ...input, input: 'date' },
    { type: 'text', ...base('ar'), ...input, input: 'number' },
    { type: 'comment', ...base('forslag'), maxLength: null, rows: 4 },
    { type: 'multipletext', ...base('antal_anst'), items: [item('k', 'number'), item('not', 'text'), item('m', 'number')] },
    { type: 'matrix', ...base('samverkan', { topic: 'fragans' }), multiple: false, rows: [row('a'), row('b')], columns: [choice(1), choice(2)], eachRowRequired: false },
    { type: 'matrixdropdown', ...base('behov'), rows: [row('finans')], columns: [column('vikt', false), column('nu', true)] },
    { type: 'ranking', ...base('prio', { unreported: true }), choices: [choice('x'), choice('y')], places: 2, minSelected: null },
  ]);
  const found = (id: string) => codebook.variables.find((variable) => variable.id === id);

  it('has a variable for each closed question, row, cell, number field and place, and none for consent and open text', () => {
    expect(codebook.variables.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'kon single', 'ja_nej single', 'svart multiple', 'ar number', 'antal_anst__k number', 'antal_anst__m number', 'samverkan__a single', 'samverkan__b single',
      'behov__finans__vikt single', 'behov__finans__nu multiple', 'prio__1 single', 'prio__2 single',
    ]);
  });

  it('lays the codes out one after the other', () => {
    expect(codebook.variables.map(({ offset }) => offset)).toEqual([0, 1, 2, 4, 13, 22, 31, 32, 33, 34, 36, 37]);
    expect(codebook.width).toBe(38);
  });

  it('words a variable in Swedish with its row, column, field or place', () => {
    expect(found('behov__finans__vikt')?.text).toBe('Fråga behov – Rad finans – Kolumn vikt');
    expect(found('prio__2')?.text).toBe('Fråga prio – Plats 2');
    expect(found('antal_anst__k')?.text).toBe('Fråga antal_anst – Fält k');
  });

  it('takes topic, role and sensitivity from the innermost part that has one', () => {
    expect(found('samverkan__a')).toMatchObject({ topic: 'amne_a', role: 'background', sensitive: false });
    expect(found('samverkan__b')).toMatchObject({ sensitive: true });
    expect(found('behov__finans__vikt')).toMatchObject({ role: 'importance' });
    expect(found('svart')).toMatchObject({ sensitive: true });
  });

  it('stores what is not reported, and says so', () => expect(found('prio__1')?.unreported).toBe(true));

  it('has the values as strings, words SurveyJS’s own choices, and leaves out the select-all button', () => {
    const values = (id: string) => { const variable = found(id); return variable && 'values' in variable ? variable.values.map(({ id: value, text }) => [value, text]) : []; };
    expect(values('ja_nej')).toEqual([['true', 'Svar true'], ['false', 'Svar false']]);
    expect(values('svart')).toEqual([['a', 'Svar a'], ['none', 'Inget av detta']]);
  });

  it('refuses more values than a byte can tell apart', () => {
    expect(() => codebookFor([{ type: 'dropdown', ...base('stor'), choices: Array.from({ length: 255 }, (_, index) => choice(index)) }])).toThrow('255');
  });
});

it('a choice without words is called the same in a table as on the page', () => {
  const { other, ...words } = OWN_WORDS;
  expect(other?.swedish, 'the page asks to write what').toBe('Annat');
  for (const { key, swedish } of Object.values(words)) expect(LOCALES['sv']?.[key]).toBe(swedish);
});
