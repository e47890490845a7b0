import { describe, expect, test } from 'vitest';
import type { Answers } from '#core/answers/answers.ts';
import { deriveJourney } from '#core/journey/journey.ts';
import { maySkip } from '#core/journey/may-skip.ts';
import { findStep } from '#core/journey/navigate.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { formatProblem } from '#core/questionnaire/author-problem.ts';
import { buildStartPage } from '#core/view/build-start-page.ts';
import { buildCheckPage } from '#core/view/build-check-page.ts';
import { buildQuestionPage } from '#core/view/build-question-page.ts';
import { addDays, daysBetween } from '#core/view/dates.ts';
import { buildFrame } from '#core/view/frame.ts';
import type { ItemView } from '#core/view/item-view.ts';
import type { QuestionPageView } from '#core/view/page-view.ts';

const compiled = compileQuestionnaire({
  title: { sv: 'Titel', 'sv-simple': 'Lätt titel' },
  pages: [
    {
      name: 'namn',
      title: { sv: 'Om dig' },
      elements: [
        { type: 'text', name: 'namn', title: { sv: 'Vad heter du?', 'sv-simple': 'Ditt namn?' }, isRequired: true },
        { type: 'panel', name: 'mer', title: { sv: 'Mer' }, elements: [{ type: 'html', name: 'hej', html: { sv: '<p>Hej {namn}</p>' } }, { type: 'text', name: 'fodd', inputType: 'date', title: { sv: 'Född' } }] },
      ],
    },
    { name: 'val', elements: [{ type: 'radiogroup', name: 'val', title: { sv: 'Hur är det, {namn}?' }, choices: [{ value: 'bra', text: { sv: 'Bra' } }, { value: 'illa', text: { sv: 'Illa' } }, { value: 'vet_inte', text: { sv: 'Vet inte' }, missing: 'dontKnow' }] }] },
    { name: 'lang', elements: [{ type: 'matrixdropdown', name: 'm', title: { sv: 'M' }, rows: ['a', 'b', 'c', 'd', 'e', 'f'].map((value) => ({ value, text: { sv: value } })), columns: [{ name: 'vikt', title: { sv: 'vikt' }, cellType: 'radiogroup', choices: [1, 2] }] }] },
  ],
});
if (!compiled.ok) throw new Error(compiled.problems.map(formatProblem).join('\n'));
const questionnaire = compiled.value;
const frame = (language: string) => ({ ...buildFrame({ language, questionnaire, address: '/e/t/x', form: 'svar' }), action: '/e/t/x', csrf: 'token' });
const draw = (key: string, answers: Answers, language = 'sv'): QuestionPageView => {
  const journey = deriveJourney(questionnaire, answers, '2026-11-24');
  const asked = findStep(journey, key);
  if (!asked) throw new Error(key);
  return buildQuestionPage({ questionnaire, journey, asked, posted: null, problems: [], frame: frame(language) });
};
const kinds = (items: readonly ItemView[]): readonly string[] => items.flatMap((item) => (item.kind === 'group' ? [item.kind, ...kinds(item.items)] : [item.kind]));

describe('who has tried the easy text', () => {
  const factsOf = (survey: object): readonly string[] => {
    const result = compileQuestionnaire({ title: 'T', elements: [{ type: 'text', name: 'a', title: 'Q' }], ...survey });
    if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
    const start = buildStartPage({ questionnaire: result.value, version: 1, slug: 't', frame: frame('sv-simple'), csrf: '', today: '2026-11-24', saved: null, onPaper: false });
    return start.facts.map(({ text }) => JSON.stringify(text));
  };

  test('is told with the day on the start page, and nothing is said where nobody has', () => {
    const reviewed = JSON.stringify({ key: 'start.fact.reviewed', parameters: { by: 'Fem läsare', date: '2026-05-04' } });
    expect(factsOf({ easyReadReview: { by: 'Fem läsare', date: '2026-05-04' } })).toContain(reviewed);
    expect(factsOf({}).filter((fact) => fact.includes('reviewed'))).toEqual([]);
  });
});

