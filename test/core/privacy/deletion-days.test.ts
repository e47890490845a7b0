import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deletionDays, firstDeletion, nextDeletion } from '#core/privacy/deletion-days.ts';
import { addDays } from '#core/view/dates.ts';

const days = fc.integer({ min: 0, max: 400 });
const rounds = fc.array(fc.record({ opens: days, lasts: fc.option(days), retention: fc.integer({ min: 1, max: 900 }) }).map(({ opens, lasts, retention }) => ({ opensOn: addDays('2026-01-01', opens), closesOn: lasts === null ? null : addDays('2026-01-01', opens + lasts), retention })));

test('answers go the night after the last day that they are kept, whatever day they came within the round', () => {
  fc.assert(fc.property(rounds, fc.integer({ min: 0, max: 400 }), (all, after) => {
    for (const round of all) {
      const answeredOn = addDays(round.opensOn, after);
      if (round.closesOn !== null && answeredOn > round.closesOn) continue;
      const gone = addDays(answeredOn, round.retention + 1);
      const { first, last } = deletionDays(round);
      expect(first <= gone && (last === null || gone <= last)).toBe(true);
    }
  }));
});

test('nothing goes before the first night, whatever is kept shortest', () => {
  fc.assert(fc.property(days, fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1 }), (after, kept) => {
    const gone = kept.map((retention) => addDays('2026-01-01', after + retention + 1));
    expect(gone.every((day) => day >= firstDeletion('2026-01-01', kept))).toBe(true);
  }));
  expect(firstDeletion('2026-11-01', [730, 30])).toBe('2026-12-02');
});

test('the next deletion is the first day that is to come, unless it goes on already', () => {
  fc.assert(fc.property(rounds, days, (all, now) => {
    const today = addDays('2026-06-01', now);
    const next = nextDeletion(all, today);
    const windows = all.map(deletionDays);
    if (next.kind === 'on') expect([next.day > today, windows.some(({ first }) => first === next.day)]).toEqual([true, true]);
    else if (next.kind === 'none') expect(windows.every(({ last }) => last !== null && last < today)).toBe(true);
    else expect(windows.some(({ first, last }) => first <= today && (last === null || last >= today))).toBe(true);
  }));
  expect(nextDeletion([{ opensOn: '2026-11-01', closesOn: null, retention: 30 }], '2026-11-24')).toEqual({ kind: 'on', day: '2026-12-02' });
});
