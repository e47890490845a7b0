import type { OpenQuestion } from '#core/open-answers/open-questions.ts';
import { publishQuotes, type PublishedQuotes } from '#core/open-answers/publish-quotes.ts';

export const openQuestion = (id: string): OpenQuestion => ({ id, question: id, field: null, title: { sv: `Fråga ${id}` }, part: null, text: `Fråga ${id}`, role: 'suggestion', topic: null, sensitive: true });

/** Quotes of one question, five more of whose texts are approved. */
export const quotesOf = (question: string, texts: readonly string[]): PublishedQuotes =>
  publishQuotes({ survey: 'prov', version: 1, questions: [openQuestion(question)], reviews: [...texts.map((text) => ({ question, state: 'quoted' as const, text })), ...Array.from({ length: 5 }, () => ({ question, state: 'approved' as const, text: 'godkänd' }))] });
