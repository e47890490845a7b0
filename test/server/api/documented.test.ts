import { execFile, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoAnswers } from '#core/demo/demo-answers.ts';
import { submitResponse } from '#server/services/submit-response.ts';
import { filledQuestionnaire } from '#test/support/filled-questionnaire.ts';
import { ROOT, startTestApp, type TestApp } from '#test/support/test-app.ts';
import { aTokenMaker } from './api-visitor.ts';

let app: TestApp;
let folder = '';
beforeAll(async () => {
  app = await startTestApp({ surveys: {} });
  folder = mkdtempSync(join(tmpdir(), 'api-'));
  writeFileSync(join(folder, 'prov.json'), filledQuestionnaire());
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await app.close();
});

/** Fifty people answer. */
const answered = async (): Promise<void> => {
  await setTimeout(1_100);
  const survey = await app.services.catalogue.find('prov');
  for (let index = 0; survey && index < 50; index += 1) await submitResponse(app.services, survey, { id: randomUUID(), language: 'sv', answers: demoAnswers(survey.version.questionnaire, index, app.services.today()) }, 'api');
};

// A machine without curl has nothing to try the lines with.
const curl = spawnSync('curl', ['--version']).status === 0;

test.skipIf(!curl)('the lines of docs/api.md lead from a file to a CSV', { timeout: 180_000 }, async () => {
  const token = await (await aTokenMaker(app, 'owner')).token();
  const blocks = [...readFileSync(join(ROOT, 'docs/api.md'), 'utf8').matchAll(/```sh\n(.*?)```/gs)].map(([, lines = '']) => lines);
  expect(blocks).toHaveLength(5);
  const said: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index === 2) await answered();
    const { stdout } = await promisify(execFile)('sh', ['-e', '-c', block], { cwd: folder, env: { PATH: process.env['PATH'], ORIGIN: app.origin, TOKEN: token } });
    said.push(stdout);
  }
  expect(said[1]).toContain('"publishable":true');
  expect(said[2]).toContain('"state":"made"');
  expect(readFileSync(join(folder, 'prov.csv'), 'utf8')).toContain('Anmärkning');
  expect(said[3]).toContain('"shownTo":"everyone"');
  expect(said[4]).toContain('"revision":2');
});
