import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { PublishedResults, PublishedVariable } from '#core/disclosure/publish-results.ts';
import { remarkOf } from '#core/export/words.ts';
import { lazily, type Cell, type Table } from '#core/export/table.ts';
import type { CsvProfile } from '#core/export/write-csv.ts';
import { wholePercent } from '#core/results/estimators/proportion.ts';

/** One row a figure. The profiles have the same rows; `tidy` has its status as a code. */
export const longTable = (results: PublishedResults, profile: CsvProfile): Table => ({
  columns: LONG_COLUMNS.map((column) => ({ title: column[profile], width: column.width, ...(column.decimals !== undefined && { decimals: column.decimals }) })),
  rows: lazily(function* () {
    for (const variable of results.variables) for (const figure of variable.figures) yield LONG_COLUMNS.map(({ cell }) => cell({ results, variable, figure }, profile));
  }),
});

interface Place {
  readonly results: PublishedResults;
  readonly variable: Pick<PublishedVariable, 'id' | 'text'>;
  readonly figure: PublishedFigure;
}

export interface LongColumn {
  /** Its name for machines, and its header for people. */
  readonly tidy: string;
  readonly 'excel-sv': string;
  readonly kind: 'text' | 'number';
  readonly decimals?: number;
  readonly width: number;
  readonly cell: (place: Place, profile: CsvProfile) => Cell;
}

const percent = (share: number | undefined): number | null => (share === undefined ? null : wholePercent(share));

/** The columns of the aggregated figures, in their order. */
export const LONG_COLUMNS: readonly LongColumn[] = [
  { tidy: 'undersokning_id', 'excel-sv': 'Enkät', kind: 'text', width: 16, cell: ({ results }) => results.survey },
  { tidy: 'version', 'excel-sv': 'Version', kind: 'text', width: 9, cell: ({ results }) => String(results.version) },
  { tidy: 'fraga_id', 'excel-sv': 'Fråga, kod', kind: 'text', width: 20, cell: ({ variable }) => variable.id },
  { tidy: 'fraga_text', 'excel-sv': 'Fråga', kind: 'text', width: 48, cell: ({ variable }) => variable.text },
  { tidy: 'svar_id', 'excel-sv': 'Svar, kod', kind: 'text', width: 16, cell: ({ figure }) => figure.answer.id },
  { tidy: 'svar_text', 'excel-sv': 'Svar', kind: 'text', width: 32, cell: ({ figure }) => figure.answer.text },
  { tidy: 'omrade_niva', 'excel-sv': 'Områdets nivå', kind: 'text', width: 15, cell: ({ figure }) => figure.area.level },
  { tidy: 'omrade_id', 'excel-sv': 'Område, kod', kind: 'text', width: 13, cell: ({ figure }) => figure.area.id },
  { tidy: 'omrade_namn', 'excel-sv': 'Område', kind: 'text', width: 24, cell: ({ figure }) => figure.area.name },
  { tidy: 'grupp', 'excel-sv': 'Grupp', kind: 'text', width: 14, cell: ({ figure }) => figure.group ?? 'alla' },
  { tidy: 'kon', 'excel-sv': 'Kön', kind: 'text', width: 18, cell: ({ figure }) => figure.gender },
  { tidy: 'antal', 'excel-sv': 'Antal', kind: 'number', width: 9, cell: ({ figure }) => figure.count },
  { tidy: 'bas', 'excel-sv': 'Antal som har svarat', kind: 'number', width: 12, cell: ({ figure }) => figure.base },
  { tidy: 'andel_pct', 'excel-sv': 'Andel (procent)', kind: 'number', width: 11, cell: ({ figure }) => percent(figure.share?.value) },
  { tidy: 'ki_lag_pct', 'excel-sv': 'Osäkerhet från (procent)', kind: 'number', width: 14, cell: ({ figure }) => percent(figure.share?.low) },
  { tidy: 'ki_hog_pct', 'excel-sv': 'Osäkerhet till (procent)', kind: 'number', width: 14, cell: ({ figure }) => percent(figure.share?.high) },
  { tidy: 'varde', 'excel-sv': 'Värde', kind: 'number', decimals: 1, width: 9, cell: ({ figure }) => figure.value },
  { tidy: 'andel_slag', 'excel-sv': 'Andel av', kind: 'text', width: 11, cell: () => 'av_kon' },
  { tidy: 'status', 'excel-sv': 'Anmärkning', kind: 'text', width: 22, cell: ({ figure: { status } }, profile) => (profile === 'tidy' ? status : remarkOf(status)) },
];
