import { pageExamples } from '#client/pages/pages.examples.ts';
import { accountExamples } from '#client/pages/studio/account.examples.ts';
import { publishingExamples } from '#client/pages/studio/publishing.examples.ts';
import { textExamples } from '#client/pages/studio/text.examples.ts';
import { reportExamples } from '#test/client/report.examples.ts';
import { renderPage } from '#server/render/render-page.tsx';

export const ASSETS = { styles: '/styles.css', paper: '/paper.css', report: '/report.css', studio: '/studio.css', script: '/enhance.js', player: '/read-aloud.js', review: '/review.js', check: '/check.js', axe: '/axe.js', passkey: '/passkey.js', editor: '/editor.js', nonce: 'bm9uY2U' };

/** Every page example as a document: its name, its HTML. */
export const documents: readonly (readonly [string, string])[] = Object.entries({ ...pageExamples, ...reportExamples, ...publishingExamples, ...textExamples, ...accountExamples }).map(([name, view]) => [name, renderPage(view, ASSETS)]);

export const documentOf = (name: string): string => {
  const found = documents.find(([one]) => one === name);
  if (!found) throw new RangeError(`No page example is called "${name}"`);
  return found[1];
};
