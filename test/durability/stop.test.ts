import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseFile, openSqliteReader } from '#server/storage/open-sqlite.ts';
import { openConnection } from '#server/storage/sqlite-connection.ts';
import { makeDataDir, removeDataDir, startByNpm, startServer, type ServerProcess } from '#test/support/server-process.ts';
import { connectRaw, type RawConnection } from '#test/support/raw-request.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = makeDataDir();
});
afterEach(() => {
  removeDataDir(dataDir);
});

const ID = '3f2b8f5e-6d1c-4c57-9a52-0f8f6a1b2c3d';
const BODY = JSON.stringify({ id: ID, language: 'sv', answers: { kommun: '0127', strategi: 'ja' } });

/** Sends half of a form or of a submission, once the server has said that it waits for it; the rest is for after the signal. */
const sendHalf = async (port: number, path: string, type: string, body: string): Promise<{ readonly connection: RawConnection; readonly rest: string }> => {
  const connection = await connectRaw(port);
  const half = Math.floor(body.length / 2);
  connection.send(`POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`);
  await connection.hear(/100 Continue/);
  connection.send(body.slice(0, half));
  return { connection, rest: body.slice(half) };
};

/** A connection that asked for something once, and is kept open as browsers do. */
const idle = async (port: number): Promise<RawConnection> => {
  const connection = await connectRaw(port);
  connection.send(`GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
  await connection.hear(/ok$/);
  return connection;
};

const refused = async (port: number): Promise<boolean> =>
  connectRaw(port).then(
    (connection) => (connection.close(), false),
    () => true,
  );

const until = async (done: () => Promise<boolean>): Promise<void> => {
  while (!(await done())) await new Promise((later) => setTimeout(later, 20));
};

/** The signal, then the rest of what was under way; gives what was answered, the exit code and how long the end took (ms). */
const stopAmid = async (server: ServerProcess): Promise<{ readonly form: string; readonly submission: string; readonly code: number | null; readonly ms: number }> => {
  const kept = await Promise.all([idle(server.port), idle(server.port), connectRaw(server.port)]);
  const page = await (await fetch(`http://127.0.0.1:${server.port}/e/kommun`)).text();
  const token = /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const form = await sendHalf(server.port, '/e/kommun', 'application/x-www-form-urlencoded', `_action=start&_csrf=${token}`);
  const submission = await sendHalf(server.port, '/api/surveys/kommun/responses', 'application/json', BODY);
  const exit = server.end();
  await until(() => refused(server.port));
  const start = performance.now();
  for (const { connection, rest } of [form, submission]) connection.send(rest);
  const [said, code] = await Promise.all([Promise.all([form.connection.ended, submission.connection.ended]), exit]);
  const ms = performance.now() - start;
  for (const connection of kept) connection.close();
  return { form: said[0], submission: said[1], code, ms };
};

const faultsOf = (): unknown => {
  const { raw } = openConnection(databaseFile(dataDir));
  const found = raw.pragma('integrity_check', { simple: true });
  raw.close();
  return found;
};

const storedResponses = async (): Promise<number> => {
  const storage = await openSqliteReader(dataDir);
  const survey = (await storage.surveys()).find(({ slug }) => slug === 'kommun');
  return storage.countResponses(survey?.publishedVersion ?? '', ['api']).finally(() => storage.close());
};

describe.each([
  ['SIGTERM to the service', startServer],
  ['SIGTERM to npm start', startByNpm],
  ['SIGTERM to everything that npm start began, as systemd and a terminal send it', (environment: { readonly DATA_DIR: string }) => startByNpm(environment, { toAll: true })],
])('%s', (_, start) => {
  test('lets what is under way finish, takes nothing new, waits for no idle connection, and closes the database', async () => {
    const server = await start({ DATA_DIR: dataDir });
    const { form, submission, code, ms } = await stopAmid(server);
    expect(form).toMatch(/HTTP\/1\.1 303 [\s\S]*Location: \/e\/kommun\/[\s\S]*\r\n\r\n$/);
    expect(submission).toMatch(/HTTP\/1\.1 201 [\s\S]*"receipt":"([0-9A-Z]{4} ?){4}"/);
    expect(code, server.said()).toBe(0);
    expect(ms).toBeLessThan(3_000);
    expect(existsSync(join(dataDir, 'alla-svarar.db-wal'))).toBe(false);
    expect(faultsOf()).toBe('ok');
    expect(await storedResponses()).toBe(1);
  });
});
