import { describe, expect, it } from 'vitest';
import { isEmail } from '#core/access/email.ts';

describe('an e-mail address', () => {
  it.each(['kim@forbundet.se', 'kim.ek+enkat@a.kommun.se', 'åsa@räksmörgås.se'])('may be %s', (text) => {
    expect(isEmail(text)).toBe(true);
  });

  it.each(['', 'kim', 'kim@', '@forbundet.se', 'kim@forbundet', 'kim@.se', 'kim@forbundet.', 'a@b@c.se', 'kim ek@forbundet.se', `${'a'.repeat(250)}@b.se`])('is not %s', (text) => {
    expect(isEmail(text)).toBe(false);
  });

  it('is told from four million signs as soon as from four', () => {
    expect(isEmail(`a@${'.'.repeat(4_000_000)}@`)).toBe(false);
  });
});
