import { type RawBuilder, sql } from 'kysely';

/** What differs between databases in the definition of tables and in queries, as named capabilities. */
export interface Engine {
  /** The column type of bytes. */
  readonly bytes: 'blob' | 'bytea';
  /** Ends a table definition so that its rows lie in order of their primary key, if the database can do that. */
  readonly inKeyOrder: string;
  /** A column of bytes as hexadecimal text. */
  readonly hex: (column: string) => RawBuilder<string>;
  /** The texts of all rows as one; in order of a column if it is named, which takes time. */
  readonly joined: (text: RawBuilder<string>, orderBy?: string) => RawBuilder<string>;
}

/** `strict` makes SQLite check the types of values as other databases do. */
export const sqlite: Engine = {
  bytes: 'blob',
  inKeyOrder: 'strict, without rowid',
  hex: (column) => sql<string>`hex(${sql.ref(column)})`,
  joined: (text, orderBy) => sql<string>`group_concat(${text}, ''${orderBy === undefined ? sql`` : sql` order by ${sql.ref(orderBy)}`})`,
};
