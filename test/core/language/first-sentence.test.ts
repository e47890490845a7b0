import { expect, it } from 'vitest';
import { firstSentence } from '#core/language/first-sentence.ts';

it.each([
  ['<p>Tack för att du svarar.</p><p>Nu börjar det.</p>', 'Tack för att du svarar.'],
  ['Rad ett<br>Rad två', 'Rad ett'],
  ['', ''],
  ['<p> </p>', ''],
  [`${'ord '.repeat(20)}slut`, `${'ord '.repeat(15).trim()} …`],
  ['a'.repeat(80), `${'a'.repeat(60)} …`],
])('%s is called %s in a list', (text, called) => {
  expect(firstSentence(text)).toBe(called);
});
