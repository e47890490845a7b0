import type { Label, Text } from '#core/view/text.ts';

/** A table of words: of each row the label, then its cells; `columns` has the heading of the label first. */
export interface PlainTableView {
  readonly id: string;
  readonly caption: Label;
  readonly columns: readonly Label[];
  readonly groups: readonly PlainGroup[];
  readonly before: readonly Text[];
  readonly after: readonly Text[];
}

/** Rows under a heading of their own; null: without. */
export interface PlainGroup {
  readonly heading: Label | null;
  readonly rows: readonly (readonly Label[])[];
}
