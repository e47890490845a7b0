import { renderToStaticMarkup } from 'react-dom/server';
import type { Assets } from '#client/pages/layout.tsx';
import { Page } from '#client/pages/page.tsx';
import { translate } from '#client/texts.ts';
import type { PageView } from '#core/view/page-view.ts';
import type { ErrorText } from '#core/view/text.ts';

/** A page as HTML. `assets`: addresses of the built files, and the nonce that lets the script run. */
export const renderPage = (view: PageView, assets: Assets): string => `<!DOCTYPE html>${renderToStaticMarkup(<Page view={view} assets={assets} />)}`;

/** A refusal in words, as the page would say it. */
export const errorInWords = (error: ErrorText, language: string): string => (error.kind === 'author' ? error.said.text : translate(language)(error.text).text);
