import type { PublishedQuotes } from '#core/open-answers/publish-quotes.ts';
import type { QuotesView } from '#core/view/quotes-view.ts';

/** What people have written to a question in their own words, as it may be quoted; null where nothing may. */
export const buildQuotes = ({ questions }: Pick<PublishedQuotes, 'questions'>, question: string): QuotesView | null => {
  const quotes = questions.filter((each) => each.question === question).flatMap((each) => each.quotes);
  return quotes.length === 0 ? null : { title: { key: 'results.quotes' }, intro: { key: 'results.quotes.intro' }, quotes };
};
