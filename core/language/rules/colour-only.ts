import { listOf } from '#core/questionnaire/reader.ts';
import { choiceTexts } from '#core/language/choice-texts.ts';
import type { Remark, Rule } from '#core/language/finding.ts';
import type { QuestionAt } from '#core/language/survey-texts.ts';
import { textRule, type Found } from '#core/language/text-rule.ts';
import type { Sentence } from '#core/language/words.ts';

const COLOUR = '(?:röd|rött|grön|gul|blå|svart|vit|grå|brun|orange|lila|rosa|turkos)';
const IN_COLOUR = '(?:rött|grönt|gult|blått|grått|svart|vitt|brunt)';
const ON_SCREEN = '(?:knapp|rut|fält|länk|text|rad|markering|prick|cirkel|ring|pil|streck|ram|del|sid|fråg|box|stapel|kurv)\\p{L}*';
/** Also in the street: they point at something only where the reader is told to do so. */
const ELSEWHERE = '(?:linj|område)\\p{L}*';
/** ”den röda knappen”, ”frågorna i rött”, ”rödmarkerad”. Not ”gul text på svart”, which tells how something looks. */
const whole = (...patterns: readonly string[]): RegExp => new RegExp(patterns.map((pattern) => `(?<!\\p{L})(?:${pattern})(?!\\p{L})`).join('|'), 'giu');
const BY_COLOUR = whole(
  `${COLOUR}(?:a|t|tt|e)?\\s+${ON_SCREEN}(?!\\p{L}|\\s+på\\s+${COLOUR})`,
  `(?:${ON_SCREEN}|${ELSEWHERE}|(?:ord|siffr|svar|namn|tal)\\p{L}*|(?:markera|skriv|visa|tryck)\\p{L}*)\\s+(?:i|med)\\s+${IN_COLOUR}`,
  '(?:lyser|blinkar)\\s+(?:i\\s+)?(?:rött|grönt|gult|blått|vitt)',
  `${COLOUR}(?:t)?markera(?:d|t|de)`,
);
const BY_COLOUR_ELSEWHERE = whole(`${COLOUR}(?:a|t|tt|e)?\\s+${ELSEWHERE}`);
/** ”Grönt betyder bra”, ”röd = nej”. */
const MEANS = new RegExp(`(?<!\\p{L})${COLOUR}(?:t|tt)?(?:\\s*=|\\s+(?:betyder|innebär|står för)(?!\\p{L})|\\s+är\\s+(?:bra|dåligt|ja|nej|rätt|fel|klart|stopp)(?!\\p{L}))`, 'giu');
/** What a reader is told to do. */
const TOLD = /(?<!\p{L})(?:tryck|välj|klicka|se|titta|kolla|fyll|kryssa|markera|svara|skriv|läs|gå|följ|ring|dra|öppna|använd|måste|ska)(?!\p{L})/iu;
/** The thing is also called by its name. */
const NAMED = /^\s*(?:som heter\s+|där det står\s+|med texten\s+)?[”"]/u;

const inText = textRule({
  id: 'colour-only',
  name: 'Bara färgen visar vad som menas',
  why: 'Den som inte ser färgen, eller lyssnar på sidan, vet inte vad som menas (WCAG 1.3.3 och 1.4.1).',
  example: { instead: 'Tryck på den gröna knappen.', write: 'Tryck på knappen ”Skicka”.' },
  strictness: { plain: 'error', easy: 'error' },
  find: ({ sentences }) => sentences.flatMap(inSentence),
});

/** Where nothing is told to be done the colour may be a description. */
const inSentence = ({ text }: Sentence): readonly Found[] => {
  const told = TOLD.test(text);
  const pointed = [...text.matchAll(BY_COLOUR), ...(told ? text.matchAll(BY_COLOUR_ELSEWHERE) : [])].filter(({ 0: words, index }) => !NAMED.test(text.slice(index + words.length, index + words.length + 30)));
  return [
    ...[...text.matchAll(MEANS)].map(([words]) => ({ words: [words], message: `”${words}” säger bara färgen.`, better: 'Skriv ordet som färgen står för, till exempel ”Bra”.' })),
    ...pointed.map(([words]) => ({ ...(!told && { severity: 'warning' as const }), words: [words], message: `”${words}” säger bara färgen.`, better: 'Säg vad det heter eller vad det står, till exempel knappen ”Skicka”.' })),
  ];
};

export const colourOnly: Rule = { ...inText, check: (material) => [...inText.check(material), ...material.questions.flatMap(inAnswers)] };

const NAME_OF_COLOUR = new RegExp(`^\\s*${COLOUR}(?:a|t|tt)?\\s*$`, 'iu');

/** Every answer is a colour, and the question does not ask which: a traffic light without words. */
const inAnswers = ({ path, json }: QuestionAt): readonly Remark[] =>
  ['choices', 'rateValues', 'columns'].flatMap((list) => {
    const answers = listOf(json[list]).map(choiceTexts);
    const colours = answers.length > 1 && answers.every((texts) => texts.every((text) => NAME_OF_COLOUR.test(text)));
    if (!colours || /färg/iu.test(JSON.stringify(json['title'] ?? ''))) return [];
    const words = [...new Set(answers.flat())];
    return [{ severity: 'warning', path: `${path}.${list}`, language: null, text: words.join(', '), words, message: 'Svaren är bara färger.', better: 'Skriv vad färgerna betyder: ”Bra”, ”Sådär”, ”Dåligt”.' }];
  });
