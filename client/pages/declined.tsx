import type { ReactNode } from 'react';
import { ButtonLink } from '#client/components/button/button.tsx';
import { NextPaper } from '#client/pages/entry-banner.tsx';
import type { Assets } from '#client/pages/layout.tsx';
import { Paragraph, ShortPage } from '#client/pages/short-page.tsx';
import { ADDRESSES } from '#core/view/addresses.ts';
import type { DeclinedView } from '#core/view/page-view.ts';

/** Somebody said no, here or on the paper that is typed in, and nothing is stored. */
export const DeclinedPage = ({ view, assets }: { readonly view: DeclinedView; readonly assets: Assets }): ReactNode =>
  view.entry ? (
    <ShortPage frame={view} assets={assets} title={{ key: 'entry.declined.title' }}>
      <Paragraph of={{ key: 'entry.declined' }} />
      <NextPaper entry={view.entry} />
    </ShortPage>
  ) : (
    <ShortPage frame={view} assets={assets} title={{ key: 'declined.title' }}>
      <Paragraph of={{ key: 'declined' }} />
      {view.enclosed ? null : (
        <div className="actions">
          <ButtonLink label={{ key: 'home' }} to={ADDRESSES.list} secondary />
        </div>
      )}
    </ShortPage>
  );
