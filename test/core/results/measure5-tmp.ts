import { columnsOf } from '#core/results/columns.ts';
import { countAll } from '#core/results/count.ts';
import { codebookOf } from '#test/core/codes/codebook-example.ts';
import { respondents, blockOf } from '#test/core/results/respondents.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import { readFileSync } from 'node:fs';
const geo = JSON.parse(readFileSync('surveys/data/geography.json','utf8'));
for (const [n, vars] of [[1_000_000, 30]] as const) {
  const cb = codebookOf([{ kind: 'single', id: 'kommun', values: ['0126','0127','0128','0136','0138','0181','0182','0192','0120','annan'], role: 'area' }, { kind: 'single', id: 'kon', values: ['k','m','a'], role: 'gender', counts: { k: 'woman', m: 'man' } },
    ...Array.from({ length: vars - 2 }, (_, i) => i % 6 === 5 ? { kind: 'multiple' as const, id: `q${i}`, values: ['a','b','c','d','e','f','g','h'] } : { kind: 'single' as const, id: `q${i}`, values: ['1','2','3','4','v'] })]);
  const dims = dimensionsOf(cb, 'kommun', geo);
  const small = blockOf(cb, respondents(cb, 10_000, 1));
  const blocks = Array.from({ length: n / 10_000 }, () => small);
  const t0 = performance.now(); const cols = columnsOf(cb, dims, blocks); const t1 = performance.now();
  const times = []; for (let i = 0; i < 9; i++) { const t = performance.now(); countAll(cb, dims, cols); times.push((performance.now() - t).toFixed(0)); }
  console.log(n, vars, 'columns', (t1 - t0).toFixed(0), 'count', times.join(' '));
}
