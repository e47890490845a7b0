import { romanNumerals } from '#core/language/roman-numerals.ts';
import { textRule } from '#core/language/text-rule.ts';
import { sentencesOf } from '#core/language/words.ts';

/** More numbers than this in a sentence are hard to hold. */
const MOST = 2;

/** A telephone number is one that nobody reckons with. */
const TELEPHONE = /(?<![\p{L}\p{N}])(?:0\d{1,3}\s?[-–]\s?\d[\d ]{4,11}\d|07\d \d[\d ]{4,9}\d|\+\d{1,3}[\d -]{6,15}\d)/gu;
/** ”klockan 10.30”, ”kl. 9.15–10.15”: hours and minutes, no decimals. */
const CLOCK = '(?<!\\p{L})(?:klockan|kl\\.?)\\s(?:\\d{1,2}\\.\\d{2}(?:\\s?[–-]\\s?|\\still\\s|\\soch\\s))?';
/** With spaces between the thousands. */
const NUMBER = /\d+(?:[ \u00A0\u2009]\d{3}(?!\d))*(?:[.,]\d+)?/gu;

const HARD: readonly { readonly found: RegExp; readonly message: (word: string) => string; readonly better: string }[] = [
  { found: /(?<![\d.,])\d{1,9}(?:[,.]\d{1,9})?\s?[%‰]|(?<!\p{L})(?:procent|promille|procentenheter)(?!\p{L})/giu, message: (word) => `”${word}” kräver att man kan räkna med procent.`, better: 'Skriv till exempel ”hälften” eller ”3 av 10”.' },
  { found: new RegExp(`(?<![\\d.,])(?<!${CLOCK})\\d+[,.]\\d{1,2}(?!\\d|[.,]\\d)`, 'giu'), message: (word) => `”${word}” är ett decimaltal.`, better: 'Skriv ett helt tal, till exempel ”ungefär två och en halv”.' },
  { found: /(?<![\d/])\d{1,2}\/\d{1,2}(?![\d/])/gu, message: (word) => `”${word}” är ett bråk.`, better: 'Skriv ”hälften”, ”en fjärdedel” eller ”3 av 10”, och datum med månadens namn.' },
  { found: /(?<!\d)\d{1,9}\s?[–-]\s?\d{1,9}(?!\d)/gu, message: (word) => `”${word}” har ett streck mellan två tal.`, better: 'Skriv ”till” mellan talen: ”16 till 24”.' },
  { found: /(?<!\p{L})(?!tusen tack)(?:tretton|fjorton|femton|sexton|sjutton|arton|nitton|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio)?|(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)?hundra(?:tals)?|(?:ett|två|tre|fyra|fem|tio)?tusen)(?!\p{L})/giu, message: (word) => `”${word}” är ett stort tal med bokstäver.`, better: 'Skriv tal över tolv med siffror.' },
];

export const numeral = textRule({
  id: 'numeral',
  name: 'Svåra tal',
  why: 'Procent, decimaler, bråk, romerska siffror och många tal i en mening är svåra att läsa.',
  example: { instead: 'Arbetar du 75 %?', write: 'Jobbar du 30 timmar i veckan?' },
  strictness: { plain: null, easy: 'warning' },
  find: ({ plain }) => {
    const text = plain.replace(TELEPHONE, ' ');
    const hard = HARD.flatMap(({ found, message, better }) => [...text.matchAll(found)].map(([word]) => ({ words: [word], message: message(word), better })));
    const roman = romanNumerals(text).map(([word]) => ({ words: [word], message: `”${word}” är en romersk siffra.`, better: 'Skriv med vanliga siffror.' }));
    const many = sentencesOf(text).map((sentence) => sentence.text.match(NUMBER) ?? []).filter((numbers) => numbers.length > MOST);
    return [...hard, ...roman, ...many.map((numbers) => ({ words: numbers, message: `Meningen har ${numbers.length} tal.`, better: `Skriv högst ${MOST} tal i en mening.` }))];
  },
});
