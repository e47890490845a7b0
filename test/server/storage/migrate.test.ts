import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { migrations } from '../../../migrations/migrations.ts';
import { brokenIn, certify } from '#server/storage/certificate.ts';
import { sqlite } from '#server/storage/engine.ts';
import { migrate } from '#server/storage/migrate.ts';
import { databaseFile } from '#server/storage/open-sqlite.ts';
import { openConnection } from '#server/storage/sqlite-connection.ts';
import { openIn, temporaryFolders } from './temporary-data.ts';

const newFolder = temporaryFolders();

const tablesOf = (file: string): readonly string[] => {
  const { raw } = openConnection(file);
  const names = raw.prepare("select name from sqlite_schema where type = 'table' order by name").pluck().all().map(String);
  const applied = names.includes('migrations') ? raw.prepare('select name from migrations').pluck().all().map(String) : [];
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
  raw.close();
  return [...names.filter((name) => !['migrations', 'migration_lock'].includes(name)), ...applied];
};

const ACCOUNTS = ['audit_log', 'invitations', 'organisations', 'studio_sessions', 'survey_holders', 'users'];
/** Tables that a later migration made. */
const LATER: Readonly<Record<string, string>> = {
  fault_reports: '0005-fault-reports',
  entry_codes: '0007-paper-entry',
  releases: '0009-releases',
  statistics: '0010-statistics',
  open_answer_codes: '0011-open-answers',
  open_answer_reviews: '0011-open-answers',
  release_reviews: '0012-release-reviews',
  disclosures: '0013-disclosures',
  ...Object.fromEntries(ACCOUNTS.map((table) => [table, '0014-accounts'])),
  questionnaire_texts: '0015-questionnaire-texts',
  ...Object.fromEntries(['passkeys', 'recovery_codes', 'two_steps', 'used_challenges'].map((table) => [table, '0016-sign-in-keys'])),
  overviews: '0018-studio-releases',
  archived_surveys: '0017-archived-surveys',
  api_tokens: '0020-api-tokens',
  processing_records: '0021-processing-records',
  deletion_certificates: '0022-certificates',
  privacy_requests: '0022-certificates',
  questionnaire_text_revisions: '0024-text-revisions',
  merged_codes: '0025-merged-codes',
};
const TABLES = ['data_versions', 'drafts', 'questionnaire_versions', 'responses', 'rounds', 'surveys', ...Object.keys(LATER)].sort();
const NAMES = migrations.map(({ name }) => name);
const stateAfter = (names: readonly string[]): readonly string[] => [...TABLES.filter((table) => names.includes(LATER[table] ?? NAMES[0] ?? '')), ...names];
const WHOLE = stateAfter(NAMES);
/** Each migration is done whole or not at all. */
const STATES = [[], ...NAMES.map((_, index) => stateAfter(NAMES.slice(0, index + 1)))];

const startMigrating = (file: string): ChildProcess => fork(join(import.meta.dirname, 'migrate-child.ts'), [file], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });

test('a migration killed at any moment leaves the old schema or the new one, and the next start completes it', { timeout: 120_000 }, async () => {
  const seen = { old: 0, new: 0 };
  for (let round = 0; round < 12; round += 1) {
    const file = join(newFolder(), 'a.db');
    const child = startMigrating(file);
    await once(child, 'message');
    await setTimeout((round % 4) * 4 * Math.random());
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    const tables = tablesOf(file);
    expect(STATES).toContainEqual(tables);
    seen[tables.length === 0 ? 'old' : 'new'] += 1;
    const connection = openConnection(file);
    await migrate(connection.kysely, sqlite, migrations);
    connection.raw.close();
    expect(tablesOf(file)).toEqual(WHOLE);
  }
  expect(seen.old, 'some were killed in time').toBeGreaterThan(0);
});

test('several processes that start at once migrate once', async () => {
  const file = join(newFolder(), 'a.db');
  const exits = Array.from({ length: 4 }, () => startMigrating(file)).map(async (child) => {
    const [code] = (await once(child, 'exit')) as [number];
    return code;
  });
  expect(await Promise.all(exits)).toEqual([0, 0, 0, 0]);
  expect(tablesOf(file)).toEqual(WHOLE);
});

test('answers stored before the changes were noted by source are known of after it', async () => {
  const file = join(newFolder(), 'a.db');
  const { kysely, raw } = openConnection(file);
  await migrate(kysely, sqlite, migrations.slice(0, 1));
  raw.exec(`insert into surveys values ('s', 'liten', 'v'); insert into questionnaire_versions values ('v', 's', 1, 'h', '2026-11-01', '{}', '{}');
    insert into data_versions values ('v', 2); insert into rounds values ('r', 's', 'v', '2026-11-01', null);
    insert into responses values ('s', 'a', 'a', 'a', 'v', 'r', 'web', 'sv', null, null, null, '2026-11-01', '2027-11-01', x'', '{}'), ('s', 'b', 'b', 'b', 'v', 'r', 'web', 'sv', null, null, null, '2026-11-01', '2027-11-01', x'', '{}')`);
  await migrate(kysely, sqlite, migrations);
  expect(raw.prepare('select * from data_versions').all()).toEqual([{ versionId: 'v', source: 'web', number: 2 }]);
  raw.close();
});

