import type { Table } from '#core/export/table.ts';

/** A sheet of a workbook: a table with a frozen header, a list of links to other sheets, or text. */
export type Sheet =
  | { readonly kind: 'table'; readonly name: string; readonly table: Table }
  | { readonly kind: 'links'; readonly name: string; readonly columns: readonly [sheet: string, about: string]; readonly links: readonly Link[] }
  | { readonly kind: 'text'; readonly name: string; readonly lines: readonly TextLine[] };

export interface Link {
  /** The name of a sheet. */
  readonly sheet: string;
  readonly about: string;
}

export interface TextLine {
  readonly text: string;
  readonly style: 'title' | 'heading' | 'text';
}

export interface Workbook {
  readonly title: string;
  readonly subject: string;
  /** ISO date; null where none is known. */
  readonly madeOn: string | null;
  readonly sheets: readonly Sheet[];
}
