import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { crossTable } from '#core/export/cross-table.ts';
import { csvPieces } from '#core/export/write-csv.ts';

/** The cross table of all questions for a Swedish spreadsheet, in pieces. Same results, same bytes. */
export const crossTableCsv = (results: PublishedResults): Generator<string> => csvPieces(crossTable(results.variables), 'excel-sv');
