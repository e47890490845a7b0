import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accountOf, type Account } from '#server/services/studio/account.ts';
import { confirmPage, confirmSigned } from '#server/services/studio/confirmation.ts';
import { addPasskey, askToMake, askToSign, signerOf } from '#server/services/studio/passkeys.ts';
import { SIGN_IN } from '#server/services/studio/sign-in.ts';
import { signedIn } from '#test/server/studio/studio-visitor.ts';
import { softPasskey, type SoftPasskey, type Twist } from '#test/support/soft-authenticator.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

const ORIGIN = 'https://enkat.example.se';
const ELSEWHERE = 'https://enkat.example.net';

let app: TestApp;
let kim: Account;
let passkey: SoftPasskey;
let other: { readonly account: Account; readonly passkey: SoftPasskey };

const somebody = async (): Promise<{ readonly account: Account; readonly passkey: SoftPasskey }> => {
  const account = await accountOf(app.services, (await signedIn(app, 'owner')).cookies.get('studio') ?? '');
  if (!account) throw new Error('Nobody is signed in');
  const made = softPasskey(ORIGIN);
  if (!(await add(account, made.make(await askToMake(app.services, account))))) throw new Error('The passkey is not taken');
  return { account, passkey: made };
};
const add = (account: Account, json: string): Promise<boolean> => addPasskey(app.services, account, { origin: ORIGIN, json, name: 'Jobbdatorn' });
const signer = async (json: string, purpose: string = SIGN_IN.purpose): Promise<string | null> => (await signerOf(app.services, { origin: ORIGIN, purpose, json }))?.id ?? null;
const asked = (purpose: string = SIGN_IN.purpose): string => askToSign(app.services, purpose);

beforeAll(async () => {
  app = await startTestApp();
  ({ account: kim, passkey } = await somebody());
  other = await somebody();
});
afterEach(() => app.setTime('08:00:00'));
afterAll(() => app.close());

/** What is refused, whether a passkey is made or used. */
const TWISTS: readonly (readonly [string, Twist])[] = [
  ['for another origin', { origin: ELSEWHERE }],
  ['for another port of the same host', { origin: `${ORIGIN}:8443` }],
  ['without https', { origin: ORIGIN.replace('https', 'http') }],
  ['for another relying party', { rpId: new URL(ELSEWHERE).hostname }],
  ['for the domain above', { rpId: 'example.se' }],
  ['by a device that knows not who holds it', { seen: 1 }],
  ['by a device that nobody touched', { seen: 0 }],
  ['of a challenge that is not ours', { challenge: Buffer.from('made up').toString('base64url') }],
];

describe('what a passkey signed', () => {
  it('signs in its owner, once', async () => {
    const json = passkey.sign(asked());
    expect(await signer(json)).toBe(kim.user.id);
    expect(await signer(json)).toBeNull();
  });

  it('of one challenge signs in one alone, also where two have signed it', async () => {
    const options = asked();
    const signers = await Promise.all([signer(passkey.sign(options)), signer(other.passkey.sign(options))]);
    expect(signers.filter((id) => id !== null)).toHaveLength(1);
  });

  it.each(TWISTS)('%s is refused', async (_, twist) => {
    expect(await signer(passkey.sign(asked(), twist))).toBeNull();
  });

  it('is refused where the page has stood open for more than an hour', async () => {
    const json = passkey.sign(asked());
    app.setTime('09:00:01');
    expect(await signer(json)).toBeNull();
  });

  it('to another end is refused: to sign in, to show who somebody is, and to make one', async () => {
    const confirm = `confirm ${kim.session.id}`;
    expect([await signer(passkey.sign(asked(confirm))), await signer(passkey.sign(asked()), confirm), await signer(passkey.sign(await askToMake(app.services, kim)))]).toEqual([null, null, null]);
  });

  it('in the name of somebody else’s passkey is refused', async () => {
    expect([await signer(other.passkey.sign(asked(), { id: passkey.id })), await signer(softPasskey(ORIGIN).sign(asked()))]).toEqual([null, null]);
  });

  it('shows who somebody is to nobody but themselves, in the session that asked', async () => {
    const page = await confirmPage(app.services, kim, { to: '/studio/konto', kept: [] });
    const options = page.passkey?.options ?? '';
    const wrong = { key: 'studio.passkey.wrong' };
    expect(await confirmSigned(app.services, kim, ORIGIN, other.passkey.sign(options))).toEqual(wrong);
    const again = (await confirmPage(app.services, kim, { to: '/studio/konto', kept: [] })).passkey?.options ?? '';
    expect(await confirmSigned(app.services, other.account, ORIGIN, passkey.sign(again))).toEqual(wrong);
    expect(await confirmSigned(app.services, kim, ORIGIN, passkey.sign(again))).toBeNull();
  });

  it('opens no account that is closed', async () => {
    const { account, passkey: gone } = await somebody();
    await app.services.storage.write({ do: 'change user', id: account.user.id, to: { state: 'closed' }, keeps: [] });
    expect(await signer(gone.sign(asked()))).toBeNull();
  });
});

describe('a passkey that is made', () => {
  it.each(TWISTS)('%s is refused', async (_, twist) => {
    expect(await add(kim, softPasskey(ORIGIN).make(await askToMake(app.services, kim), twist))).toBe(false);
  });

  it('is taken once, by who was asked, within the hour', async () => {
    const [first, second] = [softPasskey(ORIGIN), softPasskey(ORIGIN)];
    const options = await askToMake(app.services, kim);
    expect(await add(other.account, first.make(options))).toBe(false);
    expect(await add(kim, first.make(options))).toBe(true);
    expect([await add(kim, first.make(options)), await add(kim, second.make(options))]).toEqual([false, false]);
    const late = second.make(await askToMake(app.services, kim));
    app.setTime('09:00:01');
    expect(await add(kim, late)).toBe(false);
  });

  it('cannot be taken over by somebody else', async () => {
    expect(await add(other.account, passkey.make(await askToMake(app.services, other.account)))).toBe(false);
    expect(await signer(passkey.sign(asked()))).toBe(kim.user.id);
  });
});
