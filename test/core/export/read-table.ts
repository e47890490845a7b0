import type { Table } from '#core/export/table.ts';

/** Rows as records, by the titles of the columns. */
export const recordsOf = (table: Table): readonly Readonly<Record<string, unknown>>[] => [...table.rows].map((row) => Object.fromEntries(table.columns.map(({ title }, index) => [title, row[index]])));
