import type { TextAt } from '#core/language/material.ts';
import { sentencesOf, withoutQuotes, type Sentence } from '#core/language/words.ts';

/** The sentences of a question's title that ask. Help and answers ask nothing of their own. */
export const questionsIn = ({ place, plain }: Pick<TextAt, 'place' | 'plain'>): readonly Sentence[] =>
  place === 'question' ? sentencesOf(withoutQuotes(plain)).filter(({ text }) => text.endsWith('?')) : [];
