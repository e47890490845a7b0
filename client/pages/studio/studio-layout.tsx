import type { ReactNode } from 'react';
import { Footer } from '#client/components/footer/footer.tsx';
import { Mark } from '#client/components/icons/icons.tsx';
import { Speaking, Words } from '#client/components/text/text.tsx';
import { Pictures } from '#client/components/pictogram/pictogram.tsx';
import { Head, readingOf, type Assets } from '#client/pages/head.tsx';
import { MAIN } from '#client/pages/layout.tsx';
import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import type { StudioAccount, StudioFrame, StudioLink } from '#core/view/studio/studio-view.ts';
import type { SurveyHead } from '#core/view/studio/survey-head.ts';
import type { Label, Said } from '#core/view/text.ts';

export interface StudioLayoutProps {
  /** `top`: of a page of a survey. */
  readonly frame: StudioFrame & { readonly top?: Pick<SurveyHead, 'title'> | null | undefined };
  readonly assets: Assets;
  readonly title: Label;
  /** The survey that the page is of, where `frame` does not say: it ends the title of the window, so that two of them are told apart. */
  readonly survey?: Said | null;
  readonly failed?: boolean;
  /** More styles than the studio's own. */
  readonly styles?: readonly string[];
  /** Script of this page alone. */
  readonly ownScript?: string | null;
  /** Where else than to the page itself one can go at once. */
  readonly skip?: { readonly to: string; readonly label: Label } | null;
  /** Stands before the header, see `DefaultButton`. */
  readonly first?: ReactNode;
  readonly children: ReactNode;
}

/** What every page of the studio is: the deep bar with its links, the page, the foot. */
export const StudioLayout = (props: StudioLayoutProps): ReactNode => (
  <Speaking language={props.frame.language}>
    <Pictures shown={false}>
      <Document {...props} />
    </Pictures>
  </Speaking>
);

const Document = ({ frame, assets, title, survey = frame.top?.title ?? null, failed = false, styles = [], ownScript = null, skip = null, first, children }: StudioLayoutProps): ReactNode => (
  <html lang={frame.language} className="govuk-template" {...readingOf(frame)}>
    <Head frame={{ ...frame, survey }} assets={assets} ownStyles={[...styles, assets.studio]} ownScript={ownScript} title={title} failed={failed} indexed={false} />
    <body className="studio">
      <a href={`#${MAIN}`} className="govuk-skip-link">
        <Words of={{ key: 'skip.main' }} />
      </a>
      {skip && (
        <a href={`#${skip.to}`} className="govuk-skip-link">
          <Words of={skip.label} />
        </a>
      )}
      {first}
      <Bar {...frame.studio} />
      <main id={MAIN} tabIndex={-1}>
        <div className="govuk-width-container">
          {frame.studio.back && (
            <a className="govuk-back-link" href={frame.studio.back.address}>
              <Words of={frame.studio.back.label} />
            </a>
          )}
          {children}
        </div>
      </main>
      <Footer help={null} leaving={null} wayBack={null} />
    </body>
  </html>
);

const Bar = ({ account, links }: StudioFrame['studio']): ReactNode => (
  <header className="bar">
    <div className="govuk-width-container bar__row">
      <a className="mark" href={STUDIO.home}>
        <Mark />
        <span>
          <Words of={{ key: 'studio.name' }} />
        </span>
      </a>
      {account && <Navigation links={links} account={account} />}
    </div>
  </header>
);

const Navigation = ({ links, account }: { readonly links: readonly StudioLink[]; readonly account: StudioAccount }): ReactNode => (
  <>
    <nav aria-label="Studio">
      <ul>
        {links.map(({ address, label, current }) => (
          <li key={address}>
            <a href={address} aria-current={current ? 'true' : undefined}>
              <Words of={label} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
    <form className="bar__out" action={account.signOut} method="post">
      <input type="hidden" name="_csrf" value={account.csrf} />
      <button className="linkbutton" type="submit">
        <Words of={{ key: 'studio.nav.out' }} />
      </button>
    </form>
  </>
);
