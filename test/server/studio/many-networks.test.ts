import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf, type Account } from '#server/services/studio/account.ts';
import { makeFirstLink } from '#server/services/studio/first-admin.ts';
import { addPasskey, askToMake, askToSign, PASSKEY } from '#server/services/studio/passkeys.ts';
import { PASS, passOf } from '#server/services/studio/second-step.ts';
import { SIGN_IN } from '#server/services/studio/sign-in.ts';
import { codeOf, timeStep } from '#server/services/studio/totp.ts';
import { newSecret, turnOnTwoSteps } from '#server/services/studio/two-steps.ts';
import { softPasskey } from '#test/support/soft-authenticator.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit, type Visitor } from '#test/support/visitor.ts';

const EMAIL = 'kim@forbundet.se';
const PASSWORD = 'häst batteri klammer rätt';
const WAIT = 'Det har blivit för många försök.';

let app: TestApp;
/** The owner of the account, on a device where they have signed in. */
let kim: Visitor;
let account: Account;
beforeAll(async () => {
  app = await startTestApp({ proxies: 1 });
  kim = visit(app.origin);
  await kim.open((await makeFirstLink(app.services)) ?? '');
  kim.fill('Din organisation', 'Förbundet Söder');
  kim.choose('Samordningsförbund');
  kim.fill('Ditt namn', 'Kim Ek');
  kim.fill('E-post', EMAIL);
  kim.fill('Välj ett lösenord', PASSWORD);
  await kim.press('Skapa konto');
  const found = await accountOf(app.services, kim.cookies.get('studio') ?? '');
  if (!found) throw new Error('Kim has no account');
  account = found;
});
afterAll(() => app.close());

/** What a form of nobody who is known is answered with, sent from an address. */
const postFrom = async (network: string, path: string, body: Readonly<Record<string, string>>): Promise<{ readonly status: number; readonly text: string }> => {
  const response = await fetch(`${app.origin}${path}`, { method: 'POST', redirect: 'manual', headers: { origin: app.origin, 'x-forwarded-for': network }, body: new URLSearchParams({ _csrf: app.services.keys.csrf(''), ...body }) });
  return { status: response.status, text: await response.text() };
};
/** How many of so many guesses, each from an address of its own and ten at once, are looked at. */
const looked = async (guesses: number, guess: (network: string, index: number) => Promise<{ readonly text: string }>): Promise<number> => {
  let count = 0;
  for (let first = 0; first < guesses; first += 10) {
    const told = await Promise.all(Array.from({ length: 10 }, (_, index) => guess(`203.0.113.${first + index}`, first + index)));
    count += told.filter(({ text }) => !text.includes(WAIT)).length;
  }
  return count;
};
const withPassword = (network: string, losenord: string) => postFrom(network, '/studio/logga-in', { epost: EMAIL, losenord });

describe('who guesses from many networks', { timeout: 120_000 }, () => {
  it('has a hundred passwords an hour together; the owner signs in where they are known, and with a passkey anywhere', async () => {
    expect(await looked(120, (network, index) => withPassword(network, `fel lösenord ${index}`))).toBe(100);
    expect((await withPassword('198.51.100.4', PASSWORD)).text).toContain(WAIT);

    await kim.press('Logga ut');
    await kim.open('/studio/logga-in');
    kim.fill('E-post', EMAIL);
    kim.fill('Lösenord', PASSWORD);
    expect((await kim.press('Logga in')).heading).toBe('Enkäter');

    const passkey = softPasskey(app.origin);
    expect(await addPasskey(app.services, account, { origin: app.origin, json: passkey.make(await askToMake(app.services, account)), name: 'Mobilen' })).toBe(true);
    expect((await postFrom('203.0.113.1', '/studio/logga-in', { [PASSKEY]: passkey.sign(askToSign(app.services, SIGN_IN.purpose)) })).status).toBe(303);
  });

  it('has a hundred codes too, though they know the password; the owner’s code is taken where they are known', async () => {
    const sealed = newSecret(app.services, account);
    const secret = Buffer.from(app.services.keys.unseal(`two steps ${account.user.id}`, sealed) ?? '', 'hex');
    const code = (): string => codeOf(secret, timeStep(app.services.now()));
    await turnOnTwoSteps(app.services, account, sealed, code());
    app.setTime('08:10:00');
    const user = await app.services.storage.user({ id: account.user.id });
    const pass = user ? passOf(app.services, user) : '';
    const withCode = (network: string, kod: string) => postFrom(network, '/studio/logga-in/kod', { [PASS]: pass, kod });
    const wrong = code() === '000000' ? '000001' : '000000';
    expect(await looked(120, (network) => withCode(network, wrong))).toBe(100);
    expect((await withCode('198.51.100.4', code())).text).toContain(WAIT);

    await kim.press('Logga ut');
    await kim.open('/studio/logga-in');
    kim.fill('E-post', EMAIL);
    kim.fill('Lösenord', PASSWORD);
    await kim.press('Logga in');
    kim.fill('Kod', code());
    expect((await kim.press('Logga in')).heading).toBe('Enkäter');
  });
});
