import type { ReactNode } from 'react';
import { ButtonLink } from '#client/components/button/button.tsx';
import { Words } from '#client/components/text/text.tsx';
import type { Assets } from '#client/pages/layout.tsx';
import { Paragraph, ShortPage } from '#client/pages/short-page.tsx';
import { ADDRESSES } from '#core/view/addresses.ts';
import type { ClosedView } from '#core/view/page-view.ts';

/** A survey that nobody can begin to answer: not yet, or not any more. Whom to ask stands in the foot, as on every page. */
export const ClosedPage = ({ view, assets }: { readonly view: ClosedView; readonly assets: Assets }): ReactNode => (
  <ShortPage frame={{ ...view, survey: null }} assets={assets} title={view.title}>
    <p className="lead">
      <Words of={view.opensOn === null ? { key: 'closed' } : { key: 'closed.notYet', parameters: { date: view.opensOn } }} />
    </p>
    {view.saved && <Paragraph of={{ key: 'closed.saved', parameters: { date: view.saved.keptUntil } }} />}
    {view.controller && <Paragraph of={view.controller} />}
    {view.report !== null && (
      <p className="govuk-body">
        <a href={view.report}>
          <Words of={{ key: 'closed.report' }} />
        </a>
      </p>
    )}
    <div className="actions">
      {view.saved && <ButtonLink label={{ key: 'continue' }} to={view.saved.address} />}
      <ButtonLink label={{ key: 'home' }} to={ADDRESSES.list} secondary />
    </div>
  </ShortPage>
);
