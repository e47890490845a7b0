/** `npm run calibrate`: prints how often each rule of language is right on the labelled texts; with `-- --write` also into docs/language-checks.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { calibrationTable, LABELLED } from '#test/core/language/calibration.ts';

const DOCUMENT = new URL('../../../docs/language-checks.md', import.meta.url);
const TABLE = /\| rule \| texts \|[\s\S]*?(?=\n\n|\n*$)/;

const table = calibrationTable();
console.log(table);
for (const { file, text, expected, found } of LABELLED) if (expected.join() !== found.join()) console.log(`\n${file}: ${text}\n  should find: ${expected.join(', ') || '–'}\n  finds:       ${found.join(', ') || '–'}`);
if (process.argv.includes('--write')) writeFileSync(DOCUMENT, readFileSync(DOCUMENT, 'utf8').replace(TABLE, () => table));
