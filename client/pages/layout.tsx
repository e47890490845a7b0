import type { ReactNode } from 'react';
import { Footer } from '#client/components/footer/footer.tsx';
import { Header } from '#client/components/header/header.tsx';
import { Pictures } from '#client/components/pictogram/pictogram.tsx';
import { Speaking, useSpeech, Words } from '#client/components/text/text.tsx';
import { EntryBanner } from '#client/pages/entry-banner.tsx';
import { ADDRESSES } from '#core/view/addresses.ts';
import type { Frame } from '#core/view/frame-view.ts';
import type { Label, Text } from '#core/view/text.ts';

/** Addresses of the built browser files. `nonce` lets the script through the content security policy. */
export interface Assets {
  readonly styles: string;
  /** More styles, for the questionnaire on paper alone. */
  readonly paper: string;
  /** More styles, for published reports alone. */
  readonly report: string;
  readonly script: string;
  /** What reads a page aloud, fetched by the script when somebody asks for it. */
  readonly player: string;
  /** What a reviewer's keys do, for that page alone. */
  readonly review: string;
  readonly nonce?: string;
}

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
      <Header languageSwitch={frame.languageSwitch} settings={frame.settingsLink} leaving={frame.leaving} wayBack={frame.wayBack} share={share} player={assets.player} />
      <main id={MAIN} tabIndex={-1}>
        {frame.entry && <EntryBanner entry={frame.entry} leaving={frame.leaving} />}
        {frame.wayBack !== null && <WayBack to={frame.wayBack} />}
        {band}
        <div className="govuk-width-container">{children}</div>
      </main>
      <Footer help={frame.help} leaving={frame.leaving} wayBack={frame.wayBack} />
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

/** What the styles follow, and the voice: settings that are not the usual ones. */
const readingOf = ({ settings: { text, lines, letters, measure, contrast, buttons, motion, speech } }: Frame): Readonly<Record<`data-${string}`, string | undefined>> => ({
  'data-text': chosen(text),
  'data-lines': chosen(lines),
  'data-letters': chosen(letters),
  'data-measure': chosen(measure),
  'data-contrast': chosen(contrast),
  'data-buttons': chosen(buttons),
  'data-motion': chosen(motion),
  'data-speech': chosen(speech),
});

const chosen = (choice: string): string | undefined => (choice === 'usual' || choice === 'device' ? undefined : choice);

type HeadProps = Pick<LayoutProps, 'frame' | 'assets' | 'title' | 'ownStyles' | 'ownScript'> & { readonly failed: boolean; readonly indexed: boolean };

const Head = ({ frame, assets, ownStyles, ownScript, title, failed, indexed }: HeadProps): ReactNode => {
  const { say } = useSpeech();
  const named = withoutHyphens([title, frame.survey ?? { key: 'site.name' }].map((label) => say(label).text).join(' – '));
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {!indexed && <meta name="robots" content="noindex" />}
      <title>{failed ? say({ key: 'error.title', parameters: { title: named } }).text : named}</title>
      <link rel="icon" href={ADDRESSES.icon} type="image/svg+xml" />
      <link rel="stylesheet" href={assets.styles} />
      {ownStyles && <link rel="stylesheet" href={ownStyles} />}
      <script type="module" src={assets.script} nonce={assets.nonce} />
      {ownScript && <script type="module" src={ownScript} nonce={assets.nonce} />}
    </head>
  );
};

/** Soft hyphens are for the eye; some screen readers pause at them. */
const withoutHyphens = (text: string): string => text.replaceAll('\u00AD', '');
