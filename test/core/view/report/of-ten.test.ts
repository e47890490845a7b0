import fc from 'fast-check';
import { expect, test } from 'vitest';
import { translate } from '#client/texts.ts';
import { ofTen } from '#core/view/report/of-ten.ts';
import type { ShareCell } from '#core/view/report-view.ts';

const say = translate('sv-simple');
const cell = (count: number, base: number): ShareCell => ({ kind: 'share', percent: Math.round((100 * count) / base), low: 0, high: 100, count, base, few: base < 30, corrected: false });
const shares = fc.integer({ min: 30, max: 500 }).chain((base) => fc.record({ base: fc.constant(base), count: fc.integer({ min: 0, max: base }) }));

test('so many of ten is the share, rounded half up, and never said of fewer than thirty answers', () => {
  expect(say(ofTen(cell(13, 20), 'women')).text).toBe('13 av 20 kvinnor. Det är få svar.');
  expect(say(ofTen(cell(18, 30), 'women')).text).toBe('6 av 10 kvinnor.');
  expect(say(ofTen(cell(45, 100), 'men')).text).toBe('5 av 10 män.');
  expect(say(ofTen(cell(44, 100), 'men')).text).toBe('4 av 10 män.');
});

test('some are not none, and not all are not all; none and all are said as they are', () => {
  expect(say(ofTen(cell(0, 40), 'women')).text).toBe('0 av 10 kvinnor.');
  expect(say(ofTen(cell(1, 40), 'men')).text).toBe('Färre än 1 av 10 män.');
  expect(say(ofTen(cell(39, 40), 'men')).text).toBe('Fler än 9 av 10 män.');
  expect(say(ofTen(cell(40, 40), 'everyone')).text).toBe('10 av 10.');
  fc.assert(
    fc.property(shares, ({ count, base }) => {
      const { text } = say(ofTen(cell(count, base), 'women'));
      const [, tenths] = /^(\d+) av 10/.exec(text) ?? [];
      if (text.startsWith('Färre än 1 av 10')) expect([count > 0, count / base < 0.05]).toEqual([true, true]);
      else if (text.startsWith('Fler än 9 av 10')) expect([count < base, count / base >= 0.95]).toEqual([true, true]);
      else expect(Math.abs(Number(tenths) - (10 * count) / base)).toBeLessThanOrEqual(0.5);
      if (tenths === '0') expect(count).toBe(0);
      if (tenths === '10') expect(count).toBe(base);
    }),
  );
});

test('of what is hidden it is said that it is not shown, and no number', () => {
  for (const who of ['women', 'men', 'everyone'] as const) expect(say(ofTen({ kind: 'hidden' }, who)).text).toMatch(/^Vi visar inte \D*$/);
});
