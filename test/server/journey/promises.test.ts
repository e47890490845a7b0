import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NO_OWN_WORDS } from '#core/language/vocabulary.ts';
import type { Services } from '#server/services/respondent.ts';
import { beginAnswer } from '#server/services/start-survey.ts';
import { submitResponse } from '#server/services/submit-response.ts';
import { StorageBusy } from '#server/storage/storage.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit, type Visitor } from '#test/support/visitor.ts';

const SURVEY = {
  title: { sv: 'Prov', 'sv-simple': 'Prov' },
  retention: 10,
  pages: [{ name: 'tankar', elements: [{ type: 'comment', name: 'tankar', title: { sv: 'Vad tänker du?', 'sv-simple': 'Vad tänker du?' } }] }],
};
const CANARY = 'kanariefågel-7731';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ surveys: { prov: SURVEY }, today: '2026-11-24' });
});
afterEach(async () => {
  await app.close();
});

/** Answers and sends; gives the receipt. */
const answer = async (text = CANARY): Promise<{ readonly visitor: Visitor; readonly receipt: string }> => {
  const visitor = visit(app.origin);
  await visitor.open('/e/prov');
  await visitor.press('Starta');
  visitor.fill('Vad tänker du?', text);
  await visitor.press('Fortsätt');
  await visitor.press('Skicka in svaren');
  return { visitor, receipt: /([0-9A-Z]{4} ){3}[0-9A-Z]{4}/.exec(visitor.page.text)?.[0] ?? 'no receipt' };
};
const version = async (): Promise<string> => (await app.services.catalogue.find('prov'))?.version.id ?? '';
const stored = async (): Promise<number> => app.services.storage.countResponses(await version(), ['web']);

test('an unsent answer is not lost when a new one cannot be stored', async () => {
  const visitor = visit(app.origin);
  await visitor.open('/e/prov');
  await visitor.press('Starta');
  const token = visitor.cookies.get('svar-prov') ?? '';
  const { storage, keys } = app.services;
  const full: Services = { ...app.services, storage: { ...storage, write: (command) => (command.do === 'begin draft' ? Promise.reject(new StorageBusy('full')) : storage.write(command)) } };
  await expect(beginAnswer(full, { slug: 'prov', token, language: null, pace: 'usual' })).rejects.toThrow('full');
  expect(await storage.draft(keys.draftHash(token))).not.toBeNull();
  await beginAnswer(app.services, { slug: 'prov', token, language: null, pace: 'usual' });
  expect(await storage.draft(keys.draftHash(token))).toBeNull();
});

test('an answer is of the day that it was checked on, also when midnight passes meanwhile', async () => {
  const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];
  const survey = await app.services.catalogue.find('prov');
  if (!survey) throw new Error('prov is not published');
  const submitted = await submitResponse({ ...app.services, today: () => days.shift() ?? '2026-11-28' }, survey, { id: '6f1f2b2e-8a36-4d4c-9a3b-0c8a3f1d2e4b', language: 'sv', answers: { tankar: 'Hej' } }, 'web');
  expect(submitted).toMatchObject({ kind: 'stored', keptUntil: '2026-12-04' });
  for await (const { answeredOn } of app.services.storage.responses(survey.version.id, ['web'])) expect(answeredOn).toBe('2026-11-24');
});

