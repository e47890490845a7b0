import type { ReactNode } from 'react';

export interface StackedTableProps {
  /** Of the caption. */
  readonly id: string;
  readonly caption: ReactNode;
  readonly columns: readonly ReactNode[];
  /** As many cells as there are columns; the first names the row. */
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[];
  /** A class of its own. */
  readonly kind?: string;
}

/**
 * A table that on a narrow screen is one block a row, with the column's name before each value: nothing is scrolled sideways.
 * Safari and Firefox forget that something is a table when its display is changed, so each part says its role.
 */
export const StackedTable = ({ id, caption, columns, rows, kind = '' }: StackedTableProps): ReactNode => (
  <table className={`listing ${kind}`.trim()} role="table" aria-labelledby={id}>
    <caption id={id}>{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column, index) => (
          <th key={index} role="columnheader" scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((row) => (
        <tr key={row.id} role="row">
          {row.cells.map((cell, index) => (
            <Cell key={index} first={index === 0} column={columns[index]}>
              {cell}
            </Cell>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

/** The name of the column is for the eye alone: to others the table tells it. */
const Cell = ({ first, column, children }: { readonly first: boolean; readonly column: ReactNode; readonly children: ReactNode }): ReactNode => {
  const inside = (
    <>
      <span className="listing__name" aria-hidden="true">
        {column}
      </span>
      <span className="listing__value">{children}</span>
    </>
  );
  return first ? (
    <th role="rowheader" scope="row">
      {inside}
    </th>
  ) : (
    <td role="cell">{inside}</td>
  );
};
