import { describe, expect, test } from 'vitest';
import type { Answers } from '#core/answers/answers.ts';
import { deriveJourney, type Journey } from '#core/journey/journey.ts';
import { canVisit, firstUnsent, marksOf, progressOf, stepAfter, stepBefore } from '#core/journey/navigate.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';

const compiled = compileQuestionnaire({
  title: 'T',
  pages: [
    { name: 'a', elements: [{ type: 'radiogroup', name: 'a', title: 'Q', choices: ['ja', 'nej'] }] },
    { name: 'b', elements: [{ type: 'radiogroup', name: 'b', title: 'Q', choices: ['x', 'y'], visibleIf: "{a} = 'ja'" }] },
    { name: 'c', elements: [{ type: 'text', name: 'c', title: 'Q', visibleIf: "{b} = 'x'" }] },
    { name: 'd', visibleIf: '{c} notempty', elements: [{ type: 'text', name: 'd', title: 'Q' }, { type: 'text', name: 'e', title: 'Q' }] },
    { name: 'f', elements: [{ type: 'text', name: 'f', title: 'Q' }] },
  ],
});
if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
const questionnaire = compiled.value;
const journey = (answers: Answers): Journey => deriveJourney(questionnaire, answers, '2026-11-24');
const steps = (answers: Answers): readonly string[] => journey(answers).steps.map(({ step }) => step.key);

describe('the journey is derived from the answers', () => {
  test('a page whose questions are hidden is not asked', () => {
    expect(steps({})).toEqual(['a', 'f']);
    expect(steps({ a: 'ja', b: 'x', c: 'hej' })).toEqual(['a', 'b', 'c', 'd', 'f']);
  });

  test('a changed answer drops those that hang on it, and those that hang on them', () => {
    const changed = journey({ a: 'nej', b: 'x', c: 'hej', d: 'mer', f: 'kvar' });
    expect(changed.answers).toEqual({ a: 'nej', f: 'kvar' });
    expect(changed.dropped).toEqual(['b', 'c', 'd']);
  });

  test('nothing is kept that no question owns', () => {
    expect(journey({ a: 'ja', secret: 'x', toString: 'y' }).answers).toEqual({ a: 'ja' });
  });
});

describe('moving through it', () => {
  const all = { a: 'ja', b: 'x', c: 'hej' };
  const sent = (...keys: readonly string[]): ReadonlySet<string> => new Set(journey(all).steps.filter(({ step }) => keys.includes(step.key)).flatMap(marksOf));
  test('leads to the first page that is asked and not yet sent', () => {
    expect(firstUnsent(journey(all), sent('a', 'b'))?.step.key).toBe('c');
    expect(firstUnsent(journey({ a: 'nej' }), sent('a', 'f'))).toBeNull();
  });

  test('lets nobody skip a page by its address', () => {
    expect(canVisit(journey(all), sent('a', 'b'), 'c')).toBe(true);
    expect(canVisit(journey(all), sent('a'), 'c')).toBe(false);
    expect(canVisit(journey({ a: 'nej' }), sent('a', 'f'), 'b')).toBe(false);
  });

  test('asks a page that a changed answer brought, though later ones were sent', () => {
    expect(firstUnsent(journey({ a: 'ja' }), sent('a', 'f'))?.step.key).toBe('b');
  });

  test('knows the neighbours and how far it is, on a page with several questions too', () => {
    expect(stepAfter(journey(all), 'c')?.step.key).toBe('d');
    expect(stepBefore(journey(all), 'a')).toBeNull();
    expect(progressOf(journey(all), 'd')).toEqual({ number: 4, last: 5, total: 6 });
  });
});
