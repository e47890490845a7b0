import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

const SURVEY = {
  title: { sv: 'T', 'sv-simple': 'T' },
  retention: 10,
  pages: [
    { name: 'a', elements: [{ type: 'radiogroup', name: 'a', title: 'Q', isRequired: true, choices: ['x', 'y'].map((value) => ({ value, text: { sv: value } })) }] },
    { name: 'b', elements: [{ type: 'text', name: 'b', title: 'Q', inputType: 'number', visibleIf: "{a} = 'x'" }] },
  ],
};
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ surveys: { prov: SURVEY }, submissionsPer10Minutes: 200 });
});
afterAll(async () => {
  await app.close();
});

const post = (body: unknown, slug = 'prov'): Promise<Response> =>
  fetch(`${app.origin}/api/surveys/${slug}/responses`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: typeof body === 'string' ? body : JSON.stringify(body) });
const send = (answers: unknown, id: string = randomUUID()): Promise<Response> => post({ id, language: 'sv', answers });
const count = async (): Promise<number> => app.services.storage.countResponses((await app.services.catalogue.find('prov'))?.version.id ?? '', ['api']);

describe('a response by the JSON API', () => {
  test('is stored and gives a receipt', async () => {
    const response = await send({ a: 'x', b: 3 });
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ receipt: expect.stringMatching(/^([0-9A-Z]{4} ){3}[0-9A-Z]{4}$/) as string, keptUntil: '2026-12-04' });
  });

  test('sent fifty times at once is stored once, with one receipt and the answers that came first', async () => {
    const before = await count();
    const id = randomUUID();
    const replies = await Promise.all(Array.from({ length: 50 }, () => send({ a: 'y' }, id)));
    const receipts = await Promise.all(replies.map(async (reply) => ((await reply.json()) as { receipt: string }).receipt));
    expect(new Set(receipts).size).toBe(1);
    expect((await send({ a: 'x' }, id)).status).toBe(201);
    expect(await count()).toBe(before + 1);
  });

  test('with wrong answers is refused question by question, in Swedish', async () => {
    const response = await send({ a: 'z', b: 'abc', nobody: 1 });
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const { problems } = (await response.json()) as { problems: readonly { question: string; message: string }[] };
    expect(problems.map((problem) => problem.question).sort()).toEqual(['a', 'nobody']);
    expect(problems.every((problem) => problem.message.length > 5)).toBe(true);
  });

  test('loses answers to questions that are not asked', async () => {
    await send({ a: 'y', b: 3 });
    const version = (await app.services.catalogue.find('prov'))?.version.id ?? '';
    for await (const row of app.services.storage.responses(version, ['api'])) expect(row.answers === '{"a":"y","b":3}').toBe(false);
  });

  test.each([
    ['no JSON', '{"id":'],
    ['no object', '[1,2]'],
    ['an id that is no UUIDv4', JSON.stringify({ id: '1', language: 'sv', answers: {} })],
    ['a language that the survey does not have', JSON.stringify({ id: randomUUID(), language: 'en', answers: {} })],
    ['answers that are no object', JSON.stringify({ id: randomUUID(), language: 'sv', answers: [] })],
    ['thousands of levels', `{"id":"${randomUUID()}","language":"sv","answers":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`],
    ['names of prototypes', `{"id":"${randomUUID()}","language":"sv","answers":{"__proto__":{"x":1}}}`],
  ])('with %s is a clear 400', async (_, body) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ status: 400, title: 'Bad request' });
  });

  test('that is too large is 413, to a survey that does not exist 404, in other bytes than UTF-8 400', async () => {
    expect((await post({ id: randomUUID(), language: 'sv', answers: { b: 'x'.repeat(300_000) } })).status).toBe(413);
    expect((await post({}, 'finns-inte')).status).toBe(404);
    const latin1 = await fetch(`${app.origin}/api/surveys/prov/responses`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: Buffer.from('{"id":"\u00e5"}', 'latin1') });
    expect(latin1.status).toBe(400);
  });

  test('too often from one address is told to wait', async () => {
    const statuses = new Set<number>();
    for (let sent = 0; sent < 250 && !statuses.has(429); sent += 1) statuses.add((await post('{}')).status);
    expect(statuses.has(429)).toBe(true);
  });
});

test('the questionnaire can be fetched as it was published', async () => {
  const response = await fetch(`${app.origin}/api/surveys/prov`);
  expect(await response.json()).toEqual(SURVEY);
});

test('nothing of this was a bug', () => {
  expect(app.errors).toEqual([]);
});
