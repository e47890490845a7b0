import { codebookTable } from '#core/export/codebook-table.ts';
import type { ExportSource } from '#core/export/export-source.ts';
import { csvPieces } from '#core/export/write-csv.ts';

/** The codebook for a Swedish spreadsheet, in pieces: a row an answer, in plain and easy Swedish. */
export const codebookCsv = (source: ExportSource): Generator<string> => csvPieces(codebookTable(source), 'excel-sv');
