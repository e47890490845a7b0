import type { ReactNode } from 'react';
import { Footer } from '#client/components/footer/footer.tsx';
import { Header } from '#client/components/header/header.tsx';
import { Pictures } from '#client/components/pictogram/pictogram.tsx';
import { Speaking, Words } from '#client/components/text/text.tsx';
import { EntryBanner } from '#client/pages/entry-banner.tsx';
import { Head, readingOf, type Assets } from '#client/pages/head.tsx';
import type { Frame } from '#core/view/frame-view.ts';
import type { Label, Text } from '#core/view/text.ts';

export type { Assets } from '#client/pages/head.tsx';

export interface LayoutProps {
  readonly frame: Frame;
  readonly assets: Assets;
  /** What the page is about; stands first in the title. */
  readonly title: Label;
  /** The page shows errors: said first of all, since it is what a screen reader says first. */
  readonly failed?: boolean;
  readonly skip?: Text;
  /** Styles of this page alone, after those of every page. */
  readonly ownStyles?: string | null;
  /** Script of this page alone, after that of every page. */
  readonly ownScript?: string | null;
  /** Search engines may show the page. */
  readonly indexed?: boolean;
  readonly share?: number | null;
  /** Stands before the header, see `DefaultButton`. */
  readonly first?: ReactNode;
  /** A band right across the page, before the text. */
  readonly band?: ReactNode;
  readonly children: ReactNode;
}

/** Names of questions have no hyphen, so this is no control's id. */
export const MAIN = 'page--main';

/** What every page is: one document, complete without script. */
export const Layout = (props: LayoutProps): ReactNode => (
  <Speaking language={props.frame.language}>
    <Pictures shown={props.frame.pictures}>
      <Document {...props} />
    </Pictures>
  </Speaking>
);

const Document = ({ frame, assets, title, failed = false, ownStyles = null, ownScript = null, indexed = true, skip = { key: 'skip.main' }, share = null, first, band, children }: LayoutProps): ReactNode => (
  <html lang={frame.language} className="govuk-template" {...readingOf(frame)}>
    <Head frame={frame} assets={assets} ownStyles={ownStyles} ownScript={ownScript} title={title} failed={failed} indexed={indexed} />
    <body>
      <a href={`#${MAIN}`} className="govuk-skip-link">
        <Words of={skip} />
      </a>
      {first}
      <Header languageSwitch={frame.languageSwitch} settings={frame.settingsLink} leaving={frame.leaving} wayBack={frame.wayBack} enclosed={frame.enclosed} share={share} player={assets.player} />
      <main id={MAIN} tabIndex={-1}>
        {frame.entry && <EntryBanner entry={frame.entry} leaving={frame.leaving} />}
        {frame.wayBack !== null && <WayBack to={frame.wayBack} />}
        {band}
        <div className="govuk-width-container">{children}</div>
      </main>
      <Footer help={frame.help} leaving={frame.leaving} wayBack={frame.wayBack} enclosed={frame.enclosed} />
    </body>
  </html>
);

/** To the question that somebody left to read this. */
const WayBack = ({ to }: { readonly to: string }): ReactNode => (
  <p className="govuk-width-container">
    <a className="govuk-back-link" href={to}>
      <Words of={{ key: 'back.question' }} />
    </a>
  </p>
);
