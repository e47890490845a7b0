import { ENTRY_LEFT } from '#core/view/addresses.ts';
import type { EntryMode } from '#core/view/frame-view.ts';
import type { PageView } from '#core/view/page-view.ts';

/** A page as it is where answers on paper are typed in. Who has seen the code of the paper can end the entry and leave the paper to it. */
export const inEntryMode = (view: PageView, entry: EntryMode): PageView => ({ ...view, entry: view.page === 'paused' && view.code !== null ? { ...entry, end: ENTRY_LEFT } : entry });
