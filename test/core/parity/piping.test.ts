import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemValue, Model, Question as ModelQuestion } from 'survey-core';
import { deriveJourney } from '#core/journey/journey.ts';
import { makeFiller } from '#core/journey/fill-texts.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { makeModel } from '#test/core/parity/oracle.ts';

/** Questions that texts ask for, of every type that can be said in words. */
const ASKED = [
  { type: 'text', name: 'namn' },
  { type: 'text', name: 'fodd', inputType: 'date' },
  { type: 'text', name: 'antal', inputType: 'number' },
  { type: 'comment', name: 'mer', showCommentArea: true },
  { type: 'boolean', name: 'ja', labelTrue: 'Jo', labelFalse: 'Nä' },
  { type: 'radiogroup', name: 'val', choices: [{ value: 'a', text: 'Alfa' }, { value: 'b', text: 'Beta', showCommentArea: true }], showOtherItem: true, otherText: 'Annat' },
  { type: 'dropdown', name: 'lista', choices: [1, { value: 2, text: 'Två' }] },
  { type: 'checkbox', name: 'flera', choices: [{ value: 'a', text: 'Alfa' }, { value: 'b', text: 'Beta', showCommentArea: true }], showNoneItem: true, noneText: 'Inget', showOtherItem: true, otherText: 'Annat' },
  { type: 'rating', name: 'betyg', rateMax: 3 },
  { type: 'matrix', name: 'm', rows: ['r'], columns: [{ value: 1, text: 'Ett' }, 2] },
  { type: 'matrixdropdown', name: 'p', rows: ['r'], columns: [{ name: 'vikt', cellType: 'radiogroup', choices: [{ value: 1, text: 'Lite' }, 2] }, { name: 'nu', cellType: 'checkbox', choices: [{ value: 1, text: 'Lite' }, 2] }] },
  { type: 'multipletext', name: 't', items: [{ name: 'k' }, { name: 'm' }] },
  { type: 'ranking', name: 'ordning', selectToRankEnabled: true, choices: [{ value: 1, text: 'Ett' }, { value: 2, text: 'Två' }] },
].map((question) => ({ ...question, title: 'Q' }));

const ANSWERS = fc.record(
  {
    namn: fc.constantFrom('Bo', '<b>Bo</b>', '{val}', 'Å & Ö'),
    fodd: fc.constant('2014-02-07'),
    antal: fc.constantFrom(0, 3, 1200),
    mer: fc.constant('hej'),
    'mer-Comment': fc.constant('mer till'),
    ja: fc.boolean(),
    val: fc.constantFrom<unknown>('a', 'b', { value: 'b', comment: 'egna ord' }, 'other'),
    'val-Comment': fc.constant('skrev'),
    lista: fc.constantFrom(1, 2),
    flera: fc.constantFrom<unknown>(['a'], ['a', 'b'], ['none'], ['other'], [{ value: 'a' }, { value: 'b', comment: 'x' }]),
    betyg: fc.constantFrom(1, 2, 3),
    m: fc.constantFrom({ r: 1 }, { r: 2 }),
    p: fc.constantFrom({ r: { vikt: 1 } }, { r: { vikt: 2, nu: [1, 2] } }, { r: { nu: [2] } }),
    t: fc.constantFrom({ k: '5' }, { k: '5', m: 'saknas' }),
    ordning: fc.constantFrom([1], [2, 1]),
  },
  { requiredKeys: [] },
).map((answers) => (answers.val === 'other' ? answers : Object.fromEntries(Object.entries(answers).filter(([name]) => name !== 'val-Comment'))));

const NAMES = ['namn', 'fodd', 'antal', 'mer', 'mer-Comment', 'ja', 'val', 'lista', 'flera', 'betyg', 'm.r', 'p.r.vikt', 'p.r.nu', 't.k', 't.m', 'ordning'];

