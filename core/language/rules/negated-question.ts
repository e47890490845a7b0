import { negationsIn } from '#core/language/negations.ts';
import { questionsIn } from '#core/language/questions.ts';
import { textRule } from '#core/language/text-rule.ts';

/** Both ways are named: ”Vill du vara med eller inte?” */
const BALANCED = /\beller (?:inte|ej)\s*\?$/iu;

export const negatedQuestion = textRule({
  id: 'negated-question',
  name: 'Negation i en fråga',
  why: 'Den som svarar nej på en fråga med ”inte” vet inte om det betyder ja.',
  example: { instead: 'Får du inte hjälp?', write: 'Får du hjälp?' },
  strictness: { plain: 'advice', easy: 'warning' },
  find: (text) =>
    questionsIn(text)
      .filter(({ text: question }) => !BALANCED.test(question))
      .map((question) => negationsIn(question).flat())
      .filter((words) => words.length > 0)
      .map((words) => ({ words, message: `Frågan har ${words.map((word) => `”${word}”`).join(' och ')}.`, better: 'Fråga utan negation.' })),
});
