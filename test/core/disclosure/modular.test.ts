import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inverse, residue } from '#core/disclosure/modular.ts';

test('a residue times its inverse is one, and small whole numbers are their own residues', () => {
  fc.assert(
    fc.property(fc.integer({ min: -33_554_429, max: 33_554_429 }).filter((value) => value !== 0), (value) => {
      expect(residue(value)).toBe(value);
      expect(residue(value * inverse(value))).toBe(1);
    }),
  );
});
