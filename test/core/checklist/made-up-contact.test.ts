import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isMadeUpContact } from '#core/checklist/made-up-contact.ts';

const made = (tel: string | undefined, email?: string): boolean => isMadeUpContact({ ...(tel !== undefined && { tel }), ...(email !== undefined && { email }) });

it.each(['08-465 00 41', '+46 8 465 00 41', '08-123 45 67', '08-465 004 00', '031-390 06 99', '040-628 04 12', '0980-319 200', '070-174 06 05', '0046 70 174 06 05'])('the number %s is made up', (tel) => {
  expect([made(tel), made(tel, 'kim@forbundet.se')]).toEqual([true, true]);
});

it.each(['fraga@example.org', 'Kim@EXAMPLE.com ', 'a@mail.example.net', 'namn@exempel.se', 'a@b.test', 'a@b.invalid', 'a@localhost'])('the address %s is made up', (email) => {
  expect([made(undefined, email), made('08-465 00 99', email)]).toEqual([true, true]);
});

it('others are not, nor is none', () => {
  expect([made('08-465 00 99', 'kim@forbundet.se'), made('08-12 34 56 78'), made(undefined, 'info@example.org.se'), made(undefined, 'kim@minexempel.se'), isMadeUpContact(null), made(undefined)]).toEqual([false, false, false, false, false, false]);
});

it('takes any text in time in proportion to its length', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (tel, email) => typeof made(tel, email) === 'boolean'));
  expect(made('0'.repeat(100_000), `${'@a.'.repeat(50_000)}x`)).toBe(false);
});
