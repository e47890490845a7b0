import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFirstLink } from '#server/services/studio/first-admin.ts';
import { makePasswordLink } from '#server/services/studio/people.ts';
import { codeOf, timeStep } from '#server/services/studio/totp.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit, type SeenPage, type Visitor } from '#test/support/visitor.ts';

const PASSWORD = 'häst batteri klammer rätt';
const EMAIL = 'kim@forbundet.se';

let app: TestApp;
let admin: Visitor;
let secret: Buffer;
let codes: readonly string[];
beforeAll(async () => {
  app = await startTestApp();
  admin = visit(app.origin);
  await admin.open((await makeFirstLink(app.services)) ?? '');
  admin.fill('Din organisation', 'Förbundet Söder');
  admin.choose('Samordningsförbund');
  admin.fill('Ditt namn', 'Kim Ek');
  admin.fill('E-post', EMAIL);
  admin.fill('Välj ett lösenord', PASSWORD);
  await admin.press('Skapa konto');
});
afterAll(() => app.close());

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Base 32 as an app reads it. */
const bytesOf = (letters: string): Buffer => {
  const bits = [...letters.replaceAll(' ', '')].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => parseInt(byte, 2)) ?? []);
};
/** What the app on the phone shows now. */
const onPhone = (): string => codeOf(secret, timeStep(app.services.now()));

/** Somebody who has typed e-mail and password on a device of their own. */
const withPassword = async (somebody = visit(app.origin), to = '/studio/logga-in'): Promise<Visitor> => {
  await somebody.open(to);
  somebody.fill('E-post', EMAIL);
  somebody.fill('Lösenord', PASSWORD);
  await somebody.press('Logga in');
  return somebody;
};
const type = (somebody: Visitor, code: string): Promise<SeenPage> => {
  somebody.fill('Kod', code);
  return somebody.press('Logga in');
};

