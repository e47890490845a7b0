import type { ItemView } from '#core/view/item-view.ts';
import type { ErrorView } from '#core/view/page-view.ts';
import type { StudioTable } from '#core/view/studio/list-view.ts';
import type { StudioFrame } from '#core/view/studio/studio-view.ts';
import type { Text } from '#core/view/text.ts';

/** The log of an organisation, a table a day. */
export interface StudioLogView extends StudioFrame {
  readonly page: 'studio-log';
  /** What is chosen of it: by person, survey and day. Nothing is changed by it. */
  readonly choose: { readonly action: string; readonly items: readonly ItemView[]; readonly errors: readonly ErrorView[] };
  readonly days: readonly StudioTable[];
  /** To later and to earlier entries, where there are any. */
  readonly pages: readonly { readonly address: string; readonly label: Text }[];
}
