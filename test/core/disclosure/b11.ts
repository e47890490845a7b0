import { byGroup, respond, tableOf } from './tables.ts';
import { figuresOf } from '#core/disclosure/figures.ts';
import { figuresToHide } from '#core/disclosure/suppress.ts';
import { examine, isProtected, unexamined } from '#core/disclosure/audit.ts';
import { Tableau } from '#core/disclosure/tableau.ts';
const table = tableOf(byGroup, respond(byGroup, 2000, 1));
const figures = figuresOf(table);
const unsafe = new Set(figures.filter((f) => f.unsafe));
const hidden = figuresToHide(figures, unsafe, new Set(), table.inner.length);
const published = figures.filter((f) => f.printed && !hidden.has(f));
for (const limit of [24, 60, 200]) {
  const orig = Tableau.prototype.walk;
  const res: Record<string, number> = {};
  Tableau.prototype.walk = function (this: any, form: any, sign: any, done: any) { const r = orig.call(this, form, sign, done, limit); const k = String(r); res[k] = (res[k] ?? 0) + 1; return r; } as any;
  const findings = figures.filter((f) => f.unsafe || hidden.has(f)).map(unexamined);
  const t0 = performance.now();
  examine(table.inner, findings, published, 5);
  console.log(limit, 'examine', (performance.now() - t0).toFixed(0), 'failing', findings.filter((f) => !isProtected(f, 5)).length, 'narrow', findings.filter((f) => f.high - f.low < 5).length, 'of', findings.length, JSON.stringify(res));
  Tableau.prototype.walk = orig;
}
