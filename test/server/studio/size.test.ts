import { afterAll, beforeAll, expect, it } from 'vitest';
import { weigh } from '#test/bench/first-page.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { signedIn } from './studio-visitor.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const MOST = 60_000;

it.each(['/studio/logga-in', '/studio/enkater', '/studio/enkater/medarbetare/visa'])('%s weighs at most 60 kB with an empty cache', async (path) => {
  const cookie = `studio=${(await signedIn(app, 'author', 'medarbetare', 'author')).cookies.get('studio') ?? ''}`;
  const { bytes, requests } = await weigh(Number(new URL(app.origin).port), path, cookie);
  expect(bytes).toBeLessThanOrEqual(MOST);
  expect(requests).toBeGreaterThan(2);
});
