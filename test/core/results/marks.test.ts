import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markOf, marksIn } from '#core/results/marks.ts';

test('marks that were joined are those of the hashes, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 })), (hashes) => {
      const joined = Buffer.concat(hashes.map((hash) => hash.subarray(0, 8)));
      expect(marksIn(joined)).toEqual(hashes.map((hash) => markOf(Buffer.from(hash).toString('hex'))));
    }),
  );
});
