import type { Label, Text } from '#core/view/text.ts';
import type { StudioFrame } from '#core/view/studio/studio-view.ts';

/** A page of tables: the people of an organisation, somebody's sessions, the log. */
export interface StudioListView extends StudioFrame {
  readonly page: 'studio-list';
  readonly title: Text;
  readonly lead: readonly Label[];
  /** What has just been done. */
  readonly said: Text | null;
  /** What can be done from here. */
  readonly links: readonly { readonly address: string; readonly label: Text }[];
  readonly tables: readonly StudioTable[];
}

export interface StudioTable {
  readonly caption: Text;
  readonly columns: readonly Text[];
  readonly rows: readonly StudioTableRow[];
  /** Said where there are no rows. */
  readonly none: Text;
}

export interface StudioTableRow {
  readonly id: string;
  /** As many as there are columns; the first names the row. */
  readonly cells: readonly Label[];
  /** Where the row leads; null where it leads nowhere. */
  readonly address: string | null;
}
