import { readFileSync } from 'node:fs';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { makeCodebook } from '#core/codes/make-codebook.ts';
import { columnsOf } from '#core/results/columns.ts';
import { countAll } from '#core/results/count.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import { areasOf } from '#core/results/areas.ts';
import { areaLattice } from '#core/disclosure/publish-blocks.ts';
import { allPersons, answeredPersons, tablesOf } from '#core/disclosure/publish-persons.ts';
import { baseTable, answerTable, sumOf } from '#core/disclosure/publish-tables.ts';
import { protect } from '#core/disclosure/protect.ts';
import { suppress } from '#core/disclosure/suppress.ts';
import { respondents, blockOf } from '#test/core/results/respondents.ts';
const geo = JSON.parse(readFileSync('surveys/data/geography.json','utf8'));
const slug = process.argv[2]!, n = Number(process.argv[3]);
const compiled = compileQuestionnaire(JSON.parse(readFileSync(`surveys/${slug}.json`,'utf8')));
if (!compiled.ok) throw 1;
const q = compiled.value; const codebook = makeCodebook(q);
const dims = dimensionsOf(codebook, q.facts.areaLevel, geo);
const counts = countAll(codebook, dims, columnsOf(codebook, dims, [blockOf(codebook, respondents(codebook, n, 1))]));
const areas = areasOf(dims, { geography: geo, areaLevel: q.facts.areaLevel, firstDay: '2026-11-01' });
const L = areaLattice(dims, areas, 'kvinnor_och_man');
const one = (i: number) => ({ variable: codebook.variables[i]!, counts: counts.variables[i]!, numbers: null });
const persons = allPersons(L, one(0));
const t = baseTable(L, persons, { isUnsafe: (b) => b > 0 && b < 5, mayShow: () => true });
const s = suppress(t); const p = protect(t, 5);
for (const b of L.blocks) console.log(b.id, b.kind, sumOf(persons, b.parts), s.has(b.id) ? 'GAUSS' : '', p.suppressed.has(b.id) ? 'HIDDEN' : '');
console.log('-----');
const frame = p.published;
for (const name of (process.argv[4] ?? 'alder,b1_vikt,samverkan').split(',')) {
  const i = codebook.variables.findIndex((v) => v.id === name); const c = one(i);
  const pers = answeredPersons(L, c);
  const bt = protect(baseTable(L, pers, { isUnsafe: (b) => b > 0 && b < 5, mayShow: (b) => frame.has(b.id) }), 5);
  console.log(name, 'bases hidden', bt.suppressed.size, [...bt.suppressed].filter((x) => frame.has(x)).slice(0, 9).join(' '));
  for (const table of tablesOf(L, c)) {
    const at = answerTable(L, table, { minimum: 5, bases: bt.published, isUnsafeBase: (b) => b > 0 && b < 5, mayShow: () => true });
    const g = suppress(at); const t0 = performance.now(); const pr = protect(at, 5); const ms = performance.now() - t0;
    const rate = (set: ReadonlySet<string>, lev: string) => { const cs = at.cells.filter((x) => x.printed && x.id.startsWith(`["${lev}"`)); return `${lev} ${cs.filter((x) => set.has(x.id)).length}/${cs.length}`; };
    const un = at.cells.filter((x) => x.unsafe);
    console.log(name, 'unsafe', un.length, 'unprinted', un.filter((x) => !x.printed).length, 'gauss', ['kommun','forbund','alla'].map((l) => rate(g, l)).join(', '), '| protect', ['kommun','forbund','alla'].map((l) => rate(pr.suppressed, l)).join(', '), ms.toFixed(0), 'ms');
  }
}
