import type { Level, Severity } from '#core/language/finding.ts';
import { textRule } from '#core/language/text-rule.ts';

/** Words in a sentence, from domain experts' practice: at most 10–15 in easy language; Språkrådet's advice for plain Swedish is under 20–25. */
const LIMITS: Readonly<Record<Level, { readonly warning: number; readonly error: number }>> = { easy: { warning: 12, error: 15 }, plain: { warning: 20, error: 25 } };

export const sentenceLength = textRule({
  id: 'sentence-length',
  name: 'Lång mening',
  why: `Enkel svenska: högst ${LIMITS.easy.warning} ord i en mening, och aldrig fler än ${LIMITS.easy.error}. Vanlig svenska: högst ${LIMITS.plain.warning}, aldrig fler än ${LIMITS.plain.error}.`,
  example: { instead: 'Om du vill ta en paus kan du stänga sidan och sedan komma tillbaka en annan dag.', write: 'Du kan ta paus. Stäng sidan. Kom tillbaka en annan dag.' },
  strictness: { plain: 'warning', easy: 'warning' },
  find: ({ sentences, level }) =>
    sentences
      .filter(({ words }) => words.length > LIMITS[level].warning)
      .map(({ text, words }) => ({ severity: severityOf(words.length, level), words: [text], message: `Meningen har ${words.length} ord.`, better: 'Dela den i två meningar, med en tanke i varje.' })),
});

const severityOf = (words: number, level: Level): Severity => (words > LIMITS[level].error ? 'error' : 'warning');