const compiled = (json: unknown): Questionnaire => {
  const result = compileQuestionnaire(json);
  if (!result.ok) throw new Error(result.problems.map((problem) => `${problem.path}: ${problem.message}`).join('\n'));
  return result.value;
};

const filled = (questionnaire: Questionnaire, answers: Readonly<Record<string, unknown>>) => {
  const journey = deriveJourney(questionnaire, answers, '2026-11-24');
  const filler = makeFiller(questionnaire, journey);
  return (name: string) => {
    const question = questionnaire.questions.find((placed) => placed.question.name === name)?.question;
    if (!question) throw new Error(name);
    return filler.question(question);
  };
};

/** Stricter than survey-core (`docs/surveyjs.md`): a date is written out, not told as ISO. */
const written = (text: string): string => text.replaceAll('2014-02-07', '7 februari 2014');

test.each(NAMES)('{%s} in a text says what survey-core says', (name) => {
  const json = { title: 'T', elements: [...ASKED, { type: 'text', name: 'z', title: `Om {${name}} och { ${name} }.` }] };
  const [questionnaire, model] = [compiled(json), makeModel(json)];
  fc.assert(
    fc.property(ANSWERS, (answers) => {
      const known = name === 'mer-Comment' && !('mer-Comment' in answers) ? { ...answers, 'mer-Comment': 'x' } : answers;
      model.clear(true, true);
      model.data = structuredClone(known);
      expect(filled(questionnaire, known)('z').title['sv']).toBe(written(model.getQuestionByName('z').locTitle.textOrHtml));
    }),
    { numRuns: 60 },
  );
});

/** Every text of a question that survey-core fills, and ours by the same name. */
const TEXTS = {
  type: 'checkbox', title: 'Titel {namn}', description: 'Beskrivning {namn}', isRequired: true, requiredErrorText: 'Svara, {namn}', showCommentArea: true, commentText: 'Mer, {namn}',
  choices: [{ value: 'a', text: 'Val {namn}' }, 'b'], showNoneItem: true, noneText: 'Inget, {namn}', validators: [{ type: 'answercount', minCount: 2, text: 'För få, {namn}' }],
};
const textsOf = (question: ModelQuestion): readonly string[] => [question.locTitle.textOrHtml, question.locDescription.textOrHtml, (question as unknown as { readonly locCommentText: { readonly textOrHtml: string } }).locCommentText.textOrHtml];
const choiceTexts = (choices: readonly ItemValue[]): readonly string[] => choices.map((choice) => choice.locText.textOrHtml);
const errorsOf = (model: Model, name: string): readonly string[] => {
  const question = model.getQuestionByName(name);
  question.validate();
  return question.errors.map((error) => error.locText.textOrHtml);
};
const words = (text: Readonly<Record<string, string>> | null): string => text?.['sv'] ?? '';

