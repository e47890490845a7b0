import { byArea, byGroup, byAreaAndGroup, respond, tableOf } from './tables.ts';
import { protect } from '#core/disclosure/protect.ts';
import { suppress } from '#core/disclosure/suppress.ts';
for (const [name, layout] of [['area', byArea], ['group', byGroup], ['both', byAreaAndGroup]] as const) for (const [n, seed] of [[300, 1], [2000, 1], [2000, 2], [2000, 3], [10000, 1], [100000, 1]] as const) {
  if (process.argv[2] && process.argv[2] !== name) continue;
  const table = tableOf(layout, respond(layout, n, seed));
  const printed = table.cells.filter((c) => c.printed);
  const t1 = performance.now();
  const s = suppress(table);
  const t2 = performance.now();
  const p = protect(table, 5);
  const t3 = performance.now();
  console.log(name, n, seed, 'inner', table.inner.length, 'printed', printed.length, 'unsafe', printed.filter((c) => c.unsafe).length, 'unprinted', table.cells.filter((c) => c.unsafe && !c.printed).length, 'GE', s.size, 'all', p.suppressed.size, 'GE ms', (t2 - t1).toFixed(1), 'protect ms', (t3 - t2).toFixed(1));
}
