import type { Text } from '#core/view/text.ts';

/** What people have written to a question in their own words. */
export interface QuotesView {
  readonly title: Text;
  readonly intro: Text;
  readonly quotes: readonly string[];
}