test('a draft from before there were typed fields, codes of pauses and paper is kept, and has none of them', async () => {
  const folder = newFolder();
  const { kysely, raw } = openConnection(databaseFile(folder));
  await migrate(kysely, sqlite, migrations.slice(0, 1));
  raw.exec(`
    insert into surveys values ('s', 'prov', 'v');
    insert into questionnaire_versions values ('v', 's', 1, 'hash', '2026-11-01', '{}', '{}');
    insert into drafts values ('token', 's', 'v', 'id', 'sv', '2026-12-24', '["ett"]', '{"a":"A"}');
  `);
  raw.close();
  const storage = await openIn(folder);
  expect(await storage.draft('token')).toEqual({ tokenHash: 'token', surveyId: 's', versionId: 'v', submissionId: 'id', language: 'sv', keptUntil: '2026-12-24', sent: '["ett"]', answers: '{"a":"A"}', typed: '{}', source: 'web', pauses: 0, resumeHash: null });
  await storage.close();
});

test('a report from when its language was stored is kept, without it', async () => {
  const folder = newFolder();
  const { kysely, raw } = openConnection(databaseFile(folder));
  await migrate(kysely, sqlite, migrations.filter(({ name }) => name <= '0005-fault-reports'));
  raw.exec("insert into fault_reports values ('id', '/e/prov', 'Svara', 'Allt', '', 'sv-simple', '2026-11-24', '2027-11-24')");
  raw.close();
  const storage = await openIn(folder);
  expect(await storage.reports()).toEqual([{ id: 'id', page: '/e/prov', doing: 'Svara', wrong: 'Allt', contact: '', reportedOn: '2026-11-24', keptUntil: '2027-11-24', state: 'new' }]);
  await storage.close();
});

test('certificates of deletion from when all surveys had one chain can be checked as before, and are no survey’s', async () => {
  const folder = newFolder();
  const { kysely, raw } = openConnection(databaseFile(folder));
  await migrate(kysely, sqlite, migrations.filter(({ name }) => name <= '0022-certificates'));
  raw.exec("insert into surveys values ('s', 'prov', null)");
  const content = { deleted: { answers: 0, drafts: 0, madeUp: 0 }, decision: '' };
  const first = certify(null, 's', '2026-11-24', content);
  const old = [first, certify(first, null, '2026-11-25', { deleted: { reports: 0 }, decision: '' })];
  for (const row of old) raw.prepare('insert into deletion_certificates values (?, ?, ?, ?, ?, ?)').run(row.number, row.surveyId, row.deletedOn, row.content, row.previousHash, row.hash);
  raw.close();
  const storage = await openIn(folder);
  await storage.write({ do: 'delete expired', today: '2026-11-26', certify: [{ surveyId: 's', from: '2026-11-26' }] });
  const [before, own] = [await storage.certificates('before'), await storage.certificates('s')];
  expect(before).toEqual(old.map((row) => ({ ...row, chain: 'before' })));
  expect([brokenIn(before), brokenIn(own)]).toEqual([[], []]);
  expect(own).toEqual([certify(null, 's', '2026-11-26', content)]);
  await storage.close();
});

test('a text that was being written begins its own history', async () => {
  const folder = newFolder();
  const { kysely, raw } = openConnection(databaseFile(folder));
  await migrate(kysely, sqlite, migrations.filter(({ name }) => name < '0024'));
  raw.exec("insert into surveys values ('s', 'prov', null); insert into questionnaire_texts values ('s', '{}', 3, '2026-11-24T08:00:00Z', 'Kim Ek')");
  raw.close();
  const storage = await openIn(folder);
  expect(await storage.textRevision('s', 3)).toEqual({ surveyId: 's', json: '{}', revision: 3, savedAt: '2026-11-24T08:00:00Z', savedBy: 'Kim Ek', organisationId: null, publishedAs: null });
  await storage.close();
});

test('a migration that fails leaves nothing of itself', async () => {
  const file = join(newFolder(), 'a.db');
  const { kysely, raw } = openConnection(file);
  const broken = {
    name: '9999-broken',
    up: async (db: Parameters<(typeof migrations)[number]['up']>[0]) => {
      await db.schema.createTable('half').addColumn('id', 'text').execute();
      throw new Error('cannot go on');
    },
  };
  await expect(migrate(kysely, sqlite, [...migrations, broken])).rejects.toThrow('cannot go on');
  raw.close();
  expect(tablesOf(file)).toEqual(WHOLE);
});

test('a database that a newer program made is refused and left as it is', async () => {
  const folder = newFolder();
  await (await openIn(folder)).close();
  const { raw } = openConnection(databaseFile(folder));
  raw.exec("insert into migrations values ('0099-from-the-future')");
  raw.close();
  await expect(openIn(folder)).rejects.toThrow('nyare version av programmet (okänt här: 0099-from-the-future)');
});
