import { pageExamples } from '#client/pages/pages.examples.ts';
import { accountExamples } from '#client/pages/studio/account.examples.ts';
import { apiExamples } from '#client/pages/studio/api.examples.ts';
import { careExamples } from '#client/pages/studio/care.examples.ts';
import { helpExamples } from '#client/pages/studio/help.examples.ts';
import { organisationExamples } from '#client/pages/studio/organisation.examples.ts';
import { previewExamples } from '#client/pages/studio/preview.examples.ts';
import { publishingExamples } from '#client/pages/studio/publishing.examples.ts';
import { recordsExamples } from '#client/pages/studio/records.examples.ts';
import { releasingExamples } from '#client/pages/studio/releasing.examples.ts';
import { textExamples } from '#client/pages/studio/text.examples.ts';
import { reportExamples } from '#test/client/report.examples.ts';
import { renderPage } from '#server/render/render-page.tsx';

export const ASSETS = { styles: '/styles.css', paper: '/paper.css', report: '/report.css', studio: '/studio.css', script: '/enhance.js', player: '/read-aloud.js', review: '/review.js', check: '/check.js', axe: '/axe.js', passkey: '/passkey.js', copy: '/copy.js', editor: '/editor.js', nonce: 'bm9uY2U' };

const EXAMPLES = {
  ...pageExamples,
  ...reportExamples,
  ...accountExamples,
  ...apiExamples,
  ...careExamples,
  ...helpExamples,
  ...organisationExamples,
  ...previewExamples,
  ...publishingExamples,
  ...recordsExamples,
  ...releasingExamples,
  ...textExamples,
};

/** Every page example as a document: its name, its HTML. */
export const documents: readonly (readonly [string, string])[] = Object.entries(EXAMPLES).map(([name, view]) => [name, renderPage(view, ASSETS)]);

export const documentOf = (name: string): string => {
  const found = documents.find(([one]) => one === name);
  if (!found) throw new RangeError(`No page example is called "${name}"`);
  return found[1];
};
