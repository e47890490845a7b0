import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import { Layout, type Assets } from '#client/pages/layout.tsx';
import type { Frame } from '#core/view/frame-view.ts';
import type { Label } from '#core/view/text.ts';

export interface ShortPageProps {
  readonly frame: Frame;
  readonly assets: Assets;
  readonly title: Label;
  readonly failed?: boolean;
  /** See `Layout`. */
  readonly first?: ReactNode;
  /** Stands before the heading. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
}

/** A page that says one thing: a heading, a few lines, a way on. */
export const ShortPage = ({ frame, assets, title, failed = false, first, before, children }: ShortPageProps): ReactNode => (
  <Layout frame={frame} assets={assets} title={title} failed={failed} first={first}>
    <div className="section">
      {before}
      <h1 className="govuk-heading-l">
        <Words of={title} />
      </h1>
      {children}
    </div>
  </Layout>
);

export const Paragraph = ({ of }: { readonly of: Label }): ReactNode => (
  <p className="govuk-body">
    <Words of={of} />
  </p>
);
