import type { ReactNode } from 'react';
import { ButtonLink } from '#client/components/button/button.tsx';
import { Words } from '#client/components/text/text.tsx';
import type { Assets } from '#client/pages/layout.tsx';
import { Paragraph, ShortPage } from '#client/pages/short-page.tsx';
import { ADDRESSES } from '#core/view/addresses.ts';
import type { PausedView } from '#core/view/page-view.ts';

/** The answers are kept: the page may be closed. */
export const PausedPage = ({ view, assets }: { readonly view: PausedView; readonly assets: Assets }): ReactNode => (
  <ShortPage frame={view} assets={assets} title={{ key: 'pause.title' }}>
    <Paragraph of={{ key: 'pause.text' }} />
    <Paragraph of={{ key: 'resume.info', parameters: { days: view.days, count: view.days } }} />
    <div className="actions">
      <ButtonLink label={{ key: 'continue' }} to={view.resume} />
      <a href={ADDRESSES.list}>
        <Words of={{ key: 'home' }} />
      </a>
    </div>
  </ShortPage>
);
