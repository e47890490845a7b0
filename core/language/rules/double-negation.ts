import { negatedNegative, negationsIn } from '#core/language/negations.ts';
import { textRule, type Found } from '#core/language/text-rule.ts';
import { sentencesOf, withoutQuotes, type Sentence } from '#core/language/words.ts';

export const doubleNegation = textRule({
  id: 'double-negation',
  name: 'Dubbel negation',
  why: 'Två negationer tar ut varandra, och många läser bara den ena. Säg det som gäller.',
  example: { instead: 'Jag har inte varit utan jobb.', write: 'Jag har haft jobb hela tiden.' },
  strictness: { plain: 'warning', easy: 'error' },
  find: ({ plain }) => sentencesOf(withoutQuotes(plain)).flatMap(inSentence),
});

const inSentence = (sentence: Sentence): readonly Found[] => {
  const clauses = negationsIn(sentence);
  const negative = negatedNegative(sentence);
  const words = clauses.find((negations) => negations.length > 1) ?? (negative && clauses[0] ? [...clauses[0], negative] : []);
  return words.length === 0 ? [] : [{ words, message: `${words.map((word) => `”${word}”`).join(' och ')} i samma mening.`, better: 'Skriv meningen utan negation: säg vad som är, inte vad som inte är.' }];
};
