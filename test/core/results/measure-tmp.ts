import { readFileSync } from 'node:fs';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { makeCodebook } from '#core/codes/make-codebook.ts';
import { columnsOf } from '#core/results/columns.ts';
import { countAll } from '#core/results/count.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import { publishResults } from '#core/disclosure/publish-results.ts';
import { aggregatedCsv } from '#core/export/aggregated-csv.ts';
import { respondents, blockOf } from '#test/core/results/respondents.ts';
const geo = JSON.parse(readFileSync('surveys/data/geography.json','utf8'));
for (const slug of (process.argv[2] ?? 'medarbetare,foretag,kommun,handlaggare,forbund').split(',')) for (const n of (process.argv[3] ?? '200,2000,100000').split(',').map(Number)) {
  const compiled = compileQuestionnaire(JSON.parse(readFileSync(`surveys/${slug}.json`,'utf8')));
  if (!compiled.ok) { console.log(slug, compiled.problems.slice(0,3)); continue; }
  const q = compiled.value; const codebook = makeCodebook(q);
  const dims = dimensionsOf(codebook, q.facts.areaLevel, geo);
  const block = blockOf(codebook, respondents(codebook, n, 1));
  const t0 = performance.now(); const columns = columnsOf(codebook, dims, [block]);
  const t1 = performance.now(); const counts = countAll(codebook, dims, columns);
  const t2 = performance.now();
  const published = publishResults({ survey: slug, version: 1, minimumCell: 5, codebook, dimensions: dims, counts, territory: { geography: geo, areaLevel: q.facts.areaLevel, firstDay: '2026-11-01' } });
  const t3 = performance.now();
  const csv = [...aggregatedCsv(published, 'tidy')].join('');
  const t4 = performance.now();
  const st: Record<string, number> = {}; const byLevel: Record<string, [number, number]> = {};
  for (const v of published.variables) for (const f of v.figures) { st[f.status] = (st[f.status] ?? 0) + 1; const k = f.area.level + (f.group ? '/grupp' : ''); const e = byLevel[k] ??= [0, 0]; e[1]++; if (f.status === 'suppressed') e[0]++; }
  console.log(slug, n, 'vars', codebook.variables.length, 'width', codebook.width, 'columns', (t1-t0).toFixed(0), 'count', (t2-t1).toFixed(0), 'publish', (t3-t2).toFixed(0), 'csv', (t4-t3).toFixed(0), 'ms', csv.length, JSON.stringify(st), Object.entries(byLevel).map(([k,[a,b]]) => `${k} ${(100*a/b).toFixed(1)}%`).join(' '));
  if (process.argv[4]) console.log(csv.slice(0, 3000));
}
