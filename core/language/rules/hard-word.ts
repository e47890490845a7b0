import { findPhrases } from '#core/language/phrases.ts';
import { textRule } from '#core/language/text-rule.ts';

export const hardWord = textRule({
  id: 'hard-word',
  name: 'Svårt ord',
  why: 'Ordet hör till språket på myndigheter. Många möter det sällan. I vanlig svenska gäller det bara ord som är på väg ur språket.',
  example: { instead: 'Erhåller du stöd?', write: 'Får du hjälp?' },
  strictness: { plain: 'advice', easy: 'warning' },
  // Whoever is responsible has the name that it has.
  find: ({ sentences, level, place }, { hard, known }) =>
    (place === 'name' ? [] : sentences).flatMap(({ words }) =>
      findPhrases(words, hard)
        .map(({ at, count, value }) => ({ word: words.slice(at, at + count).join(' '), value }))
        .filter(({ word, value }) => (level === 'easy' || value.archaic === true) && !known.has(value.hard.toLowerCase()) && !known.has(word.toLowerCase()))
        .map(({ word, value }) => ({ words: [word], message: `”${word}” är ett svårt ord.`, better: `Skriv hellre: ${value.easy}.` })),
    ),
});
