import type { ReactNode } from 'react';
import { ButtonLink } from '#client/components/button/button.tsx';
import { Said } from '#client/components/notice/said.tsx';
import { StackedTable } from '#client/components/stacked-table/stacked-table.tsx';
import { Words } from '#client/components/text/text.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import type { StudioListView, StudioTable } from '#core/view/studio/list-view.ts';
import type { Label } from '#core/view/text.ts';

/** A page of tables. */
export const StudioListPage = ({ view, assets }: { readonly view: StudioListView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={view.title}>
    {view.said && (
      <Said>
        <Words of={view.said} />
      </Said>
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
      <Table key={index} table={table} id={`tabell-${index + 1}`} />
    ))}
  </StudioLayout>
);

/** A table, or what is said where it has no rows. `id`: of its caption. */
export const Table = ({ table: { caption, columns, rows, none }, id }: { readonly table: StudioTable; readonly id: string }): ReactNode =>
  rows.length === 0 ? (
    <section className="section">
      <h2>
        <Words of={caption} />
      </h2>
      <Paragraph of={none} />
    </section>
  ) : (
    <StackedTable id={id} caption={<Words of={caption} />} columns={columns.map((column, index) => <Words key={index} of={column} />)} rows={rows.map((row) => ({ id: row.id, cells: row.cells.map((cell, index) => <Cell key={index} of={cell} address={index === 0 ? row.address : null} />) }))} />
  );

const Cell = ({ of, address }: { readonly of: Label; readonly address: string | null }): ReactNode =>
  address === null ? (
    <Words of={of} />
  ) : (
    <a href={address}>
      <Words of={of} />
    </a>
  );
