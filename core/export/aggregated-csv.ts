import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { longTable } from '#core/export/long-table.ts';
import { markMadeUp } from '#core/export/made-up.ts';
import { csvPieces, type CsvProfile } from '#core/export/write-csv.ts';

/**
 * The aggregated CSV, one row a figure, in pieces. Same results, same bytes. The rows are the same in both profiles.
 * A protected figure is empty; texts that a spreadsheet would run as a formula are neutralised.
 * @param demo whether the answers are made up: each row says so in `excel-sv`. The columns of `tidy` are fixed, for programs: there the name of the file says it
 */
export const aggregatedCsv = (results: PublishedResults, profile: CsvProfile, demo = false): Generator<string> => csvPieces(markMadeUp(longTable(results, profile), demo && profile === 'excel-sv'), profile);
