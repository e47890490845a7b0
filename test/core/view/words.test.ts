import { describe, expect, test } from 'vitest';
import { deriveJourney } from '#core/journey/journey.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { formatProblem } from '#core/questionnaire/author-problem.ts';
import { buildQuestionPage } from '#core/view/build-question-page.ts';
import { buildFrame } from '#core/view/frame.ts';
import type { ItemView, WordView } from '#core/view/item-view.ts';
import type { QuestionPageView } from '#core/view/page-view.ts';

const draw = (page: object, explain: object, { language = 'sv', part = 0 } = {}): QuestionPageView => {
  const compiled = compileQuestionnaire({ title: { sv: 'T', 'sv-simple': 'T' }, pages: [{ name: 'sida', ...page }], explain });
  if (!compiled.ok) throw new Error(compiled.problems.map(formatProblem).join('\n'));
  const questionnaire = compiled.value;
  const journey = deriveJourney(questionnaire, {}, '2026-11-24');
  const asked = journey.steps[part];
  if (!asked) throw new Error('no step');
  return buildQuestionPage({ questionnaire, journey, asked, posted: null, problems: [], frame: { ...buildFrame({ language, questionnaire, address: '/e/t/x', form: 'svar' }), action: '/e/t/x', csrf: 'token' } });
};

const names = (words: readonly WordView[] = []): string => words.map(({ word }) => word).join(' ');

/** Id and words of everything on the page that has words, in reading order. */
const wordsOn = (items: readonly ItemView[]): readonly string[] => items.flatMap((item) => [...(item.words.length > 0 ? [`${item.id}: ${names(item.words)}`] : []), ...(item.kind === 'group' ? wordsOn(item.items) : [])]);

const same = (text: string) => ({ sv: text, 'sv-simple': text });
const EXPLAIN = { lön: same('Pengar för arbete.'), praktik: same('Att prova.'), avtal: same('Ett löfte.') };

describe('hard words are explained', () => {
  const page = {
    title: same('Om lön'),
    elements: [
      { type: 'html', name: 'h', html: same('<p>Mer om <em>praktik</em> och lönen</p>') },
      { type: 'panel', name: 'p', title: same('Avtal'), elements: [{ type: 'text', name: 'a', title: same('Praktiken?') }, { type: 'radiogroup', name: 'b', title: same('Avtalet?'), choices: [{ value: 'x', text: same('En kurs') }] }] },
    ],
  };

  test('at the first text that says them: heading, explanation, panel, question', () => {
    const view = draw(page, { ...EXPLAIN, kurs: same('Att lära.') });
    expect(names(view.heading?.words)).toBe('lön');
    expect(wordsOn(view.items)).toEqual(['h: praktik', 'p: avtal', 'b: kurs']);
  });

  test('once a page, at the only question with those of its hint and choices', () => {
    const view = draw({ elements: [{ type: 'checkbox', name: 'q', title: same('Har du praktik?'), description: same('Eller praktiker.'), choices: [{ value: 'x', text: same('Avtal om lön') }] }] }, EXPLAIN);
    expect(view.heading).toBeNull();
    expect(wordsOn(view.items)).toEqual(['q: praktik avtal lön']);
  });

  test('of a long matrix, on the part that says them', () => {
    const rows = ['Lön', 'B', 'C', 'D', 'E', 'Avtal'].map((text, index) => ({ value: `r${index}`, text: same(text) }));
    const elements = [{ type: 'matrix', name: 'm', title: same('Praktik'), rows, columns: [{ value: 'x', text: same('Ja') }] }];
    expect(wordsOn(draw({ elements }, EXPLAIN).items)).toEqual(['m: praktik lön']);
    expect(wordsOn(draw({ elements }, EXPLAIN, { part: 1 }).items)).toEqual(['m: praktik avtal']);
  });

  test('where they stand in the language of the page, and not where only another language says them', () => {
    const elements = [{ type: 'text', name: 'q', title: { sv: 'Har du praktik?', 'sv-simple': 'Provar du ett jobb?' } }];
    const explain = { praktik: same('Att prova.') };
    expect(wordsOn(draw({ elements }, explain).items)).toEqual(['q: praktik']);
    expect(wordsOn(draw({ elements }, explain, { language: 'sv-simple' }).items)).toEqual([]);
  });

  test('in plain Swedish, marked so, where there is no easy explanation', () => {
    const [item] = draw({ elements: [{ type: 'text', name: 'q', title: same('Har du praktik?') }] }, { praktik: { sv: 'Att prova.' } }, { language: 'sv-simple' }).items;
    expect(item?.words).toEqual([{ word: 'praktik', explanation: { text: 'Att prova.', lang: 'sv' } }]);
  });

  test('in no word that is not written out, and nothing is there where nothing is hard', () => {
    expect(wordsOn(draw({ elements: [{ type: 'text', name: 'q', title: same('Praktikplats?') }, { type: 'text', name: 'r', title: same('Praktik') }] }, { praktik: same('X.') }).items)).toEqual(['r: praktik']);
  });
});
