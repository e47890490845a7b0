import { textRule } from '#core/language/text-rule.ts';

const COLOUR = '(?:röd|grön|gul|blå|svart|vit|grå|brun|orange|lila|rosa|turkos)';
const THING = '(?:knapp|rut|fält|länk|text|rad|markering|prick|cirkel|ring|pil|linj|streck|ram|del|sid|fråg|box|stapel|kurv|område)\\p{L}*';
/** ”den röda knappen”, ”frågorna i rött”, ”rödmarkerad”. */
const BY_COLOUR = new RegExp(
  [`${COLOUR}(?:a|t|tt|e)?\\s+${THING}`, `(?:${THING}|(?:ord|siffr|svar|namn|tal)\\p{L}*|(?:markera|skriv|visa|tryck)\\p{L}*)\\s+(?:i|med)\\s+(?:rött|grönt|gult|blått|grått|svart|vitt)`, `(?:lyser|blinkar)\\s+(?:i\\s+)?(?:rött|grönt|gult|blått|vitt)`, `${COLOUR}(?:t)?markera(?:d|t|de)`].map((pattern) => `(?<!\\p{L})(?:${pattern})(?!\\p{L})`).join('|'),
  'giu',
);
/** The thing is also called by its name. */
const NAMED = /^\s*(?:som heter\s+|där det står\s+|med texten\s+)?[”"]/u;

export const colourOnly = textRule({
  id: 'colour-only',
  name: 'Bara färgen visar vad som menas',
  why: 'Den som inte ser färgen, eller lyssnar på sidan, vet inte vad som menas (WCAG 1.3.3 och 1.4.1).',
  example: { instead: 'Tryck på den gröna knappen.', write: 'Tryck på knappen ”Skicka”.' },
  strictness: { plain: 'error', easy: 'error' },
  find: ({ plain }) =>
    [...plain.matchAll(BY_COLOUR)]
      .filter(({ 0: words, index }) => !NAMED.test(plain.slice(index + words.length, index + words.length + 30)))
      .map(([words]) => ({ words: [words], message: `”${words}” säger bara färgen.`, better: 'Säg vad det heter eller vad det står, till exempel knappen ”Skicka”.' })),
});