describe('signing in with two steps', () => {
  it('is turned on with a code of the app, which gives recovery codes once', async () => {
    expect((await admin.open('/studio/enkater')).text).toContain('Skydda ditt med två steg');
    await admin.open('/studio/konto');
    const page = await admin.follow('Två steg vid inloggning');
    expect(await htmlFaults(page.source)).toEqual([]);
    admin.fill('Kod', '000000');
    const wrong = await admin.press('Slå på två steg');
    expect([wrong.status, wrong.text.includes('Koden stämmer inte')]).toEqual([422, true]);
    const letters = wrong.document.querySelector('.secret__groups')?.textContent ?? '';
    expect(letters).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(page.document.querySelector('.secret__groups')?.textContent).toBe(letters);
    secret = bytesOf(letters);
    admin.fill('Kod', onPhone());
    const done = await admin.press('Slå på två steg');
    codes = [...done.document.querySelectorAll('.secret__codes li')].map(({ textContent }) => textContent);
    expect([done.heading, codes.length, new Set(codes).size, await htmlFaults(done.source)]).toEqual(['Dina reservkoder', 10, 10, []]);
    const file = done.document.querySelector('a[download="reservkoder.txt"]')?.getAttribute('href') ?? '';
    expect((await (await fetch(file)).text()).split('\r\n')).toEqual(['Alla svarar: Dina reservkoder', ...codes, '']);
    expect((await admin.open('/studio/enkater')).text).not.toContain('Skydda ditt med två steg');
    expect((await admin.open('/studio/konto/tva-steg')).text).toContain('Du har 10 reservkoder kvar.');
    expect(admin.page.html).not.toContain(letters);
  });

  it('keeps neither the secret nor the codes readable in the database', async () => {
    const { id } = (await app.services.storage.user({ email: EMAIL })) ?? { id: '' };
    const stored = JSON.stringify(await app.services.storage.twoSteps(id));
    expect(stored).not.toContain(secret.toString('hex'));
    expect(stored).not.toContain(secret.toString('base64url'));
  });

  it('asks for a code after the password, and takes each once', async () => {
    app.setTime('08:05:00');
    const somebody = await withPassword();
    expect([somebody.page.heading, await htmlFaults(somebody.page.source)]).toEqual(['Skriv koden', []]);
    expect(somebody.page.document.querySelector('[autocomplete="one-time-code"]')).not.toBeNull();
    expect((await somebody.open('/studio/enkater')).heading).toBe('Logga in i studion');
    const again = await withPassword();
    const code = onPhone();
    expect((await type(again, code)).heading).toBe('Enkäter');
    const other = await withPassword();
    const replayed = await type(other, code);
    expect([replayed.status, replayed.heading]).toEqual([422, 'Skriv koden']);
    app.setTime('08:05:30');
    expect((await type(other, onPhone())).heading).toBe('Enkäter');
  });

  it('leads on to where somebody was going, and keeps what they had written', async () => {
    app.setTime('08:10:00');
    const somebody = await withPassword(visit(app.origin), '/studio/logga-in?till=%2Fstudio%2Fkonto');
    expect((await type(somebody, onPhone())).path).toBe('/studio/konto');
  });

  it('takes a recovery code where the phone is lost, once, in any writing', async () => {
    const [first = ''] = codes;
    expect((await type(await withPassword(), first.toLowerCase().replace(' ', ''))).heading).toBe('Enkäter');
    expect((await type(await withPassword(), first)).status).toBe(422);
    expect((await admin.open('/studio/konto/tva-steg')).text).toContain('Du har 9 reservkoder kvar.');
  });

  it('limits wrong codes, and waits no longer than a quarter of an hour for a code', async () => {
    const attacker = await withPassword();
    for (let index = 0; index < 10; index += 1) await type(attacker, '000000');
    app.setTime('08:15:00');
    expect((await type(attacker, onPhone())).text).toContain('Det har blivit för många försök');
    const slow = await withPassword(admin);
    app.setTime('08:31:00');
    expect((await type(slow, onPhone())).text).toContain('Det tog för lång tid.');
  });

  it('asks for a code, not the password, before what matters most', async () => {
    app.setTime('09:30:00');
    await withPassword(admin);
    await type(admin, onPhone());
    app.setTime('10:31:00');
    await admin.open('/studio/konto/tva-steg');
    expect(admin.page.heading).toBe('Visa att det är du');
    expect(admin.page.document.querySelector('[type=password]')).toBeNull();
    admin.fill('Kod', onPhone());
    expect((await admin.press('Fortsätt')).heading).toBe('Två steg vid inloggning');
  });

  it('has new recovery codes in place of the old', async () => {
    await admin.open('/studio/konto/tva-steg');
    const page = await admin.press('Gör nya reservkoder');
    const renewed = [...page.document.querySelectorAll('.secret__codes li')].map(({ textContent }) => textContent);
    expect(renewed).toHaveLength(10);
    await withPassword(admin);
    expect((await type(admin, codes[1] ?? '')).status).toBe(422);
    expect((await type(admin, renewed[1] ?? '')).heading).toBe('Enkäter');
  });

  it('is turned off by its owner', async () => {
    await admin.open('/studio/konto/tva-steg');
    await admin.follow('Stäng av två steg');
    expect(await htmlFaults(admin.page.source)).toEqual([]);
    expect((await admin.press('Stäng av två steg')).text).toContain('Nu loggar du in med bara lösenord.');
    expect((await withPassword(admin)).page.heading).toBe('Enkäter');
  });

  it('is forgotten with a link to a new password, and the log says so', async () => {
    await admin.open('/studio/konto/tva-steg');
    secret = bytesOf(admin.page.document.querySelector('.secret__groups')?.textContent ?? '');
    admin.fill('Kod', onPhone());
    await admin.press('Slå på två steg');
    const somebody = visit(app.origin);
    await somebody.open((await makePasswordLink(app.services, EMAIL)) ?? '');
    somebody.fill('Välj ett lösenord', PASSWORD);
    expect((await somebody.press('Spara lösenordet')).heading).toBe('Enkäter');
    expect((await withPassword()).page.heading).toBe('Enkäter');
    const log = (await somebody.open('/studio/logg')).text;
    for (const line of ['två steg och passnycklar togs bort', 'slog på två steg', 'stängde av två steg', 'använde en reservkod', 'gjorde nya reservkoder']) expect(log).toContain(line);
  });
});
