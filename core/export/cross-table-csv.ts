import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { crossTable } from '#core/export/cross-table.ts';
import { crossedVariables } from '#core/export/crossed-variables.ts';
import { csvPieces } from '#core/export/write-csv.ts';

/** The cross table of all questions for a Swedish spreadsheet, then of all questions by the answers to others, in pieces. Same results, same bytes. */
export const crossTableCsv = (results: PublishedResults): Generator<string> => csvPieces(crossTable([...results.variables, ...crossedVariables(results)]), 'excel-sv');
