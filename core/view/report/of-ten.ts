import type { Cell, ShareCell } from '#core/view/report-view.ts';
import type { Text } from '#core/view/text.ts';

/** “6 av 10 kvinnor”: said only from thirty answers on, rounded half up (domain 4.8); fewer are told as they are, and what is hidden as hidden. */
export const ofTen = (cell: Cell, who: 'women' | 'men' | 'everyone'): Text => {
  if (cell.kind === 'nobody') return { key: `results.easy.${who}.nobody` };
  if (cell.kind === 'share' && !cell.few) return tenths(cell, who);
  if (cell.kind === 'share' || cell.kind === 'count') return { key: `results.easy.${who}.few`, parameters: { n: cell.count, base: cell.base } };
  return { key: `results.easy.${who}.hidden` };
};

/** Neither none nor all is said of a rounded figure. */
const tenths = ({ count, base }: ShareCell, who: string): Text => {
  const n = Math.floor((10 * count) / base + 0.5);
  if (n === 0) return { key: `results.easy.${who}.least` };
  return n === 10 ? { key: `results.easy.${who}.most` } : { key: `results.easy.${who}.tenths`, parameters: { n } };
};
