import type { ReactNode } from 'react';
import { useSpeech } from '#client/components/text/text.tsx';
import { ADDRESSES } from '#core/view/addresses.ts';
import type { Frame } from '#core/view/frame-view.ts';
import type { Label } from '#core/view/text.ts';

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
  /** What the page that checks a survey does, and axe, which it puts into each page of the preview. */
  readonly check: string;
  readonly axe: string;
  /** What makes passkeys and signs with them, for those pages of the studio alone. */
  readonly passkey: string;
  /** What copies links and keys, for those pages of the studio alone. */
  readonly copy: string;
  /** Styles of the studio alone. */
  readonly studio: string;
  /** The editor of questionnaires, for its page alone. */
  readonly editor: string;
  readonly nonce?: string;
}

/** What the styles follow, and the voice: settings that are not the usual ones. */
export const readingOf = ({ settings: { text, lines, letters, measure, contrast, buttons, motion, speech } }: Frame): Readonly<Record<`data-${string}`, string | undefined>> => ({
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

export interface HeadProps {
  readonly frame: Frame;
  readonly assets: Assets;
  /** What the page is about; stands first in the title. */
  readonly title: Label;
  readonly failed: boolean;
  readonly indexed: boolean;
  readonly ownStyles: string | readonly string[] | null;
  readonly ownScript: string | null;
}

/** What a browser is told of a page before it shows it. */
export const Head = ({ frame, assets, ownStyles, ownScript, title, failed, indexed }: HeadProps): ReactNode => {
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
      {[ownStyles ?? []].flat().map((styles) => (
        <link key={styles} rel="stylesheet" href={styles} />
      ))}
      <script type="module" src={assets.script} nonce={assets.nonce} />
      {ownScript && <script type="module" src={ownScript} nonce={assets.nonce} />}
    </head>
  );
};

/** Soft hyphens are for the eye; some screen readers pause at them. */
const withoutHyphens = (text: string): string => text.replaceAll('\u00AD', '');
