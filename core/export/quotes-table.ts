import type { PublishedQuotes } from '#core/open-answers/publish-quotes.ts';
import { lazily, type Table } from '#core/export/table.ts';

/** The quotes, a row each: question by question, in an order that tells nothing of who wrote them. */
export const quotesTable = ({ questions }: PublishedQuotes): Table => ({
  columns: [
    { title: 'Fråga, kod', width: 24 },
    { title: 'Fråga', width: 48 },
    { title: 'Citat', width: 96 },
  ],
  rows: lazily(function* () {
    for (const { id, text, quotes } of questions) for (const quote of quotes) yield [id, text, quote];
  }),
});
