import type { ReactNode } from 'react';
import { ButtonLink } from '#client/components/button/button.tsx';
import { Notice } from '#client/components/notice/notice.tsx';
import { Words } from '#client/components/text/text.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import type { StudioListView, StudioTable, StudioTableRow } from '#core/view/studio/list-view.ts';

/** A page of tables. */
export const StudioListPage = ({ view, assets }: { readonly view: StudioListView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={view.title}>
    {view.said && (
      <Notice>
        <Words of={view.said} />
      </Notice>
    )}
    <h1>
      <Words of={view.title} />
    </h1>
    {view.lead.map((paragraph, index) => (
      <Paragraph key={index} of={paragraph} />
    ))}
    {view.links.length > 0 && (
      <div className="actions">
        {view.links.map(({ address, label }, index) => (
          <ButtonLink key={address} label={label} to={address} secondary={index > 0} />
        ))}
      </div>
    )}
    {view.tables.map((table, index) => (
      <Listing key={index} table={table} id={`tabell-${index + 1}`} />
    ))}
  </StudioLayout>
);

/** A table with its caption, or what is said where it has no rows. */
export const Listing = ({ table: { caption, columns, rows, none }, id }: { readonly table: StudioTable; readonly id: string }): ReactNode =>
  rows.length === 0 ? (
    <section className="section">
      <h2>
        <Words of={caption} />
      </h2>
      <Paragraph of={none} />
    </section>
  ) : (
    <div className="listing__scroll" role="group" aria-labelledby={id} tabIndex={0}>
      <table className="listing">
        <caption id={id}>
          <Words of={caption} />
        </caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col">
                <Words of={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );

const Row = ({ row: { cells, address } }: { readonly row: StudioTableRow }): ReactNode => (
  <tr>
    {cells.map((cell, index) =>
      index === 0 ? (
        <th key={index} scope="row">
          {address === null ? (
            <Words of={cell} />
          ) : (
            <a href={address}>
              <Words of={cell} />
            </a>
          )}
        </th>
      ) : (
        <td key={index}>
          <Words of={cell} />
        </td>
      ),
    )}
  </tr>
);
