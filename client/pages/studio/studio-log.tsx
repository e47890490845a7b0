import type { ReactNode } from 'react';
import { ErrorSummary } from '#client/components/error-summary/error-summary.tsx';
import { Items } from '#client/components/items/items.tsx';
import { Words } from '#client/components/text/text.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import { Table } from '#client/pages/studio/studio-list.tsx';
import type { StudioLogView } from '#core/view/studio/log-view.ts';

const TITLE = { key: 'studio.log.title' };

/** Who did what in an organisation. */
export const StudioLogPage = ({ view, assets }: { readonly view: StudioLogView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={TITLE} failed={view.choose.errors.length > 0}>
    <ErrorSummary errors={view.choose.errors} />
    <h1>
      <Words of={TITLE} />
    </h1>
    <Paragraph of={{ key: 'studio.log.lead' }} />
    <form className="card choose" action={view.choose.action} method="get" noValidate>
      <Items items={view.choose.items} under={() => null} />
      <button className="govuk-button" type="submit">
        <Words of={{ key: 'studio.log.choose.show' }} />
      </button>
    </form>
    {view.days.length === 0 && <Paragraph of={{ key: 'studio.log.none' }} />}
    {view.days.map((table, index) => (
      <Table key={index} table={table} id={`dag-${index + 1}`} />
    ))}
    {view.pages.length > 0 && <Pages pages={view.pages} />}
  </StudioLayout>
);

const Pages = ({ pages }: { readonly pages: StudioLogView['pages'] }): ReactNode => (
  <nav aria-labelledby="loggens-sidor">
    <span id="loggens-sidor" className="govuk-visually-hidden">
      <Words of={{ key: 'studio.log.pages' }} />
    </span>
    <ul className="plainlinks">
      {pages.map(({ address, label }) => (
        <li key={address}>
          <a href={address}>
            <Words of={label} />
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
