import { aggregatedCsv } from '#core/export/aggregated-csv.ts';
import { codebookCsv } from '#core/export/codebook-csv.ts';
import { crossTableCsv } from '#core/export/cross-table-csv.ts';
import { crossingsTable } from '#core/export/crossings-table.ts';
import { csvwMetadata } from '#core/export/csvw.ts';
import type { ExportSource } from '#core/export/export-source.ts';
import { markMadeUp } from '#core/export/made-up.ts';
import { jsonStatPieces } from '#core/export/json-stat.ts';
import { pxArchive } from '#core/export/px.ts';
import { quotesTable } from '#core/export/quotes-table.ts';
import { readMeText } from '#core/export/read-me.ts';
import { resultsWorkbook } from '#core/export/results-workbook.ts';
import { csvPieces } from '#core/export/write-csv.ts';
import { workbookPieces } from '#core/export/workbook/write-workbook.ts';

/** A form that the protected figures leave in. */
export interface ExportFormat {
  /** One line in Swedish. */
  readonly about: string;
  /** Whether it is bytes that no terminal can show. */
  readonly binary: boolean;
  /** The file in pieces, made as they are asked for. Same source, same bytes. */
  readonly pieces: (source: ExportSource) => Iterable<string | Uint8Array>;
}

export const DEFAULT_FORMAT = 'excel-sv';

/** The formats by the name that `--format` takes. */
export const EXPORT_FORMATS: Readonly<Record<string, ExportFormat>> = {
  [DEFAULT_FORMAT]: { about: 'CSV för Excel på svenska, en rad per siffra', binary: false, pieces: ({ results, demo }) => aggregatedCsv(results, 'excel-sv', demo) },
  tidy: { about: 'samma rader som CSV för program', binary: false, pieces: ({ results, demo }) => aggregatedCsv(results, 'tidy', demo) },
  korstabell: { about: 'CSV för rapporter: kvinnor, män, båda och skillnaden bredvid varandra', binary: false, pieces: ({ results, demo }) => crossTableCsv(results, demo) },
  korsningar: { about: 'CSV för Excel: frågorna efter svaren på bakgrundsfrågor', binary: false, pieces: ({ results, demo }) => csvPieces(markMadeUp(crossingsTable(results, 'excel-sv'), demo), 'excel-sv') },
  'korsningar-tidy': { about: 'samma rader som korsningar, som CSV för program', binary: false, pieces: ({ results, demo }) => csvPieces(markMadeUp(crossingsTable(results, 'tidy'), demo, 'tidy'), 'tidy') },
  xlsx: { about: 'Excelfil: läs mig, ett blad per fråga, korsningar, alla siffror, kodbok', binary: true, pieces: (source) => workbookPieces(resultsWorkbook(source)) },
  'json-stat': { about: 'JSON-stat 2.0, en datamängd per fråga', binary: false, pieces: jsonStatPieces },
  px: { about: 'PX-filer (PC-Axis) i ett zip-arkiv, en per fråga och mått', binary: true, pieces: pxArchive },
  kodbok: { about: 'kodbok som CSV: frågor och svar på vanlig och enkel svenska', binary: false, pieces: codebookCsv },
  citat: { about: 'godkända citat ur svar med egna ord, som CSV', binary: false, pieces: ({ quotes, demo }) => csvPieces(markMadeUp(quotesTable(quotes), demo), 'excel-sv') },
  lasmig: { about: 'hur siffrorna är gjorda och läses, som text att lägga bredvid en CSV', binary: false, pieces: (source) => [readMeText(source)] },
  csvw: { about: 'beskrivning (CSVW) av filen från tidy', binary: false, pieces: (source) => [csvwMetadata(source)] },
};
