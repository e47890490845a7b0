import { aggregatedCsv } from '#core/export/aggregated-csv.ts';
import { publishResults } from '#core/disclosure/publish-results.ts';
import { cellsOf } from '#core/results/columns.ts';
import { countAll, countVariable } from '#core/results/count.ts';
import { cellCount, dimensionsOf } from '#core/results/dimensions.ts';
import { crossingsOf } from '#core/results/groupings.ts';
import { analyse } from '#core/view/report/analyse.ts';
import { makeCatalogue } from '#server/services/catalogue.ts';
import { countToPublish, DEMO } from '#server/services/release-results.ts';
import { openSqliteReader } from '#server/storage/open-sqlite.ts';
import { readGeography } from '#server/storage/survey-files.ts';
import { createCounting, readColumns } from '#server/workers/counting.ts';
import { solve } from '#server/workers/solver.ts';
import { auditInThread } from '#server/workers/start-auditor.ts';
import { measure, type Measured } from '#test/bench/measure.ts';
import { countNaively, countInPostgres } from '#test/bench/count-rivals.ts';

/**
 * A process of its own, so that its memory is that of counting: `measure-analysis.ts <data folder> <survey> <part>`, where part
 * is `count`, `publish` or `rivals`. Writes a line of JSON, `Measured` by name.
 */
const [dataDir = '', slug = '', part = 'count'] = process.argv.slice(2);
const storage = await openSqliteReader(dataDir);
const survey = await makeCatalogue(storage).find(slug);
if (!survey) throw new Error(`${slug} is not published in ${dataDir}`);
const geography = readGeography('surveys');
const { id: versionId, codebook, questionnaire } = survey.version;
const dimensions = dimensionsOf(codebook, questionnaire.facts.areaLevel, geography);
const read = () => readColumns(storage, { versionId, sources: DEMO, codebook }, () => undefined);

const count = async () => {
  const cold = await measure(1, read);
  const columns = cold.value;
  const bySex = { ...dimensions, areas: [null], groupings: [] };
  const [row, column] = crossingsOf(codebook);
  const nobody = { ...bySex, genderAsked: false, genders: ['other'] as const, groupings: row ? [row] : [] };
  const countOf = (id: string | undefined, split: typeof dimensions) => {
    const index = codebook.variables.findIndex((variable) => variable.id === id);
    const [variable, counted] = [codebook.variables[index], columns.variables[index]];
    return variable && counted && countVariable(variable, counted, cellsOf(codebook, split, columns), cellCount(split));
  };
  const last = codebook.variables.at(-1)?.id;
  return {
    'columns read, cold': cold,
    'one question by gender': await measure(5, () => countOf(last, bySex)),
    'two background questions crossed': await measure(5, () => countOf(column?.of, nobody)),
    'everything counted (area × gender × group)': await measure(5, () => countAll(codebook, dimensions, columns)),
    'the same and every crossing': await measure(1, () => countAll(codebook, dimensions, columns, { pairs: [], crossings: crossingsOf(codebook) })),
  };
};

const publish = async () => {
  const counted = await countToPublish({ storage, geography, solve, count: createCounting(storage) }, survey, DEMO, { crossings: crossingsOf(codebook), earlier: [], themes: [], since: [] });
  const published = await measure(3, () => publishResults(counted, solve));
  const results = published.value;
  return {
    'figures protected, with crossings and needs': published,
    'analysis of a report': await measure(3, () => analyse(results, questionnaire)),
    'CSV': await measure(3, () => [...aggregatedCsv(results, 'excel-sv')].length),
    'audit of a release, in its thread': await measure(1, () => auditInThread({ results: counted, published: results }, () => undefined)),
  };
};

const rivals = async () => {
  const columns = await read();
  const postgres = process.env['BENCH_POSTGRES'];
  return {
    'every answer parsed from JSON and counted': await measure(1, () => countNaively(storage.responses(versionId, DEMO), codebook)),
    ...(postgres === undefined ? {} : { 'PostgreSQL, GROUP BY for each question': countInPostgres(postgres, codebook, columns) }),
  };
};

const done: Readonly<Record<string, Pick<Measured, 'wall'> & Partial<Measured>>> = await { count, publish, rivals }[part as 'count' | 'publish' | 'rivals']();
const figures = Object.fromEntries(Object.entries(done).map(([name, { wall, processor }]) => [name, { wall, processor }]));
console.log(JSON.stringify({ figures, megabytes: process.resourceUsage().maxRSS / 1024 }));
await storage.close();
