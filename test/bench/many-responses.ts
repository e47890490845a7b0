import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConnection } from '#server/storage/sqlite-connection.ts';
import { databaseFile } from '#server/storage/open-sqlite.ts';
import { ROOT } from '#test/support/server-process.ts';

/** Different people made up through the checks and the writer; more responses are copies of them under hashes of their own. */
const DIFFERENT = 5_000;

/** Rows of one transaction. */
const AT_ONCE = 100_000;

/** Runs a command of the project with a data folder; gives what it wrote. */
export const cli = (dataDir: string, ...args: readonly string[]): string =>
  execFileSync(process.execPath, ['--disable-proto=delete', 'server/run.js', 'cli', ...args], { cwd: ROOT, env: { ...process.env, DATA_DIR: dataDir }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** A new data folder with a questionnaire and made-up answers to it, which is to be removed. */
export const makeResponses = (slug: string, responses: number): string => {
  const dataDir = mkdtempSync(join(tmpdir(), 'alla-svarar-many-'));
  cli(dataDir, 'import', `surveys/${slug}.json`);
  cli(dataDir, 'demo', slug, '--responses', String(Math.min(responses, DIFFERENT)), '--seed', '1');
  copyTo(databaseFile(dataDir), responses);
  return dataDir;
};

/** Hashes are evenly spread, as those of real responses are; in their order, so that the rows are written one after the other. */
const COPY = `
  insert into responses (surveyId, submissionHash, receiptHash, id, versionId, roundId, source, language, area, coordinationUnion, respondentGroup, answeredOn, keptUntil, codes, answers)
  with fresh as materialized (
    with recursive numbers (number) as (select 0 union all select number + 1 from numbers where number + 1 < :count)
    select number, lower(hex(randomblob(32))) as hash from numbers
  )
  select surveyId, hash, hash, substr(hash, 33), versionId, roundId, source, language, area, coordinationUnion, respondentGroup, answeredOn, keptUntil, codes, answers
  from fresh join people on people.position = number % :people order by hash`;

const copyTo = (file: string, responses: number): void => {
  const { raw } = openConnection(file);
  const { people } = raw.prepare('select count(*) as people from responses').get() as { readonly people: number };
  raw.exec('create temp table people as select row_number() over (order by submissionHash) - 1 as position, * from responses');
  raw.exec('create unique index temp.people_in_order on people (position)');
  const copy = raw.prepare(COPY);
  for (let stored = people; stored < responses; stored += AT_ONCE) raw.transaction(() => copy.run({ count: Math.min(AT_ONCE, responses - stored), people }))();
  raw.pragma('wal_checkpoint(truncate)');
  raw.close();
};
