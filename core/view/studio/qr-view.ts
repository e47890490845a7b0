import { encode } from 'uqr';
import type { QrView } from '#core/view/studio/checking-view.ts';

/** Light modules around a code, so that cameras find its edge (ISO/IEC 18004). */
const QUIET = 4;

/** The QR code of an address: level M, which stands dirt and folds, with its quiet zone. */
export const qrView = (address: string): QrView => {
  const { data, size } = encode(address, { ecc: 'M', border: QUIET });
  return { size, path: data.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join('') };
};

/** Dark modules beside one another: where they begin and how many they are. */
const runsOf = (row: readonly boolean[]): readonly (readonly [start: number, length: number])[] => {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
};

/** The code as a file of its own. */
export const qrFile = ({ size, path }: QrView): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`;
