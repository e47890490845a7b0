import fc from 'fast-check';
import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { qrFile, qrView } from '#core/view/studio/qr-view.ts';

it('the path of a QR code covers its dark modules and no others, within a light edge', () => {
  fc.assert(fc.property(fc.webUrl(), (address) => {
    const { size, path } = qrView(address);
    const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
    for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) for (let step = 0; step < Number(length); step += 1) drawn[Number(y)]?.splice(Number(x) + step, 1, true);
    expect(drawn).toEqual(encode(address, { ecc: 'M', border: 4 }).data);
    expect(drawn.slice(0, 4).flat().includes(true)).toBe(false);
    expect(qrFile({ size, path })).toContain(path);
  }), { numRuns: 30 });
});
