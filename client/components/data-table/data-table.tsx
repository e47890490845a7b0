import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import { DifferenceCell, FigureCell } from '#client/components/data-table/cell.tsx';
import type { ColumnView, RowGroup, RowView, TableView } from '#core/view/report-view.ts';
import type { Text } from '#core/view/text.ts';

/**
 * Figures of women and men side by side. A table that is wider than the screen is scrolled by itself, by keyboard too.
 * Cells name their headers, since a label that stands over its row is found by few screen readers alone.
 */
export const DataTable = ({ table }: { readonly table: TableView }): ReactNode => (
  <>
    {table.before.map((text) => (
      <Remark key={text.key} text={text} />
    ))}
    {table.groups.length > 0 && (
      <div className="scroll" role="group" aria-labelledby={`${table.id}-namn`} tabIndex={0}>
        <table className={`data data--${table.layout}`}>
          <caption id={`${table.id}-namn`}>
            <Words of={table.caption} />
          </caption>
          <Head table={table} />
          {table.layout === 'stacked' ? <Stacked table={table} /> : <Beside table={table} />}
        </table>
      </div>
    )}
    {table.after.map((text) => (
      <Remark key={text.key} text={text} />
    ))}
  </>
);

const Remark = ({ text }: { readonly text: Text }): ReactNode => (
  <p className="govuk-body remark">
    <Words of={text} />
  </p>
);

const columnId = (table: TableView, who: string): string => `${table.id}-${who}`;

const Head = ({ table }: { readonly table: TableView }): ReactNode => (
  <thead>
    <tr>
      {table.layout === 'beside' && (
        <th scope="col">
          <Words of={table.rowHeading} />
        </th>
      )}
      {table.columns.map((column) => (
        <ColumnHead key={column.who} id={columnId(table, column.who)} column={column} />
      ))}
      {table.compares && (
        <th scope="col" id={columnId(table, 'skillnad')}>
          <Words of={{ key: 'results.table.difference' }} />{' '}
          <span className="fine">
            <Words of={{ key: 'results.table.points' }} />
          </span>
        </th>
      )}
    </tr>
  </thead>
);

const ColumnHead = ({ id, column: { who, base } }: { readonly id: string; readonly column: ColumnView }): ReactNode => (
  <th scope="col" id={id}>
    <Words of={{ key: `results.${who}` }} />
    {base !== null && ' '}
    {base !== null && (
      <span className="fine">
        <Words of={{ key: 'results.table.base', parameters: { n: base } }} />
      </span>
    )}
  </th>
);

/** The label over its figures, so that long labels fit a phone. */
const Stacked = ({ table }: { readonly table: TableView }): ReactNode =>
  table.groups
    .flatMap(({ rows }) => rows)
    .map((row, index) => {
      const id = `${table.id}-rad-${index + 1}`;
      return (
        <tbody key={id}>
          <tr>
            <th scope="rowgroup" id={id} colSpan={table.columns.length + Number(table.compares)}>
              <RowLabel row={row} />
            </th>
          </tr>
          <tr>
            <Figures table={table} row={row} rowId={id} />
          </tr>
        </tbody>
      );
    });

const Beside = ({ table }: { readonly table: TableView }): ReactNode => table.groups.map((group, index) => <Group key={index} table={table} group={group} id={`${table.id}-grupp-${index + 1}`} />);

const Group = ({ table, group, id }: { readonly table: TableView; readonly group: RowGroup; readonly id: string }): ReactNode => (
  <tbody>
    {group.heading && (
      <tr className="group">
        <th scope="rowgroup" colSpan={1 + table.columns.length + Number(table.compares)}>
          <Words of={group.heading} />
        </th>
      </tr>
    )}
    {group.rows.map((row, index) => (
      <tr key={index} className={row.sum ? 'sum' : undefined}>
        <th scope="row" id={`${id}-${index + 1}`}>
          <RowLabel row={row} />
        </th>
        <Figures table={table} row={row} rowId={`${id}-${index + 1}`} />
      </tr>
    ))}
  </tbody>
);

const RowLabel = ({ row: { label, address } }: { readonly row: RowView }): ReactNode =>
  address === null ? (
    <Words of={label} />
  ) : (
    <a href={address}>
      <Words of={label} />
    </a>
  );

const Figures = ({ table, row, rowId }: { readonly table: TableView; readonly row: RowView; readonly rowId: string }): ReactNode => (
  <>
    {table.columns.map(({ who }, index) => (
      <td key={who} headers={`${columnId(table, who)} ${rowId}`}>
        <FigureCell cell={row.cells[index] ?? { kind: 'hidden' }} who={who} />
      </td>
    ))}
    {table.compares && (
      <td headers={`${columnId(table, 'skillnad')} ${rowId}`}>
        <DifferenceCell row={row} />
      </td>
    )}
  </>
);
