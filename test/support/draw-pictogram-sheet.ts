import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PICTOGRAMS } from '#core/view/pictograms.ts';
import { launchBrowser } from '#test/support/find-browser.ts';

// Draws docs/images/pictograms.png, the sheet from which authors choose: every pictogram at the size of the pages, with its name.

const ROOT = join(import.meta.dirname, '../..');
const STYLE = 'body{margin:16px;width:1088px;display:grid;grid-template-columns:repeat(10,1fr);gap:16px 8px;font:12px system-ui,sans-serif;color:#16241e;background:#fff}figure{margin:0;text-align:center;overflow-wrap:anywhere}svg{width:48px;height:48px;display:block;margin:0 auto 4px}';

const figure = (name: string): string => `<figure>${readFileSync(join(ROOT, 'client/pictograms', `${name}.svg`), 'utf8')}${name}</figure>`;

const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1120, height: 400 } });
await page.setContent(`<!DOCTYPE html><style>${STYLE}</style>${PICTOGRAMS.map(figure).join('')}`);
await page.screenshot({ path: join(ROOT, 'docs/images/pictograms.png'), fullPage: true });
await browser.close();