describe('an answer can be withdrawn by its receipt', () => {
  const withdraw = async (receipt: string): Promise<Visitor> => {
    const visitor = visit(app.origin);
    await visitor.open('/angra');
    visitor.fill('Koden', receipt);
    await visitor.press('Fortsätt');
    return visitor;
  };

  test('after a question, however it is typed', async () => {
    const { receipt } = await answer();
    const visitor = await withdraw(receipt.toLowerCase().replaceAll(' ', '').replaceAll('0', 'o'));
    expect(await stored()).toBe(1);
    await visitor.press('Ta bort mina svar');
    expect(await stored()).toBe(0);
  });

  test('until the day that was shown, and no longer', async () => {
    const { visitor, receipt } = await answer();
    expect(visitor.page.text).toContain('4 december 2026');
    app.setToday('2026-12-05');
    await (await withdraw(receipt)).press('Ta bort mina svar');
    expect(await stored()).toBe(1);
  });

  test('and a wrong receipt looks the same as a right one', async () => {
    const { receipt } = await answer();
    const [right, wrong] = [await withdraw(receipt), await withdraw('0000 0000 0000 0000')];
    const shape = (visitor: Visitor, code: string): string => visitor.page.text.replaceAll(code, 'CODE');
    expect(shape(wrong, '0000 0000 0000 0000')).toBe(shape(right, receipt));
    await right.press('Ta bort mina svar');
    await wrong.press('Ta bort mina svar');
    expect(wrong.page.text).toBe(right.page.text);
    expect(await stored()).toBe(0);
  });

  test('and tries are limited', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/angra');
    visitor.fill('Koden', '1111 1111 1111 1111');
    const statuses = [];
    for (let tries = 0; tries < 25; tries += 1) statuses.push((await visitor.post('Fortsätt')).status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
  });
});

describe('answers and drafts are kept as long as was said', () => {
  test('an answer for the survey’s days, a draft for thirty', async () => {
    await answer();
    const visitor = visit(app.origin);
    await visitor.open('/e/prov');
    await visitor.press('Starta');
    await app.services.storage.write({ do: 'delete expired', today: '2026-12-04' });
    expect(await stored()).toBe(1);
    await app.services.storage.write({ do: 'delete expired', today: '2026-12-05' });
    expect(await stored()).toBe(0);
    await visitor.open('/e/prov/tankar');
    expect(visitor.page.status).toBe(200);
    app.setToday('2026-12-26');
    await visitor.open('/e/prov/tankar');
    expect(visitor.page.status, 'before the nightly job has come').toBe(410);
    await app.services.storage.write({ do: 'delete expired', today: '2026-12-26' });
    await visitor.open('/e/prov/tankar');
    expect(visitor.page.status).toBe(410);
  });
});

test('with an answer no address, agent or time is stored, and its receipt only as a hash', async () => {
  const { receipt } = await answer();
  for await (const row of app.services.storage.responses(await version(), ['web'])) {
    expect(row.answeredOn).toBe('2026-11-24');
    expect(Object.keys(row).sort()).toEqual(['answeredOn', 'answers', 'area', 'codes', 'coordinationUnion', 'id', 'keptUntil', 'language', 'receiptHash', 'respondentGroup', 'roundId', 'source', 'submissionHash', 'surveyId', 'versionId']);
  }
  const bytes = readdirSync(app.dataDir).map((file) => readFileSync(join(app.dataDir, file), 'latin1')).join('');
  expect(bytes).toContain(CANARY.slice(-4));
  expect(bytes).not.toContain('127.0.0.1');
  expect(bytes).not.toContain(receipt);
  expect(bytes).not.toContain(receipt.replaceAll(' ', ''));
});

test('a draft begun on an old version finishes on it', async () => {
  const visitor = visit(app.origin);
  await visitor.open('/e/prov');
  await visitor.press('Starta');
  const { checkSurvey, publishSurvey } = await import('#server/services/publish-survey.ts');
  const source = JSON.stringify({ ...SURVEY, pages: [{ name: 'ny', elements: [{ type: 'comment', name: 'ny', isRequired: true, title: { sv: 'Ny fråga', 'sv-simple': 'Ny fråga' } }] }] });
  const checked = checkSurvey(source, { geography: app.services.geography, media: new Map(), captions: new Map(), words: NO_OWN_WORDS }, '2026-11-24');
  if (!checked.ok) throw new Error('refused');
  const old = await version();
  await publishSurvey(app.services.storage, 'prov', source, checked.value, '2026-11-24');
  await new Promise((later) => setTimeout(later, 1_100));
  expect(await version()).not.toBe(old);
  visitor.fill('Vad tänker du?', 'hej');
  await visitor.press('Fortsätt');
  await visitor.press('Skicka in svaren');
  expect(visitor.page.path).toBe('/e/prov/tack');
  expect(await app.services.storage.countResponses(old, ['web'])).toBe(1);
});
