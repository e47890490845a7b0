import { saidTenths } from '#core/analysis/tenths.ts';
import type { Cell, ShareCell } from '#core/view/report-view.ts';
import type { Text } from '#core/view/text.ts';

/** “6 av 10 kvinnor”: said only from thirty answers on, rounded half up (domain 4.8); fewer are told as they are, and what is hidden as hidden. */
export const ofTen = (cell: Cell, who: 'women' | 'men' | 'everyone'): Text => {
  if (cell.kind === 'nobody') return { key: `results.easy.${who}.nobody` };
  if (cell.kind === 'share' && !cell.few) return tenths(cell, who);
  if (cell.kind === 'share' || cell.kind === 'count') return { key: `results.easy.${who}.few`, parameters: { n: cell.count, base: cell.base } };
  return { key: `results.easy.${who}.hidden` };
};

const tenths = ({ count, base }: ShareCell, who: string): Text => {
  const said = saidTenths({ count, base });
  return typeof said === 'number' ? { key: `results.easy.${who}.tenths`, parameters: { n: said } } : { key: `results.easy.${who}.${said}` };
};
