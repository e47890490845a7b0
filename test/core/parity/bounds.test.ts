import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkQuestion } from '#core/answers/check-question.ts';
import { scopeOf } from '#core/answers/read-step.ts';
import { deriveJourney } from '#core/journey/journey.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { makeModel } from '#test/core/parity/oracle.ts';

/** Answers and bounds of each input type that has bounds, close together so that they meet. */
const VALUES: Readonly<Record<string, fc.Arbitrary<number | string>>> = {
  number: fc.oneof(fc.integer({ min: -3, max: 6 }), fc.constantFrom(0.5, 1.25, 2.5)),
  range: fc.integer({ min: -3, max: 6 }),
  date: fc.constantFrom('1999-12-31', '2026-02-28', '2026-03-01', '2999-12-31', '3000-01-01'),
  'datetime-local': fc.constantFrom('2026-02-28T23:59', '2026-03-01T00:00', '2026-03-01T10:30', '2999-12-31T00:00', '2999-12-31T00:01'),
  month: fc.constantFrom('2025-12', '2026-01', '2026-09', '2026-10'),
  week: fc.constantFrom('2025-W52', '2026-W01', '2026-W09', '2026-W10'),
  time: fc.constantFrom('00:00', '07:59', '08:00', '23:59'),
};

const sorted = (a: number | string | null, b: number | string | null): { min?: number | string; max?: number | string } => {
  const swap = a !== null && b !== null && a > b;
  const [min, max] = swap ? [b, a] : [a, b];
  return { ...(min !== null && { min }), ...(max !== null && { max }) };
};

test.each(Object.entries(VALUES))('the bounds and steps of “%s” refuse what survey-core refuses', (inputType, values) => {
  const bounds = fc.tuple(fc.option(values), fc.option(values)).map(([a, b]) => sorted(a, b));
  const step = inputType === 'number' ? fc.option(fc.constantFrom(1, 2, 0.5), { nil: undefined }) : fc.constant(undefined);
  fc.assert(
    fc.property(bounds, step, values, (limits, every, value) => {
      const json = { title: 'T', elements: [{ type: 'text', name: 'q', title: 'Q', inputType, ...limits, ...(every && { step: every }) }] };
      const compiled = compileQuestionnaire(json);
      if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
      const [placed] = compiled.value.questions;
      const journey = deriveJourney(compiled.value, { q: value }, '2026-11-24');
      const model = makeModel(json);
      model.data = { q: value };
      expect(placed && checkQuestion(placed.question, journey.answers, scopeOf(journey, 'sv')).length === 0).toBe(model.getQuestionByName('q').validate(false));
    }),
    { numRuns: 200 },
  );
});
