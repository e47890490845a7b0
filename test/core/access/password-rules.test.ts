import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGuessable } from '#core/access/password-rules.ts';

describe('a password', () => {
  it.each(['password1234', 'Lösenord2026!', 'sommarsommar26', 'aaaaaaaaaaaaa', 'abcabcabcabcabc', '123456789012', 'qwertyuiop12', 'abcdefghijklmn', 'Välkommen2026!!', 'allasvarar2026', 'AllaSvarar123!', 'arbetsmarknad2026', 'samordningsförbund1'])('is easy to guess: %s', (password) => {
    expect(isGuessable(password)).toBe(true);
  });

  it('is easy to guess when it is made of what is known of its owner', () => {
    expect(isGuessable('kim.ek-botkyrka26', ['kim.ek@botkyrka.se', 'Samordningsförbundet Botkyrka'])).toBe(true);
    expect(isGuessable('SamordningsförbundetBotkyrka1', ['Samordningsförbundet Botkyrka'])).toBe(true);
  });

  it.each(['häst batteri klammer rätt', 'snö faller tyst i juni', 'gurka trettio lampan', 'vKx9mTqPbLzRw'])('of words that do not belong together, or at random, is not: %s', (password) => {
    expect(isGuessable(password, ['kim@forbundet.se', 'Förbundet Söder'])).toBe(false);
  });

  it('of a password manager is not: no signs are asked for, and none count against it', () => {
    const printable = fc.noBias(fc.string({ unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)), minLength: 12, maxLength: 12 }));
    const drawn = fc.sample(printable, { numRuns: 2_000, seed: 7 });
    expect(drawn.filter((password) => isGuessable(password)).length).toBeLessThan(20);
  });
});
