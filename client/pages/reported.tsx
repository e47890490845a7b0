import type { ReactNode } from 'react';
import { ButtonLink } from '#client/components/button/button.tsx';
import type { Assets } from '#client/pages/layout.tsx';
import { Paragraph, ShortPage } from '#client/pages/short-page.tsx';
import { ADDRESSES } from '#core/view/addresses.ts';
import type { ReportedView } from '#core/view/page-view.ts';

/** The report is stored: what happens with it now. */
export const ReportedPage = ({ view, assets }: { readonly view: ReportedView; readonly assets: Assets }): ReactNode => (
  <ShortPage frame={view} assets={assets} title={{ key: 'report.done.title' }}>
    <Paragraph of={{ key: 'report.done.next' }} />
    <Paragraph of={{ key: 'report.done.kept', parameters: { days: view.days } }} />
    <div className="actions">
      <ButtonLink label={{ key: 'home' }} to={ADDRESSES.list} secondary />
    </div>
  </ShortPage>
);
