import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import type { PlainGroup, PlainTableView } from '#core/view/report-view.ts';
import type { Label } from '#core/view/text.ts';

/** A table of words: a label, then what belongs to it. One that is wider than the screen is scrolled by itself, by keyboard too. */
export const PlainTable = ({ table }: { readonly table: PlainTableView }): ReactNode => (
  <>
    {table.before.map((text) => (
      <Remark key={text.key} of={text} />
    ))}
    <div className="scroll" role="group" aria-labelledby={`${table.id}-namn`} tabIndex={0}>
      <table className="data data--beside">
        <caption id={`${table.id}-namn`}>
          <Words of={table.caption} />
        </caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={index} scope="col">
                <Words of={column} />
              </th>
            ))}
          </tr>
        </thead>
        {table.groups.map((group, index) => (
          <Group key={index} group={group} width={table.columns.length} />
        ))}
      </table>
    </div>
    {table.after.map((text) => (
      <Remark key={text.key} of={text} />
    ))}
  </>
);

const Group = ({ group: { heading, rows }, width }: { readonly group: PlainGroup; readonly width: number }): ReactNode => (
  <tbody>
    {heading && (
      <tr className="group">
        <th scope="rowgroup" colSpan={width}>
          <Words of={heading} />
        </th>
      </tr>
    )}
    {rows.map((row, index) => (
      <Row key={index} row={row} />
    ))}
  </tbody>
);

const Row = ({ row: [label, ...cells] }: { readonly row: readonly Label[] }): ReactNode => (
  <tr>
    <th scope="row">{label && <Words of={label} />}</th>
    {cells.map((cell, index) => (
      <td key={index}>
        <Words of={cell} />
      </td>
    ))}
  </tr>
);

const Remark = ({ of }: { readonly of: Label }): ReactNode => (
  <p className="govuk-body remark">
    <Words of={of} />
  </p>
);
