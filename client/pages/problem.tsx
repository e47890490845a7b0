import type { ReactNode } from 'react';
import { ButtonLink } from '#client/components/button/button.tsx';
import type { Assets } from '#client/pages/layout.tsx';
import { Paragraph, ShortPage } from '#client/pages/short-page.tsx';
import type { ProblemView } from '#core/view/page-view.ts';

/** What happened, and what to do about it. */
export const ProblemPage = ({ view, assets }: { readonly view: ProblemView; readonly assets: Assets }): ReactNode => (
  <ShortPage frame={view} assets={assets} title={view.title}>
    <Paragraph of={view.text} />
    <div className="actions">
      <ButtonLink label={{ key: 'home' }} to={view.home} />
    </div>
  </ShortPage>
);
