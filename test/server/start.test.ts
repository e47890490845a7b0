import { chmodSync, cpSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeDataDir, removeDataDir, ROOT, runUntilEnd, startServer } from '#test/support/server-process.ts';

let folder: string;
beforeEach(() => {
  folder = makeDataDir();
});
afterEach(() => {
  removeDataDir(folder);
});

describe('the service starts on an empty folder', () => {
  test('and prints the list, each open questionnaire and where data lies; SIGTERM ends it with the database closed', async () => {
    const server = await startServer({ DATA_DIR: folder });
    expect(server.said()).toContain(`Alla svarar: http://localhost:${server.port}/\n`);
    for (const slug of ['medarbetare', 'foretag', 'kommun', 'handlaggare', 'forbund']) expect(server.said()).toContain(`http://localhost:${server.port}/e/${slug} `);
    expect(server.said()).not.toContain('/e/partnerstatistik');
    expect(server.said()).toContain(`Data: ${folder}`);
    expect((await fetch(`http://127.0.0.1:${server.port}/readyz`)).status).toBe(200);
    expect(await server.end()).toBe(0);
    expect(existsSync(join(folder, 'alla-svarar.db-wal'))).toBe(false);
  });

  test('and an import while it runs is there a moment later', async () => {
    const server = await startServer({ DATA_DIR: folder });
    const { execFileSync } = await import('node:child_process');
    const file = join(folder, 'ny.json');
    writeFileSync(file, JSON.stringify({ title: { sv: 'Ny', 'sv-simple': 'Ny' }, elements: [{ type: 'comment', name: 'a', title: 'Q' }] }));
    execFileSync(process.execPath, ['--disable-proto=delete', 'server/run.js', 'cli', 'import', file], { cwd: ROOT, env: { ...process.env, DATA_DIR: folder } });
    await new Promise((later) => setTimeout(later, 1_200));
    expect((await fetch(`http://127.0.0.1:${server.port}/e/ny`)).status).toBe(200);
    await server.end();
  });
});

describe('bad configuration ends with one clear line a problem', () => {
  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => other.once('listening', listening));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await runUntilEnd({ DATA_DIR: folder, PORT: String(port) })).toEqual({ code: 1, lines: [`PORT: Port ${port} är upptagen. Välj en annan, till exempel PORT=${port + 1}.`] });
    other.close();
  });

  test('values that are none', async () => {
    const { code, lines } = await runUntilEnd({ DATA_DIR: folder, PORT: 'abc', PROXIES: '-1', PUBLIC_ORIGIN: 'enkat.se' });
    expect(code).toBe(1);
    expect(lines.map((line) => line.split(':')[0])).toEqual(['PUBLIC_ORIGIN', 'PORT', 'PROXIES']);
  });

  test('a data folder that is a file, or cannot be written', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const { code, lines } = await runUntilEnd({ DATA_DIR: join(file, 'data') });
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^DATA_DIR: /);
    if (process.getuid?.() === 0) return; // root may write anywhere
    mkdirSync(join(folder, 'closed'));
    chmodSync(join(folder, 'closed'), 0o500);
    expect((await runUntilEnd({ DATA_DIR: join(folder, 'closed') })).code).toBe(1);
  });

  test('broken questionnaire files: file, place and mend, all at once', async () => {
    const surveys = join(folder, 'surveys');
    mkdirSync(join(surveys, 'data'), { recursive: true });
    cpSync(join(ROOT, 'surveys/data/geography.json'), join(surveys, 'data/geography.json'));
    writeFileSync(join(surveys, 'a.json'), '{ "title": ');
    writeFileSync(join(surveys, 'b.json'), JSON.stringify({ title: 'B', elements: [{ type: 'radiogroup', name: 'q', title: 'Q', choices: ['x', 'x'], visibleIf: '{nobody} = 1' }] }));
    const { code, lines } = await runUntilEnd({ DATA_DIR: join(folder, 'data'), SURVEYS_DIR: surveys });
    expect(code).toBe(1);
    expect(statSync(join(folder, 'data')).mode & 0o777, 'the folder that was made is for its user alone').toBe(0o700);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/a\.json: .*giltig JSON.*Rätta/);
    expect(lines[1]).toContain('b.json: elements[0].choices[1]: ”x” står två gånger. Ge varje del ett eget namn eller värde.');
    expect(lines[2]).toContain('b.json: elements[0].visibleIf: Det finns ingen fråga som heter ”nobody”.');
  });
});
