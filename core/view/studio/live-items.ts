import { commentKey } from '#core/answers/answers.ts';
import type { ItemView } from '#core/view/item-view.ts';

/** What a page draws of a question, a panel or a text by its name: itself, and the comment beside it. Empty where it is not there. */
export const itemsOf = (items: readonly ItemView[], name: string): readonly ItemView[] => {
  const own = items.filter((item) => item.id === name || (item.kind !== 'html' && item.name === commentKey(name)));
  if (own.length > 0) return own;
  for (const item of items) {
    const inside = item.kind === 'group' ? itemsOf(item.items, name) : [];
    if (inside.length > 0) return inside;
  }
  return [];
};
