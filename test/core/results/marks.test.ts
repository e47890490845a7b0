import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markOf, marksIn, marksWithout } from '#core/results/marks.ts';

test('marks that were joined are those of the hashes, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 })), (hashes) => {
      const joined = Buffer.concat(hashes.map((hash) => hash.subarray(0, 8)));
      expect(marksIn(joined)).toEqual(hashes.map((hash) => markOf(Buffer.from(hash).toString('hex'))));
    }),
  );
});

test('marks that are not among others are left, in their order', () => {
  const eight = fc.uint8Array({ minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(eight), fc.array(eight), (own, others) => {
      const known = new Set(marksIn(Buffer.concat(others)));
      expect(marksIn(marksWithout(Buffer.concat([...own, ...others]), Buffer.concat(others)))).toEqual(own.map((mark) => markOf(Buffer.from(mark).toString('hex'))).filter((mark) => !known.has(mark)));
    }),
  );
});
