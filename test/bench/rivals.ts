import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { demoAnswers } from '#core/demo/demo-answers.ts';
import { checkSubmission } from '#core/answers/check-submission.ts';
import { makeModel } from '#test/core/parity/oracle.ts';
import { perSecond } from '#test/bench/client.ts';
import { readQuestionnaire } from '#test/bench/journeys.ts';
import { readShipped } from '#test/support/test-app.ts';

const TODAY = new Date().toISOString().slice(0, 10);

/** A route of Express that does nothing, asked by the same client. */
export const bareExpress = async (seconds: number, body: string): Promise<number> => {
  const server = createServer(express().get('/', (_, response) => void response.type('html').send(body)));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const rate = await perSecond(port, 16, seconds, async (client) => (await client.send('GET', '/')).status === 200 ? 1 : 0);
  server.closeAllConnections();
  await new Promise<void>((closed) => server.close(() => closed()));
  return rate;
};

/** Whole responses checked a second by survey-core's own Model (used again and again), and by the compiled questionnaire. */
export const validations = (slug: string, seconds: number): { readonly model: number; readonly compiled: number } => {
  const questionnaire = readQuestionnaire(slug);
  const people = Array.from({ length: 50 }, (_, seed) => demoAnswers(questionnaire, seed, TODAY));
  const model = makeModel(readShipped(slug));
  const rate = (check: (answers: Readonly<Record<string, unknown>>) => unknown): number => {
    const start = performance.now();
    let done = 0;
    for (; performance.now() - start < seconds * 1000; done += 1) check(people[done % people.length] ?? {});
    return done / ((performance.now() - start) / 1000);
  };
  return {
    model: rate((answers) => {
      model.clear(true, true);
      model.data = answers;
      return model.validate(false);
    }),
    compiled: rate((answers) => checkSubmission(questionnaire, answers, 'sv', TODAY)),
  };
};

/** Appends of 4 kB made durable a second, one at a time: what the disk gives. */
export const syncRate = (seconds: number): number => {
  const folder = mkdtempSync(join(tmpdir(), 'alla-svarar-sync-'));
  const file = openSync(join(folder, 'file'), 'w');
  const block = Buffer.alloc(4096, 1);
  const start = performance.now();
  let done = 0;
  for (; performance.now() - start < seconds * 1000; done += 1) {
    writeSync(file, block);
    fdatasyncSync(file);
  }
  closeSync(file);
  rmSync(folder, { recursive: true });
  return done / ((performance.now() - start) / 1000);
};
