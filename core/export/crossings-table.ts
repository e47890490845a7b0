import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { crossedVariables, type CrossedVariable } from '#core/export/crossed-variables.ts';
import { LONG_COLUMNS, type LongColumn } from '#core/export/long-table.ts';
import { lazily, type Table } from '#core/export/table.ts';
import type { CsvProfile } from '#core/export/write-csv.ts';

interface ByColumn extends Omit<LongColumn, 'cell'> {
  readonly of: (crossed: CrossedVariable) => string;
}

/** What divides the question: before the columns that the figures of all groups have too. */
const BY_COLUMNS: readonly ByColumn[] = [
  { tidy: 'uppdelat_id', 'excel-sv': 'Uppdelat efter, kod', kind: 'text', width: 18, of: ({ by }) => by.id },
  { tidy: 'uppdelat_text', 'excel-sv': 'Uppdelat efter', kind: 'text', width: 32, of: ({ by }) => by.text },
];

const GROUP_TEXT = { tidy: 'grupp_text', 'excel-sv': 'Gruppens namn', width: 28 } as const;

/** Every question by the answers to others, one row a figure: the columns of the long table after what divides it and what the group is called. */
export const crossingsTable = (results: PublishedResults, profile: CsvProfile): Table => ({
  columns: [...BY_COLUMNS, GROUP_TEXT, ...LONG_COLUMNS].map((column) => ({ title: column[profile], width: column.width, ...('decimals' in column && column.decimals !== undefined && { decimals: column.decimals }) })),
  rows: lazily(function* () {
    for (const crossed of crossedVariables(results)) {
      const texts = new Map(crossed.by.values.map(({ id, text }) => [id, text]));
      const by = BY_COLUMNS.map(({ of }) => of(crossed));
      for (const figure of crossed.figures) yield [...by, texts.get(figure.group ?? '') ?? null, ...LONG_COLUMNS.map(({ cell }) => cell({ results, variable: crossed, figure }, profile))];
    }
  }),
});
