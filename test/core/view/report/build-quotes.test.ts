import { expect, test } from 'vitest';
import { buildQuotes } from '#core/view/report/build-quotes.ts';
import { quotesOf } from '#test/core/open-answers/quotes-example.ts';

test('a question has its own quotes, and nothing where it has none', () => {
  const quotes = quotesOf('forslag', ['Mer tid.']);
  expect(buildQuotes(quotes, 'forslag')?.quotes).toEqual(['Mer tid.']);
  expect(buildQuotes(quotes, 'annan')).toBeNull();
});
