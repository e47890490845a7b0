import { negationsIn } from '#core/language/negations.ts';
import { questionsIn } from '#core/language/questions.ts';
import { textRule } from '#core/language/text-rule.ts';
import { wordsOf, type Sentence } from '#core/language/words.ts';

/** Both ways are named: ”Vill du vara med eller inte?” */
const BALANCED = /\beller (?:inte|ej)(?: alls)?\s*\?$/iu;
/** Answered with words of one's own: ”Vad är det som inte fungerar?”, ”På vilket sätt …” */
const OPEN = /^(?:(?:på|i|av|till|med|för|från|om|hos|under) )?(?:vad|vem|vems|vilken|vilket|vilka|hur|när|varför|varifrån|var|vart)(?!\p{L})/iu;
/** What comes after is not what yes or no is said to: ”… när du inte mår bra”, ”… något som du inte äter”. */
const SUBORDINATE = /\s(?:som|när|att|där|innan|eftersom|om (?:du|ni|jag|vi|man|det|han|hon|de|någon))(?!\p{L})/iu;

export const negatedQuestion = textRule({
  id: 'negated-question',
  name: 'Negation i en fråga',
  why: 'Den som svarar nej på en fråga med ”inte” vet inte om det betyder ja.',
  example: { instead: 'Får du inte hjälp?', write: 'Får du hjälp?' },
  strictness: { plain: 'advice', easy: 'warning' },
  find: (text) =>
    questionsIn(text)
      .filter(({ text: question }) => !BALANCED.test(question) && !OPEN.test(question))
      .map((question) => negationsIn(mainClause(question)).flat())
      .filter((words) => words.length > 0)
      .map((words) => ({ words, message: `Frågan har ${words.map((word) => `”${word}”`).join(' och ')}.`, better: 'Fråga utan negation.' })),
});

/** An opinion is what is said yes or no to: ”Anser du att kommunen inte bör delta?” */
const OPINION = /^((?:anser|tycker|tror|menar|håller|instämmer)(?!\p{L}).*?)\satt(?!\p{L})/iu;

const mainClause = ({ text }: Sentence): Sentence => {
  const main = text.replace(OPINION, '$1').split(SUBORDINATE, 1)[0] ?? '';
  return { text: main, words: wordsOf(main) };
};
