import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit } from '#test/support/visitor.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

test('every page names the icon of the service, which is small and asked for once a week', async () => {
  const visitor = visit(app.origin);
  await visitor.open('/');
  const address = visitor.page.document.querySelector('link[rel=icon]')?.getAttribute('href') ?? '';
  for (const path of [address, '/favicon.ico']) {
    const response = await fetch(app.origin + path);
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, 'image/svg+xml; charset=utf-8', 'public, max-age=604800']);
    const icon = await response.text();
    expect(icon.length).toBeLessThan(500);
    expect(icon).toContain('<svg');
  }
});

test('the list says whom each questionnaire is for and how long it takes, in both languages', async () => {
  const visitor = visit(app.origin);
  await visitor.open('/');
  expect(visitor.page.text).toContain('Du som leder ett socialt företag. Ett svar från varje företag. Räkna med 10 till 40 minuter.');
  await visitor.open('/?lang=sv-simple');
  expect(visitor.page.text).toContain('Du som jobbar i ett socialt företag. Det kan ta en halvtimme.');
});
