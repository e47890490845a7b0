import { byGroup, respond, tableOf } from './tables.ts';
import { protect } from '#core/disclosure/protect.ts';
const g = globalThis as any;
for (const seed of [1, 2]) for (const truth of [true, false]) for (const fill of [1.2, 2]) for (const limit of [0, 3, 8, 24]) {
  g.LIMIT = limit; g.TRUTH = truth; g.FILL = fill;
  const table = tableOf(byGroup, respond(byGroup, 2000, seed));
  const t2 = performance.now();
  const p = protect(table, 5);
  console.log('seed', seed, 'truth', truth, 'fill', fill, 'limit', limit, 'hidden', p.suppressed.size, (performance.now() - t2).toFixed(0), 'ms');
  if (limit === 0 && fill > 1.5) break;
}
