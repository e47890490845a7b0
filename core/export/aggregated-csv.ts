import { stringify } from 'csv-stringify/sync';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { PublishedResults, PublishedVariable } from '#core/disclosure/publish-results.ts';
import { spreadsheetText } from '#core/export/spreadsheet-text.ts';

/** `excel-sv` for people with a Swedish spreadsheet, `tidy` for machines. The rows are the same. */
export type CsvProfile = 'excel-sv' | 'tidy';

/**
 * The aggregated CSV, one row a figure, in pieces: the header, then one piece a variable. Same results, same bytes.
 * A protected figure is empty; texts that a spreadsheet would run as a formula are neutralised.
 */
export function* aggregatedCsv(results: PublishedResults, profile: CsvProfile): Generator<string> {
  const format = FORMATS[profile];
  const textCell = remember((text: string) => quoted(spreadsheetText(text, format.lineBreak), format));
  const line = (cells: readonly string[]): string => cells.join(format.delimiter) + format.end;
  yield format.start + line(COLUMNS.map((column) => textCell(column[profile])));
  for (const variable of results.variables) yield variable.figures.map((figure) => line(cellsOf({ results, variable, figure }, profile, textCell))).join('');
}

/** The same few texts stand in row after row: quoting each once takes 0.3 s off a file of 26,000 rows. */
const remember = (make: (text: string) => string): ((text: string) => string) => {
  const made = new Map<string, string>();
  return (text) => {
    const known = made.get(text) ?? make(text);
    made.set(text, known);
    return known;
  };
};

interface Format {
  readonly start: string;
  readonly delimiter: string;
  readonly decimal: string;
  readonly end: string;
  /** What a line break within a text becomes. */
  readonly lineBreak: string;
}

/** Without the byte order mark Excel reads å, ä and ö wrongly; with `sep=;` before it, too. */
const FORMATS: Readonly<Record<CsvProfile, Format>> = {
  'excel-sv': { start: '\uFEFF', delimiter: ';', decimal: ',', end: '\r\n', lineBreak: ' ' },
  tidy: { start: '', delimiter: ',', decimal: '.', end: '\n', lineBreak: '\n' },
};

const quoted = (text: string, { delimiter, end }: Format): string => stringify([[text]], { delimiter, record_delimiter: end, eof: false });

interface Place {
  readonly results: PublishedResults;
  readonly variable: PublishedVariable;
  readonly figure: PublishedFigure;
}

interface Column {
  readonly tidy: string;
  readonly 'excel-sv': string;
  readonly text?: (place: Place, profile: CsvProfile) => string;
  /** A number and its decimals; null is an empty cell. */
  readonly number?: (figure: PublishedFigure) => number | null;
  readonly decimals?: number;
}

const percent = (share: number | undefined): number | null => (share === undefined ? null : Math.round(share * 100));

const REMARKS: Readonly<Record<PublishedFigure['status'], string>> = { ok: '', low_base: 'Osäkert, få svar', suppressed: 'Visas inte', not_applicable: 'Ingen har svarat' };

const COLUMNS: readonly Column[] = [
  { tidy: 'undersokning_id', 'excel-sv': 'Undersökning', text: ({ results }) => results.survey },
  { tidy: 'version', 'excel-sv': 'Version', text: ({ results }) => String(results.version) },
  { tidy: 'fraga_id', 'excel-sv': 'Fråga, kod', text: ({ variable }) => variable.id },
  { tidy: 'fraga_text', 'excel-sv': 'Fråga', text: ({ variable }) => variable.text },
  { tidy: 'svar_id', 'excel-sv': 'Svar, kod', text: ({ figure }) => figure.answer.id },
  { tidy: 'svar_text', 'excel-sv': 'Svar', text: ({ figure }) => figure.answer.text },
  { tidy: 'omrade_niva', 'excel-sv': 'Områdets nivå', text: ({ figure }) => figure.area.level },
  { tidy: 'omrade_id', 'excel-sv': 'Område, kod', text: ({ figure }) => figure.area.id },
  { tidy: 'omrade_namn', 'excel-sv': 'Område', text: ({ figure }) => figure.area.name },
  { tidy: 'grupp', 'excel-sv': 'Grupp', text: ({ figure }) => figure.group ?? 'alla' },
  { tidy: 'kon', 'excel-sv': 'Kön', text: ({ figure }) => figure.gender },
  { tidy: 'antal', 'excel-sv': 'Antal', number: ({ count }) => count },
  { tidy: 'bas', 'excel-sv': 'Antal som har svarat', number: ({ base }) => base },
  { tidy: 'andel_pct', 'excel-sv': 'Andel (procent)', number: ({ share }) => percent(share?.value) },
  { tidy: 'ki_lag_pct', 'excel-sv': 'Osäkerhet från (procent)', number: ({ share }) => percent(share?.low) },
  { tidy: 'ki_hog_pct', 'excel-sv': 'Osäkerhet till (procent)', number: ({ share }) => percent(share?.high) },
  { tidy: 'varde', 'excel-sv': 'Värde', number: ({ value }) => value, decimals: 1 },
  { tidy: 'andel_slag', 'excel-sv': 'Andel av', text: () => 'av_kon' },
  { tidy: 'status', 'excel-sv': 'Anmärkning', text: ({ figure: { status } }, profile) => (profile === 'tidy' ? status : REMARKS[status]) },
];

const cellsOf = (place: Place, profile: CsvProfile, textCell: (text: string) => string): readonly string[] =>
  COLUMNS.map(({ text, number, decimals }) => {
    if (text) return textCell(text(place, profile));
    const value = number?.(place.figure) ?? null;
    // Of digits, a sign and the decimal mark, which is no delimiter: nothing to quote.
    return value === null ? '' : value.toFixed(decimals ?? 0).replace('.', FORMATS[profile].decimal);
  });
