import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerBy } from '#core/privacy/requests.ts';
import { addDays, daysBetween } from '#core/view/dates.ts';

test('a request is answered on the same day of the next month at the latest, or on its last day', () => {
  expect(['2026-11-24', '2026-12-31', '2027-01-31', '2028-01-30', '2026-10-31'].map(answerBy)).toEqual(['2026-12-24', '2027-01-31', '2027-02-28', '2028-02-29', '2026-11-30']);
  fc.assert(fc.property(fc.integer({ min: 0, max: 5_000 }), (days) => {
    const received = addDays('2026-01-01', days);
    const by = answerBy(received);
    expect(daysBetween(received, by)).toBeGreaterThanOrEqual(28);
    expect(daysBetween(received, by)).toBeLessThanOrEqual(31);
    expect(by.slice(8) <= received.slice(8)).toBe(true);
  }));
});
