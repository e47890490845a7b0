import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageView } from '#core/view/page-view.ts';
import type { ErrorText } from '#core/view/text.ts';
import { rememberBlank } from '#server/render/remember-blank.ts';

/** The built renderer with the browser files that its pages point to. */
export interface Renderer {
  readonly render: (view: PageView, nonce: string) => string;
  /** A refusal in Swedish, as a page would say it. */
  readonly inWords: (text: ErrorText) => string;
  readonly assetsDir: string;
}

interface Built {
  readonly renderPage: (view: PageView, assets: { readonly styles: string; readonly paper: string; readonly report: string; readonly script: string; readonly player: string; readonly review: string; readonly check: string; readonly axe: string; readonly passkey: string; readonly copy: string; readonly studio: string; readonly editor: string; readonly nonce: string }) => string;
  readonly errorInWords: (text: ErrorText, language: string) => string;
}

type Manifest = Readonly<Record<string, { readonly file: string }>>;

/** Node runs no JSX, so pages are built by Vite into one file; `root` is the project's folder. Null when it is not built. */
export const loadRenderer = async (root: string): Promise<Renderer | null> => {
  const file = join(root, 'dist', 'render', 'render-page.js');
  const manifestFile = join(root, 'dist', 'client', '.vite', 'manifest.json');
  if (!existsSync(file) || !existsSync(manifestFile)) return null;
  const built = (await import(pathToFileURL(file).href)) as Built;
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const address = (entry: string): string => `/${manifest[entry]?.file ?? ''}`;
  const assets = {
    styles: address('client/styles/styles.scss'),
    paper: address('client/styles/paper.scss'),
    report: address('client/styles/report.scss'),
    studio: address('client/styles/studio.scss'),
    script: address('client/browser/enhance/enhance.ts'),
    player: address('client/browser/read-aloud/read-aloud.ts'),
    check: address('client/browser/studio/check.ts'),
    passkey: address('client/browser/studio/passkey.ts'),
    copy: address('client/browser/studio/copy.ts'),
    axe: address('client/browser/studio/axe.ts'),
    review: address('client/browser/review/review.ts'),
    editor: address('client/browser/studio/editor.ts'),
  };
  return {
    render: rememberBlank((view, nonce) => built.renderPage(view, { ...assets, nonce })),
    inWords: (text) => built.errorInWords(text, 'sv'),
    assetsDir: join(root, 'dist', 'client', 'assets'),
  };
};