describe('pictures', () => {
  const shown = (element: object): QuestionPageView => {
    const result = compileQuestionnaire({ title: 'T', elements: [{ title: 'Q', ...element, name: 'q' }] });
    if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
    const journey = deriveJourney(result.value, {}, '2026-11-24');
    const [asked] = journey.steps;
    if (!asked) throw new Error('no step');
    return buildQuestionPage({ questionnaire: result.value, journey, asked, posted: null, problems: [], frame: frame('sv') });
  };
  const [house, car, bus] = [{ kind: 'drawn', name: 'hus' }, { kind: 'drawn', name: 'bil' }, { kind: 'file', file: 'buss.png' }];

  test('stand at the question and its choices', () => {
    expect(shown({ type: 'radiogroup', pictogram: 'hus', choices: ['x', { value: 'y', pictogram: 'bil' }] }).items).toMatchObject([{ pictogram: house, options: [{ pictogram: null }, { pictogram: car }] }]);
  });

  test('stand at the rows and the columns of a matrix', () => {
    const rows = ['r', { value: 's', pictogram: 'hus' }];
    expect(shown({ type: 'matrix', rows, columns: [{ value: 'x', pictogram: 'buss.png' }] }).items).toMatchObject([{ pictogram: null, items: [{ pictogram: null, options: [{ pictogram: bus }] }, { pictogram: house }] }]);
    expect(shown({ type: 'matrixdropdown', rows, columns: [{ name: 'c', pictogram: 'bil', choices: [1] }] }).items).toMatchObject([{ items: [{ pictogram: null }, { pictogram: house, items: [{ pictogram: car }] }] }]);
  });

  test('stand at the fields of several short answers', () => {
    expect(shown({ type: 'multipletext', items: [{ name: 'i', pictogram: 'hus' }, { name: 'j' }] }).items).toMatchObject([{ items: [{ pictogram: house }, { pictogram: null }] }]);
  });
});

describe('a question page', () => {
  test('has the page’s title as its heading, or the only question’s', () => {
    expect(draw('namn', {})).toMatchObject({ heading: { title: { text: 'Om dig' } }, title: { text: 'Om dig' } });
    expect(draw('val', { namn: 'Bo' })).toMatchObject({ heading: null, title: { text: 'Hur är det, Bo?' }, items: [{ level: 'h1' }] });
  });

  test('fills answers into texts, and escapes them in HTML', () => {
    const [, panel] = draw('namn', { namn: '<b>Bo</b>' }).items;
    expect(panel?.kind === 'group' && panel.items[0]).toMatchObject({ html: { text: '<p>Hej &#60;b&#62;Bo&#60;/b&#62;</p>' } });
  });

  test('falls back to plain Swedish text by text, and says so', () => {
    const [name, panel] = draw('namn', {}, 'sv-simple').items;
    expect(name).toMatchObject({ label: { text: 'Ditt namn?', lang: 'sv-simple' } });
    expect(panel).toMatchObject({ label: { text: 'Mer', lang: 'sv' } });
  });

  test('offers to skip what need not be answered, and to take an answer away', () => {
    expect(draw('namn', {}).canSkip).toBe(false);
    expect(draw('val', {}).canSkip).toBe(true);
    expect(draw('val', { val: 'bra' })).toMatchObject({ canSkip: false, clear: [{ question: 'val' }] });
  });

  test('offers no skipping of a question whose rule looks at an earlier one too', () => {
    const rules = compileQuestionnaire({
      title: 'T',
      elements: [
        { type: 'text', name: 'a', title: 'A', inputType: 'number', validators: [{ type: 'expression', expression: '{b} empty or {a} >= {b}' }] },
        { type: 'text', name: 'b', title: 'B', inputType: 'number' },
        { type: 'text', name: 'c', title: 'C' },
      ],
    });
    if (!rules.ok) throw new Error(rules.problems.map(formatProblem).join('\n'));
    const journey = deriveJourney(rules.value, {}, '2026-11-24', 'one');
    const pages = journey.steps.map((asked) => buildQuestionPage({ questionnaire: rules.value, journey, asked, posted: null, problems: [], frame: frame('sv') }));
    expect(pages.map(({ canSkip }) => canSkip)).toEqual([true, false, true]);
    expect(journey.steps.map((asked) => maySkip(asked, journey))).toEqual([true, false, true]);
  });

  test('sets apart the choices that say nothing of the matter', () => {
    const [choices] = draw('val', {}).items;
    expect(choices?.kind === 'choices' && choices.options.map((option) => option.divider)).toEqual([false, false, true]);
  });

  test('has one group a row, in parts', () => {
    expect(kinds(draw('lang', {}).items)).toEqual(['group', 'group', 'choices', 'group', 'choices', 'group', 'choices']);
    expect(draw('lang/2', {}).part).toEqual({ number: 2, total: 2 });
  });
});

