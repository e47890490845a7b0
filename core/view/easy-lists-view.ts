/** Lists in a report in easy Swedish. A part of the contract of `report-view.ts`: made from published figures only. */
import type { Label, Text } from '#core/view/text.ts';

/** A heading with one list or more. */
export interface EasyLists {
  readonly id: string;
  readonly title: Text;
  readonly intro: readonly Text[];
  readonly lists: readonly EasyList[];
}

/** Of women, of men or of all; or of a question. */
export interface EasyList {
  readonly title: Label;
  readonly groups: readonly EasyListGroup[];
}

export interface EasyListGroup {
  /** null: the list is not divided. */
  readonly heading: Text | null;
  /** The order says something: the first is the most. */
  readonly ranked: boolean;
  readonly items: readonly EasyItem[];
}

/** A thing with what there is to say of it, a line each. */
export interface EasyItem {
  readonly label: Label;
  readonly texts: readonly Text[];
}
