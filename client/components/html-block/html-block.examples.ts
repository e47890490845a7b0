import { easy, sv } from '#client/components/field/field.examples.ts';
import type { HtmlView } from '#core/view/item-view.ts';

export const htmlBlockExamples: Readonly<Record<string, HtmlView>> = {
  'an explanation': { kind: 'html', id: 'om_stod', html: sv('<p>Nu kommer frågor om <strong>stöd</strong>.</p><ul><li>Från kommunen</li><li>Från staten</li></ul>'), words: [] },
  'an explanation in another language than the page': { kind: 'html', id: 'om_jobb', html: easy('<p>Nu kommer frågor om ditt jobb.</p>'), words: [] },
};