test('check answers has every question asked, with a way to change it where it was asked', () => {
  const journey = deriveJourney(questionnaire, { namn: 'Bo', m: { f: { vikt: 2 } } }, '2026-11-24');
  const view = buildCheckPage({ questionnaire, journey, unfinished: [], frame: { ...frame('sv'), back: null }, changeAddress: (step) => `/${step}` });
  expect(view.rows.map((row) => row.change)).toEqual(['/namn', '/namn', '/val', '/lang', '/lang', '/lang', '/lang/2', '/lang/2', '/lang/2']);
  expect(view.rows.at(-1)).toMatchObject({ part: { label: { text: 'f: vikt' } }, answers: [{ label: { text: '2' } }] });
});

describe('an answer in another text', () => {
  const piped = compileQuestionnaire({
    title: 'T',
    pages: [
      {
        name: 'svar',
        elements: [
          { type: 'text', name: 'datum', title: 'Datum', inputType: 'date' },
          { type: 'boolean', name: 'b', title: 'B', labelTrue: 'Ja', labelFalse: 'Nej' },
          { type: 'matrixdropdown', name: 'm', title: 'M', rows: ['r'], columns: [{ name: 'vikt', cellType: 'radiogroup', choices: ['hög'] }, { name: 'nu', cellType: 'radiogroup', choices: ['låg'] }] },
          { type: 'text', name: 'u', title: 'Och {datum}?', visibleIf: '{b} = true' },
        ],
      },
      { name: 'text', elements: [{ type: 'html', name: 'h', html: '<p>{datum}, {b}, {m.r.nu} <a href="{u}" lang="sv">{u}</a></p>' }] },
    ],
  });
  if (!piped.ok) throw new Error(piped.problems.map(formatProblem).join('\n'));
  const answers = { datum: '2026-02-07', b: true, m: { r: { vikt: 'hög', nu: 'låg' } }, u: 'javascript:alert(1)' };
  const pipedFrame = { ...buildFrame({ language: 'sv', questionnaire: piped.value, address: '/e/t/x', form: null }), action: '', csrf: '', back: null };

  test('is written out: a date, yes and no, and the one cell that is named; and never becomes an address', () => {
    const journey = deriveJourney(piped.value, answers, '2026-11-24');
    const asked = findStep(journey, 'text');
    if (!asked) throw new Error('text is not asked');
    const { items } = buildQuestionPage({ questionnaire: piped.value, journey, asked, posted: null, problems: [], frame: pipedFrame });
    expect(items).toMatchObject([{ html: { text: '<p>7 februari 2026, Ja, låg <a>javascript:alert(1)</a></p>' } }]);
  });

  test('is filled in also where a question is told to be dropped', () => {
    const journey = deriveJourney(piped.value, { ...answers, b: false }, '2026-11-24');
    expect(buildCheckPage({ questionnaire: piped.value, journey, unfinished: [], frame: pipedFrame, changeAddress: (step) => step }).dropped).toMatchObject([{ text: 'Och 7 februari 2026?' }]);
  });
});

test('dates are counted in whole days, over leap days and clock changes', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
});
