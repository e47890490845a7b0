/** What a file says, before it is known what its columns mean: one row a number, whatever the format. */
export interface RawTable {
  readonly title: string;
  readonly source: string;
  /** When the figures were made or hold, as the file says it; empty where it does not. */
  readonly updated: string;
  /** What each number is told by. */
  readonly columns: readonly RawColumn[];
  /** What the numbers are called. */
  readonly value: string;
  readonly rows: readonly RawRow[];
  /** What should be told of how it was read. Swedish. */
  readonly notes: readonly string[];
}

export interface RawColumn {
  readonly name: string;
  /** What the format itself says that it is. */
  readonly role: ColumnRole | null;
  /** Every number is told by it, and it has this many values; null in a file of free columns. */
  readonly size: number | null;
}

export type ColumnRole = 'area' | 'gender' | 'category' | 'time' | 'measure';

export interface RawRow {
  readonly line: number | null;
  /** In the order of the columns. */
  readonly cells: readonly RawCell[];
  /** A text is still to be read; null is missing. */
  readonly value: string | number | null;
  /** The column that the number stands in, where the file has several. */
  readonly column?: string;
}

export interface RawCell {
  readonly code: string | null;
  readonly text: string;
}
