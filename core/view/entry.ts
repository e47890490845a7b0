import type { EntryMode } from '#core/view/frame-view.ts';
import type { PageView } from '#core/view/page-view.ts';

/** A page as it is where answers on paper are typed in. */
export const inEntryMode = (view: PageView, entry: EntryMode): PageView => ({ ...view, entry });
