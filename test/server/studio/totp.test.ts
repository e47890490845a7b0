import { describe, expect, it } from 'vitest';
import { makeKeys } from '#server/services/keys.ts';
import { base32, codeOf, stepOfCode, timeStep } from '#server/services/studio/totp.ts';

/** RFC 6238, appendix B: the last six digits of its codes, SHA-1. */
const SECRET = Buffer.from('12345678901234567890');
const VECTORS = [[59, '287082'], [1_111_111_109, '081804'], [1_111_111_111, '050471'], [1_234_567_890, '005924'], [2_000_000_000, '279037'], [20_000_000_000, '353130']] as const;
const at = (seconds: number): string => new Date(seconds * 1000).toISOString();

describe('codes by time', () => {
  it.each(VECTORS)('are those of the RFC, %i seconds into its time', (seconds, code) => {
    expect(codeOf(SECRET, timeStep(at(seconds)))).toBe(code);
  });

  it('hold for the step before and after theirs, and no longer', () => {
    const found = [-61, -30, 0, 30, 61].map((late) => stepOfCode(SECRET, '005924', at(1_234_567_890 + late)));
    expect(found).toEqual([null, 41_152_263, 41_152_263, 41_152_263, null]);
  });

  it.each(['', '00592', '0059245', '００５９２４', 'abcdef', '-05924'])('are not “%s”', (typed) => {
    expect(stepOfCode(SECRET, typed, at(1_234_567_890))).toBeNull();
  });

  it('have their secret written in base 32 (RFC 4648, 10)', () => {
    expect([base32(Buffer.from('fooba')), base32(SECRET)]).toEqual(['MZXW6YTB', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ']);
  });
});

describe('what is sealed', () => {
  const keys = makeKeys(Buffer.alloc(32, 7));

  it('is opened for its purpose, and differs each time', () => {
    const sealed = keys.seal('one', 'häst 🐴');
    expect(sealed).not.toBe(keys.seal('one', 'häst 🐴'));
    expect(keys.unseal('one', sealed)).toBe('häst 🐴');
  });

  it('is opened for no other purpose, with no other key, and not when it was changed', () => {
    const sealed = keys.seal('one', 'text');
    const changed = [...Buffer.from(sealed, 'base64url').keys()].map((index) => {
      const bytes = Buffer.from(sealed, 'base64url');
      bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
      return keys.unseal('one', bytes.toString('base64url'));
    });
    expect([keys.unseal('two', sealed), makeKeys(Buffer.alloc(32, 8)).unseal('one', sealed), keys.unseal('one', ''), keys.unseal('one', sealed.slice(0, -4))]).toEqual([null, null, null, null]);
    expect(new Set(changed)).toEqual(new Set([null]));
  });
});
