import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { crossTable } from '#core/export/cross-table.ts';
import { crossedVariables } from '#core/export/crossed-variables.ts';
import { markMadeUp } from '#core/export/made-up.ts';
import { csvPieces } from '#core/export/write-csv.ts';

/**
 * The cross table of all questions for a Swedish spreadsheet, then of all questions by the answers to others, in pieces.
 * Same results, same bytes. @param demo whether the answers are made up: each row says so
 */
export const crossTableCsv = (results: PublishedResults, demo = false): Generator<string> => csvPieces(markMadeUp(crossTable([...results.variables, ...crossedVariables(results)]), demo), 'excel-sv');
