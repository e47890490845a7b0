import { describe, expect, it } from 'vitest';
import { makeCodebook } from '#core/codes/make-codebook.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { stepsOf } from '#core/results/scale.ts';

const numbered = (more: object = {}): readonly object[] => ['Verkstad', 'Butik', 'Kök'].map((text, index) => ({ value: index + 1, text, ...more }));

/** The steps of each question of a questionnaire. */
const stepsIn = (...elements: readonly object[]) => {
  const compiled = compileQuestionnaire({ title: 'Prov', pages: [{ name: 'sida', elements }] });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return makeCodebook(compiled.value).variables.map(stepsOf);
};

describe('a scale', () => {
  it('is no question whose choices only are called 1, 2 and 3: places of work have no mean', () => {
    expect(stepsIn({ type: 'radiogroup', name: 'plats', title: 'Var arbetar du?', choices: numbered() })).toEqual([null]);
  });

  it('is one that asks how much or how well, by the numbers of its choices', () => {
    expect(stepsIn({ type: 'radiogroup', name: 'nu', role: 'satisfaction', title: 'Hur går det?', choices: numbered() })).toEqual([[1, 2, 3]]);
  });

  it('is one whose choices have scores, and a rating, whatever they ask', () => {
    expect(stepsIn(
      { type: 'radiogroup', name: 'tillgang', title: 'Finns det?', choices: ['ja', 'ibland', 'nej'].map((value, index) => ({ value, text: value, score: 3 - index })) },
      { type: 'rating', name: 'betyg', title: 'Vilket betyg?', rateMin: 0, rateMax: 3 },
    )).toEqual([[3, 2, 1], [0, 1, 2, 3]]);
  });
});
