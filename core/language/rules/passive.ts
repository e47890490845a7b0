import { textRule } from '#core/language/text-rule.ts';
import { isPassive } from '#core/language/passive-forms.ts';
import { findPhrases, placesOf, type Phrases } from '#core/language/phrases.ts';
import type { Sentence } from '#core/language/words.ts';

export const passive = textRule({
  id: 'passive',
  name: 'Passiv form',
  why: 'Med passiv form syns det inte vem som gör något. Skriv vem.',
  example: { instead: 'Svaren redovisas i grupp.', write: 'Vi visar svaren i grupp.' },
  strictness: { plain: 'advice', easy: 'warning' },
  find: ({ sentences }, { names }) => sentences.flatMap((sentence) => passivesIn(sentence, names)).map((word) => ({ words: [word], message: `”${word}” är passiv form.`, better: 'Skriv vem som gör det: vi, du, kommunen …' })),
});

const passivesIn = ({ words }: Sentence, names: Phrases<true>): readonly string[] => {
  const named = placesOf(findPhrases(words, names));
  return words.filter((word, at) => !named.has(at) && isPassive(word, words.slice(Math.max(0, at - 4), at), words[at + 1]));
};
