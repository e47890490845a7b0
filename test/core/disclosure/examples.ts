import type { LinkedCell, LinkedTable } from '#core/disclosure/linked-table.ts';

const NAMES: Readonly<Record<string, readonly number[]>> = {
  BK: [0], BM: [1], SK: [2], SM: [3], NK: [4], NM: [5],
  BT: [0, 1], ST: [2, 3], NT: [4, 5], TK: [0, 2, 4], TM: [1, 3, 5], TT: [0, 1, 2, 3, 4, 5],
};
const ORDER = ['TT', 'TK', 'TM', 'NT', 'BT', 'NM', 'BK', 'BM', 'ST', 'NK', 'SM', 'SK'];

/** Three municipalities B, S and N by women K and men M, with all totals T; three women in S. */
export const threeMunicipalities: LinkedTable = {
  inner: [12, 9, 3, 6, 8, 14],
  cells: ORDER.map((id, priority): LinkedCell => ({ id, parts: NAMES[id] ?? [], unsafe: id === 'SK', printed: true, tier: 0, priority })),
};
