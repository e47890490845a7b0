import type { ItemView } from '#core/view/item-view.ts';
import type { PageView } from '#core/view/page-view.ts';

/** Names of the fields that a code is typed in: that of a pause or an entry, and that of a receipt. */
export const CODE = 'kod';
export const RECEIPT = 'kvitto';

/** Whether a page holds a code that somebody typed, or an answer that is not reviewed: such a page is not for who comes to the browser next. */
export const holdsCode = (view: PageView): boolean => {
  switch (view.page) {
    case 'resume':
    case 'entry':
    case 'review-code':
      return view.code !== '';
    case 'withdraw':
      return view.receipt !== '';
    case 'review-text':
      // What somebody wrote, as they wrote it, is no more for them.
      return true;
    case 'studio-told':
      return view.copy !== null || view.codes !== undefined;
    case 'studio-again':
      return true;
    case 'studio-form':
      return view.kept.length > 0 || view.secret !== undefined || view.items.some(isTypedCode);
    case 'settings':
      return view.kept.some(([name, value]) => (name === CODE || name === RECEIPT) && value !== '');
    default:
      return false;
  }
};

const isTypedCode = (item: ItemView): boolean => item.kind === 'text-field' && item.name === CODE && item.value !== '';
