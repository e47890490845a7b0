import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf } from '#server/services/studio/account.ts';
import { codeOf, timeStep } from '#server/services/studio/totp.ts';
import { signedIn } from '#test/server/studio/studio-visitor.ts';
import { launchBrowser } from '#test/support/find-browser.ts';
import { findFaults } from '#test/support/find-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

let browser: Browser;
let app: TestApp;
/** A passkey is bound to a name, not to a number. */
let origin = '';

beforeAll(async () => {
  [browser, app] = await Promise.all([launchBrowser(), startTestApp()]);
  origin = app.origin.replace('127.0.0.1', 'localhost');
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** A page in a browser on a device with a lock that its owner opens. */
const onDevice = async (token: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  await context.addCookies([{ name: 'studio', value: token, url: origin }]);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  return page;
};

const post = (body: Readonly<Record<string, string>>) => fetch(`${app.origin}/studio/logga-in`, { method: 'POST', redirect: 'manual', headers: { origin: app.origin }, body: new URLSearchParams({ _csrf: app.services.keys.csrf(''), ...body }) });

describe('a passkey', () => {
  it('is made, signs in where others have used up the tries, is good once a signature, and shows who somebody is', async () => {
    const token = (await signedIn(app, 'owner')).cookies.get('studio') ?? '';
    const email = (await accountOf(app.services, token))?.user.email ?? '';
    const page = await onDevice(token);
    await page.goto(`${origin}/studio/konto/passnycklar`);
    expect(await findFaults(page)).toEqual([]);
    await page.getByLabel('Namn').fill('Jobbdatorn');
    await page.getByRole('button', { name: 'Skapa passnyckeln' }).click();
    await page.getByText('Passnyckeln är sparad.').waitFor();
    expect(await page.getByRole('link', { name: 'Jobbdatorn' }).count()).toBe(1);

    for (let index = 0; index < 10; index += 1) await post({ epost: email, losenord: 'fel' });
    expect(await (await post({ epost: email, losenord: 'fel' })).text()).toContain('Det har blivit för många försök.');
    await page.context().clearCookies();
    await page.goto(`${origin}/studio/logga-in?till=%2Fstudio%2Fkonto`);
    expect(await findFaults(page)).toEqual([]);
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', { name: 'Använd passnyckel' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mitt konto' }).waitFor();
    const signed = new URLSearchParams((await sent).postData() ?? '').get('passnyckel') ?? '';
    expect((await post({ passnyckel: signed })).status).toBe(422);

    app.setTime('10:00:00');
    await page.goto(`${origin}/studio/konto/passnycklar`);
    await page.getByRole('heading', { name: 'Visa att det är du' }).waitFor();
    await page.getByRole('button', { name: 'Använd passnyckel' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lägg till en passnyckel' }).waitFor();
    await page.goto(`${origin}/studio/konto`);
    await page.getByRole('link', { name: 'Jobbdatorn' }).click();
    await page.getByRole('button', { name: 'Ta bort passnyckeln' }).click();
    await page.getByText('Passnyckeln är borttagen här.').waitFor();
    await page.context().close();
  });

  it('has beside it recovery codes, which are copied a row each', async () => {
    const visitor = await signedIn(app, 'owner');
    const page = await onDevice(visitor.cookies.get('studio') ?? '');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const account = await accountOf(app.services, visitor.cookies.get('studio') ?? '');
    await page.goto(`${origin}/studio/konto/tva-steg`);
    const secret = app.services.keys.unseal(`two steps ${account?.user.id}`, await page.locator('[name="_hemlighet"]').inputValue()) ?? '';
    await page.getByRole('textbox', { name: 'Kod' }).fill(codeOf(Buffer.from(secret, 'hex'), timeStep(app.services.now())));
    await page.getByRole('button', { name: 'Slå på två steg' }).click();
    await page.getByRole('button', { name: 'Kopiera Dina reservkoder' }).click();
    await page.getByText('Kopierat.').waitFor();
    const shown = await page.locator('.secret__codes li').allTextContents();
    expect([shown.length, await page.evaluate(() => navigator.clipboard.readText())]).toEqual([10, shown.join('\n')]);
    expect(await findFaults(page)).toEqual([]);
    await page.context().close();
  });

  it.each(['{}', 'null', 'no JSON', '{"id":"a","rawId":"a","type":"public-key","response":{}}'])('is not “%s”', async (json) => {
    const refused = await post({ passnyckel: json });
    expect([refused.status, (await refused.text()).includes('Passnyckeln hör inte till något konto här')]).toEqual([422, true]);
  });
});
