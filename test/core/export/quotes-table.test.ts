import { expect, test } from 'vitest';
import { csvPieces } from '#core/export/write-csv.ts';
import { quotesTable } from '#core/export/quotes-table.ts';
import { quotesOf } from '#test/core/open-answers/quotes-example.ts';

test('quotes are a row each with their question, and none is run as a formula', () => {
  expect([...csvPieces(quotesTable(quotesOf('forslag', ['=1+1', 'Mer tid.\nSnälla.'])), 'excel-sv')].join('')).toBe("\uFEFFFråga, kod;Fråga;Citat\r\nforslag;Fråga forslag;'=1+1\r\nforslag;Fråga forslag;Mer tid. Snälla.\r\n");
});