describe('survey-core fills the same texts', () => {
  const json = {
    title: 'T',
    elements: [
      { type: 'text', name: 'namn', title: 'N' },
      { ...TEXTS, name: 'q' },
      { type: 'matrix', name: 'm', title: 'M', rows: [{ value: 'r', text: 'Rad {namn}' }], columns: [{ value: 1, text: 'Kolumn {namn}' }] },
      { type: 'matrixdropdown', name: 'p', title: 'P', rows: [{ value: 'r', text: 'Rad {namn}' }], columns: [{ name: 'k', title: 'Kolumn {namn}', choices: [{ value: 1, text: 'Val {namn}' }] }] },
      { type: 'multipletext', name: 't', title: 'F', items: [{ name: 'k', title: 'Fält {namn}', isRequired: true, requiredErrorText: 'Skriv, {namn}' }] },
      { type: 'panel', name: 'panel', title: 'Panel {namn}', description: 'Om {namn}', elements: [{ type: 'html', name: 'h', html: '<p>Hej {namn}</p>' }] },
    ],
  };
  const questionnaire = compiled(json);
  const model = makeModel(json);
  model.data = { namn: 'Bo' };
  const of = filled(questionnaire, { namn: 'Bo' });
  const modelQuestion = (name: string): ModelQuestion => model.getQuestionByName(name);

  test('title, description, comment, choices, special choices, required and validator texts', () => {
    const question = of('q');
    if (question.type !== 'checkbox') throw new Error(question.type);
    expect([question.title, question.description, question.comment].map(words)).toEqual(textsOf(modelQuestion('q')));
    expect(question.choices.map((choice) => words(choice.text))).toEqual(expect.arrayContaining([...choiceTexts((modelQuestion('q') as unknown as { readonly visibleChoices: readonly ItemValue[] }).visibleChoices)].filter((text) => text !== 'b')));
    expect([words(question.requiredText)]).toEqual(errorsOf(model, 'q'));
    model.setValue('q', ['a']);
    expect(question.validators.map((validator) => words(validator.text))).toEqual(errorsOf(model, 'q'));
  });

  test('rows, columns, cells and fields', () => {
    const [m, p, t] = [of('m'), of('p'), of('t')];
    if (m.type !== 'matrix' || p.type !== 'matrixdropdown' || t.type !== 'multipletext') throw new Error('types');
    const parts = modelQuestion('m') as unknown as { readonly rows: readonly ItemValue[]; readonly columns: readonly ItemValue[] };
    expect([...m.rows, ...m.columns].map(({ text }) => words(text))).toEqual(choiceTexts([...parts.rows, ...parts.columns]));
    const cells = modelQuestion('p') as unknown as { readonly visibleRows: readonly { readonly row: ItemValue; readonly cells: readonly { readonly question: ModelQuestion }[] }[]; readonly columns: readonly { readonly locTitle: { readonly textOrHtml: string } }[] };
    expect([words(p.rows[0]?.text ?? null), words(p.columns[0]?.title ?? null)]).toEqual(['Rad Bo', 'Kolumn Bo']);
    expect([...p.columns.map(({ title }) => words(title))]).toEqual(cells.columns.map(({ locTitle }) => locTitle.textOrHtml));
    const fields = modelQuestion('t') as unknown as { readonly items: readonly { readonly locTitle: { readonly textOrHtml: string } }[] };
    expect(t.items.map(({ title }) => words(title))).toEqual(fields.items.map(({ locTitle }) => locTitle.textOrHtml));
    expect(words(t.items[0]?.requiredText ?? null)).toBe('Skriv, Bo');
  });

  test('panels and HTML', () => {
    const journey = deriveJourney(questionnaire, { namn: 'Bo' }, '2026-11-24');
    const panel = makeFiller(questionnaire, journey).elements(journey.steps.flatMap(({ elements }) => elements)).find((element) => element.kind === 'panel');
    const modelPanel = model.getPanelByName('panel');
    expect([words(panel?.title ?? null), words(panel?.description ?? null)]).toEqual([modelPanel.locTitle.textOrHtml, modelPanel.locDescription.textOrHtml]);
    const [html] = panel?.elements ?? [];
    expect(html?.kind === 'html' && words(html.html)).toBe((modelQuestion('h') as unknown as { readonly locHtml: { readonly textOrHtml: string } }).locHtml.textOrHtml);
  });
});

test('an answer is never itself a text to fill, and a text that asks for itself ends', () => {
  const questionnaire = compiled({ title: 'T', elements: [{ type: 'text', name: 'namn', title: 'N' }, { type: 'radiogroup', name: 'val', title: 'Hej {namn}', choices: [{ value: 'a', text: '{val} av {namn}' }] }] });
  const question = filled(questionnaire, { namn: '{val}', val: 'a' })('val');
  expect(words(question.title)).toBe('Hej {val}');
  expect(question.type === 'radiogroup' && words(question.choices[0]?.text ?? null)).toBe(' av {val} av {val}');
});
