import { execFileSync } from 'node:child_process';
import type { Codebook } from '#core/codes/codebook.ts';
import type { Columns } from '#core/results/columns.ts';
import { variableWithRole } from '#core/results/dimensions.ts';
import type { ResponseRow } from '#server/storage/storage.ts';
import type { Measured } from '#test/bench/measure.ts';

/** Counts as one does who has only the stored answers: each parsed, and a map of persons by area, gender, question and answer. */
export const countNaively = async (responses: AsyncIterable<ResponseRow>, codebook: Codebook): Promise<number> => {
  const [area, gender] = [variableWithRole(codebook, 'area')?.id ?? '', variableWithRole(codebook, 'gender')?.id ?? ''];
  const persons = new Map<string, number>();
  for await (const row of responses) {
    const answers = JSON.parse(row.answers) as Readonly<Record<string, unknown>>;
    for (const [question, answer] of Object.entries(answers)) {
      for (const each of Array.isArray(answer) ? answer : [answer]) {
        const cell = `${String(answers[area])} ${String(answers[gender])} ${question} ${JSON.stringify(each)}`;
        persons.set(cell, (persons.get(cell) ?? 0) + 1);
      }
    }
  }
  return persons.size;
};

/**
 * The same codes in a table of PostgreSQL, a small integer a question, and persons by area, gender and code for each question
 * with a query of its own. Through `psql`, which measures: the time is the server's.
 * @param url of an empty database
 */
export const countInPostgres = (url: string, codebook: Codebook, columns: Columns): Pick<Measured, 'wall'> => {
  const names = codebook.variables.map((_, index) => `v${index}`);
  const nameOf = (role: 'area' | 'gender'): string => names[codebook.variables.findIndex((variable) => variable === variableWithRole(codebook, role))] ?? '0';
  const psql = (input: string): string => execFileSync('psql', ['-X', '-q', '-v', 'ON_ERROR_STOP=1', url], { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  const rows = Array.from({ length: columns.responses }, (_, each) => columns.variables.map(({ codes }) => codes[each]).join('\t'));
  psql(`drop table if exists codes;\ncreate table codes (${names.map((name) => `${name} smallint`).join()});\ncopy codes from stdin;\n${rows.join('\n')}\n\\.\nanalyze codes;\n`);
  const queries = names.map((name) => `select ${nameOf('area')} a, ${nameOf('gender')} g, ${name} c, count(*) from codes group by 1, 2, 3;`).join('\n');
  const told = psql(`\\timing on\n${queries}\n`);
  return { wall: [...told.matchAll(/Time: ([\d.]+) ms/g)].reduce((sum, [, time]) => sum + Number(time), 0) };
};
