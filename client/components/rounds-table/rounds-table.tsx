import type { ReactNode } from 'react';
import { FigureCell, HiddenCell } from '#client/components/data-table/cell.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Verdict } from '#client/components/verdict/verdict.tsx';
import type { RoundsRow, RoundsTableView } from '#core/view/compare-view.ts';
import type { DifferenceView } from '#core/view/report-view.ts';
import type { Label } from '#core/view/text.ts';

/**
 * Answers by when they were given: an answer, and under it women, men and all in a row each. A table that is wider than the screen is scrolled by
 * itself, by keyboard too. Cells name their headers, since an answer stands over its rows.
 */
export const RoundsTable = ({ table }: { readonly table: RoundsTableView }): ReactNode => (
  <>
    {table.before.map((text) => (
      <Remark key={text.key} of={text} />
    ))}
    {table.groups.length > 0 && (
      <div className="scroll" role="group" aria-labelledby={`${table.id}-namn`} tabIndex={0}>
        <table className="data data--rounds">
          <caption id={`${table.id}-namn`}>
            <Words of={table.caption} />
          </caption>
          <Head table={table} />
          {table.groups.map(({ label, rows }, index) => (
            <tbody key={index}>
              <tr>
                <th scope="rowgroup" id={`${table.id}-${index + 1}`} colSpan={widthOf(table)}>
                  <Words of={label} />
                </th>
              </tr>
              {rows.map((row) => (
                <Row key={row.who} table={table} row={row} group={`${table.id}-${index + 1}`} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    )}
    {table.after.map((text) => (
      <Remark key={text.key} of={text} />
    ))}
  </>
);

const Remark = ({ of }: { readonly of: Label }): ReactNode => (
  <p className="govuk-body remark">
    <Words of={of} />
  </p>
);

const widthOf = ({ columns, changes }: RoundsTableView): number => 1 + columns.length + Number(changes);

const columnId = ({ id }: RoundsTableView, column: number | string): string => `${id}-tid-${column}`;

const Head = ({ table }: { readonly table: RoundsTableView }): ReactNode => (
  <thead>
    <tr>
      <th scope="col">
        <Words of={{ key: 'results.compare.who' }} />
      </th>
      {table.columns.map((column, index) => (
        <th key={index} scope="col" id={columnId(table, index)}>
          <Words of={column} />
        </th>
      ))}
      {table.changes && (
        <th scope="col" id={columnId(table, 'forandring')}>
          <Words of={{ key: 'results.compare.change' }} />
        </th>
      )}
    </tr>
  </thead>
);

const Row = ({ table, row, group }: { readonly table: RoundsTableView; readonly row: RoundsRow; readonly group: string }): ReactNode => {
  const id = `${group}-${row.who}`;
  const headers = (column: number | string): string => `${columnId(table, column)} ${group} ${id}`;
  return (
    <tr>
      <th scope="row" id={id}>
        <Words of={{ key: `results.${row.who}` }} />
      </th>
      {row.cells.map((cell, index) => (
        <td key={index} headers={headers(index)}>
          <FigureCell cell={cell} who={row.who} />
        </td>
      ))}
      {table.changes && (
        <td headers={headers('forandring')}>{row.change ? <Change of={row.change} /> : <HiddenCell />}</td>
      )}
    </tr>
  );
};

const Change = ({ of: { verdict, points } }: { readonly of: DifferenceView }): ReactNode => (
  <>
    {points && (
      <>
        <b>
          <Words of={{ key: points.value > 0 ? 'results.compare.points.up' : 'results.compare.points', parameters: { n: points.value } }} />
        </b>{' '}
        <span className="fine">
          <Words of={{ key: 'results.cell.interval', parameters: { low: points.low, high: points.high } }} />
        </span>{' '}
      </>
    )}
    <Verdict name={verdict} of="change" />
  </>
);
