import { createServer, request, type RequestListener, type Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#test/support/find-browser.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

// Browsers say where a form comes from (Sec-Fetch-Site) to https and to the machine itself only. On the plain address of
// a municipality's network they send Origin alone, and where the page forbids referrers, `Origin: null`.

const DIRECT = 'http://enkat.example.se';
const BEHIND = 'http://bakom.example.se';
const EVIL = 'http://ond.example.net';

let apps: readonly TestApp[];
let others: readonly Server[];
let browser: Browser;

const listen = async (answer: RequestListener): Promise<{ readonly server: Server; readonly host: string }> => {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return { server, host: `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` };
};

/** A proxy that asks in its own name, as nginx does unless told otherwise: the service never sees the public host. */
const proxyTo = (origin: string): RequestListener => (asked, answered) => {
  const { host: _, ...headers } = asked.headers;
  const sent = request(new URL(asked.url ?? '/', origin), { method: asked.method ?? 'GET', headers }, (response) => {
    answered.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(answered);
  });
  asked.pipe(sent);
};

/** Somebody else's page with forms to ours; `/tyst` gives no referrer, so that the browser hides the origin too. */
const evilPage: RequestListener = ({ url }, response) => {
  const form = (name: string, action: string): string => `<form method="post" action="${action}"><input type="hidden" name="samtycke" value="ja"><button>${name}</button></form>`;
  response.setHeader('Referrer-Policy', url === '/tyst' ? 'no-referrer' : 'unsafe-url');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(['/e/medarbetare', '/e/medarbetare/samtycke', '/e/medarbetare/granska', '/angra'].map((path) => [DIRECT, BEHIND].map((origin) => form(origin + path, origin + path)).join('')).join(''));
};

beforeAll(async () => {
  const [direct, behind] = await Promise.all([startTestApp(), startTestApp({ publicOrigin: BEHIND })]);
  const [proxy, evil] = await Promise.all([listen(proxyTo(behind.origin)), listen(evilPage)]);
  apps = [direct, behind];
  others = [proxy.server, evil.server];
  const hosts = { 'enkat.example.se': new URL(direct.origin).host, 'bakom.example.se': proxy.host, 'ond.example.net': evil.host };
  browser = await launchBrowser([`--host-resolver-rules=${Object.entries(hosts).map(([name, host]) => `MAP ${name} ${host}`).join(',')}`]);
});
afterAll(async () => {
  await browser.close();
  for (const server of others) server.closeAllConnections();
  for (const server of others) server.close();
  await Promise.all(apps.map((app) => app.close()));
});

const withPage = async (javaScriptEnabled: boolean, use: (page: Page) => Promise<void>): Promise<void> => {
  const context = await browser.newContext({ javaScriptEnabled });
  await use(await context.newPage()).finally(() => context.close());
};

const begin = async (page: Page, origin: string): Promise<void> => {
  await page.goto(`${origin}/e/medarbetare?lang=sv`);
  await page.getByRole('button', { name: 'Starta enkäten' }).click();
  await page.waitForURL(`${origin}/e/medarbetare/samtycke`);
};

describe.each([
  ['straight to the service, with no PUBLIC_ORIGIN', DIRECT],
  ['through a proxy that hides the host, with PUBLIC_ORIGIN', BEHIND],
])('on a host name of its own over http, %s', (_, origin) => {
  test.each([
    ['off', false],
    ['on', true],
  ])('pages are answered with JavaScript %s', async (__, javaScript) => {
    await withPage(javaScript, async (page) => {
      await begin(page, origin);
      await page.getByRole('radio', { name: 'Ja', exact: false }).first().check();
      await page.getByRole('button', { name: 'Fortsätt', exact: true }).click();
      await page.waitForURL((url) => url.origin === origin && !url.pathname.endsWith('/samtycke'));
      expect(await page.locator('.govuk-error-summary').count()).toBe(0);
    });
  });

  test.each(['/', '/tyst'])('a form on somebody else’s page (%s) is refused in plain words, and does nothing', async (evilPath) => {
    await withPage(true, async (page) => {
      await begin(page, origin);
      for (const path of ['/e/medarbetare', '/e/medarbetare/samtycke', '/e/medarbetare/granska', '/angra']) {
        await page.goto(EVIL + evilPath);
        const [response] = await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), page.getByRole('button', { name: origin + path, exact: true }).click()]);
        expect(response.status(), path).toBe(403);
        await page.getByRole('heading', { level: 1, name: 'Vi kunde inte ta emot det du skickade' }).waitFor();
        expect(await page.locator('html').getAttribute('lang')).toBe('sv');
        expect(await page.locator('body').textContent()).not.toMatch(/ at |Error|node:|\.ts/);
      }
      // The draft that was begun is still there, and nothing is answered in it.
      const shown = await page.goto(`${origin}/e/medarbetare/samtycke`);
      expect(shown?.status()).toBe(200);
      expect(await page.locator('input[type=radio]:checked').count()).toBe(0);
    });
  });
});

test('nothing of this was a bug', () => {
  expect(apps.flatMap(({ errors }) => errors)).toEqual([]);
});
