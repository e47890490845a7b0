import type { ReactNode } from 'react';
import { ButtonLink } from '#client/components/button/button.tsx';
import { Words } from '#client/components/text/text.tsx';
import { DeclinedPage } from '#client/pages/declined.tsx';
import type { Assets } from '#client/pages/layout.tsx';
import { Paragraph, ShortPage } from '#client/pages/short-page.tsx';
import { ADDRESSES } from '#core/view/addresses.ts';
import type { ClosedView, DeclinedView } from '#core/view/page-view.ts';

/** Nothing is asked of somebody: they said no, or the survey is not open. */
export const UnaskedPage = ({ view, assets }: { readonly view: ClosedView | DeclinedView; readonly assets: Assets }): ReactNode => (view.page === 'closed' ? <ClosedPage view={view} assets={assets} /> : <DeclinedPage view={view} assets={assets} />);

/** A survey that nobody can begin to answer: not yet, or not any more. Whom to ask stands in the foot, as on every page. */
const ClosedPage = ({ view, assets }: { readonly view: ClosedView; readonly assets: Assets }): ReactNode => (
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
