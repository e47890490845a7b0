import { lazily, type Table } from '#core/export/table.ts';
import type { CsvProfile } from '#core/export/write-csv.ts';

/** The column that marks rows of made-up answers, for people and for programs. */
export const MADE_UP_COLUMN: Readonly<Record<CsvProfile, string>> = { 'excel-sv': 'Påhittade svar', tidy: 'pahittade_svar' };

/** How the name of a file of made-up answers goes on. */
export const MADE_UP_NAME = '-pahittade-svar';

/** A table with a first column that says on every row that the answers are made up; as it is where they are not. A row that is copied somewhere else takes it along. */
export const markMadeUp = (table: Table, demo: boolean, profile: CsvProfile = 'excel-sv'): Table =>
  demo
    ? {
        columns: [{ title: MADE_UP_COLUMN[profile], width: 16 }, ...table.columns],
        rows: lazily(function* () {
          for (const row of table.rows) yield ['ja', ...row];
        }),
      }
    : table;
