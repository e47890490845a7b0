/** A cell of a table: a text, a number that is rounded when it is written, or nothing. */
export type Cell = string | number | null;

export interface TableColumn {
  readonly title: string;
  /** Decimals of its numbers; whole where it has none. */
  readonly decimals?: number;
  /** In characters, for a spreadsheet. */
  readonly width: number;
}

/** What every file with rows and columns is written from. Rows are as long as the columns, and can be read again. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: Iterable<readonly Cell[]>;
}

/** Rows that are made when they are asked for: a file of 26,000 is never whole in memory. */
export const lazily = (make: () => Iterator<readonly Cell[]>): Iterable<readonly Cell[]> => ({ [Symbol.iterator]: make });

/** A number as every file writes it: digits, at most a sign and a point. */
export const written = (value: number, decimals = 0): string => value.toFixed(decimals);
