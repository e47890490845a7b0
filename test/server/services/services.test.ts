import { describe, expect, test } from 'vitest';
import { makeKeys, newCode, tidyCode } from '#server/services/keys.ts';
import { makeCalendar } from '#server/services/today.ts';

describe('the calendar is that of Stockholm', () => {
  test.each([
    ['2026-11-24T22:59:59Z', '2026-11-24'],
    ['2026-11-24T23:00:00Z', '2026-11-25'],
    ['2026-06-30T21:59:00Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
  ])('at %s it is %s', (instant, date) => {
    expect(makeCalendar(() => Date.parse(instant))()).toBe(date);
  });

  test('and goes on to the next day by itself', () => {
    let now = Date.parse('2026-11-24T22:59:30Z');
    const today = makeCalendar(() => now);
    expect(today()).toBe('2026-11-24');
    now += 30_000;
    expect(today()).toBe('2026-11-25');
  });
});

describe('what is made of the server’s secret', () => {
  const [keys, others] = [makeKeys(Buffer.alloc(32, 1)), makeKeys(Buffer.alloc(32, 2))];

  test('a receipt is the same for the same submission, another for another, and nobody’s without the secret', () => {
    const receipt = keys.receipt('survey', 'id');
    expect(receipt).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(keys.receipt('survey', 'id')).toBe(receipt);
    expect(new Set([receipt, keys.receipt('survey', 'id2'), keys.receipt('survey2', 'id'), others.receipt('survey', 'id')]).size).toBe(4);
  });

  test('a receipt is read as people write it', () => {
    expect(tidyCode(' k7m4-2qxn o3tl 8wpi')).toBe('K7M42QXN03T18WP1');
    expect(keys.receiptHash('K7M4 2QXN R3TY 8WPA')).toBe(keys.receiptHash('k7m42qxnr3ty8wpa'));
  });

  test('the code of a pause is the same for the same pause, another for the next, and nobody’s without the secret', () => {
    const code = keys.resumeCode('token', 1);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5} [0-9A-HJKMNP-TV-Z]{5}$/);
    expect(keys.resumeCode('token', 1)).toBe(code);
    expect(new Set([code, keys.resumeCode('token', 2), keys.resumeCode('other', 1), others.resumeCode('token', 1)]).size).toBe(4);
    expect(keys.resumeHash(code.toLowerCase().replace(' ', '-'))).toBe(keys.resumeHash(code));
    expect(others.resumeHash(code)).not.toBe(keys.resumeHash(code));
  });

  test('a code gives a device one token, and another device another', () => {
    expect(keys.movedToken('device', 'K7M4Q 2XNR3')).toMatch(/^[\w-]{43}$/);
    expect(keys.movedToken('device', 'k7m4q2xnr3')).toBe(keys.movedToken('device', 'K7M4Q 2XNR3'));
    expect(new Set([keys.movedToken('device', 'K7M4Q 2XNR3'), keys.movedToken('other', 'K7M4Q 2XNR3'), keys.movedToken('device', 'K7M4Q 2XNR4'), others.movedToken('device', 'K7M4Q 2XNR3')]).size).toBe(4);
  });

  test('a pass holds the id of its code, and one that was not made here holds none', () => {
    expect(keys.entryIn(keys.entryPass('a1b2'))).toBe('a1b2');
    expect([others.entryPass('a1b2'), keys.entryPass('a1b2').replace('a1', 'a2'), 'a1b2', ''].map((pass) => keys.entryIn(pass))).toEqual([null, null, null, null]);
    expect(newCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{5} [0-9A-HJKMNP-TV-Z]{5}$/);
    expect(newCode()).not.toBe(newCode());
  });

  test('the id that a draft is sent under is a UUIDv4, and always the same', () => {
    expect(keys.submissionIdOf('token')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(keys.submissionIdOf('token')).toBe(keys.submissionIdOf('token'));
  });

  test('a form’s token belongs to one draft', () => {
    expect(keys.csrfMatches('a', keys.csrf('a'))).toBe(true);
    expect(keys.csrfMatches('b', keys.csrf('a'))).toBe(false);
    expect(keys.csrfMatches('a', '')).toBe(false);
    expect(keys.csrfMatches('a', others.csrf('a'))).toBe(false);
  });
});
