import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFirstLink } from '#server/services/studio/first-admin.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit, type Visitor } from '#test/support/visitor.ts';

const PASSWORD = 'häst batteri klammer rätt';

let app: TestApp;
let admin: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  admin = visit(app.origin);
  await admin.open((await makeFirstLink(app.services)) ?? '');
  admin.fill('Din organisation', 'Förbundet Söder');
  admin.choose('Samordningsförbund');
  admin.fill('Ditt namn', 'Kim Ek');
  admin.fill('E-post', 'kim@forbundet.se');
  admin.fill('Välj ett lösenord', PASSWORD);
  await admin.press('Skapa konto');
});
afterAll(() => app.close());

const invite = async (email: string) => {
  await admin.open('/studio/personer/bjud-in');
  admin.fill('E-post', email);
  admin.choose('Läsare');
  return admin.press('Skapa länken');
};
const isInvited = async (email: string): Promise<boolean> => (await admin.open('/studio/personer')).text.includes(email);

describe('what matters most', () => {
  it('is done at once by who has shown within the hour who they are', async () => {
    app.setTime('08:59:59');
    expect((await invite('ana@forbundet.se')).heading).toBe('Länken till ana@forbundet.se är klar');
  });

  it('waits for who has not, with what they sent, until they have', async () => {
    app.setTime('09:00:00');
    const asked = await invite('bo@forbundet.se');
    expect([asked.status, asked.heading, await htmlFaults(asked.source)]).toEqual([401, 'Visa att det är du', []]);
    expect(await isInvited('bo@forbundet.se')).toBe(false);
    await invite('bo@forbundet.se');
    admin.fill('Lösenord', 'fel lösenord helt');
    const wrong = await admin.press('Fortsätt');
    expect([wrong.status, wrong.text.includes('Det är inte lösenordet du har nu.')]).toEqual([422, true]);
    admin.fill('Lösenord', PASSWORD);
    expect((await admin.press('Fortsätt')).heading).toBe('Länken till bo@forbundet.se är klar');
    expect((await invite('cleo@forbundet.se')).heading).toBe('Länken till cleo@forbundet.se är klar');
  });

  it('does not come twice when the button is pressed twice', async () => {
    app.setTime('10:30:00');
    await invite('dag@forbundet.se');
    admin.fill('Lösenord', PASSWORD);
    const both = await Promise.all([admin.post('Fortsätt'), admin.post('Fortsätt')]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await admin.open('/studio/personer')).text.split('dag@forbundet.se')).toHaveLength(2);
  });

  it('cannot be guessed into from a session that was taken', async () => {
    app.setTime('12:00:00');
    await invite('eva@forbundet.se');
    for (let index = 0; index < 10; index += 1) {
      admin.fill('Lösenord', `fel lösenord ${index}`);
      await admin.press('Fortsätt');
    }
    admin.fill('Lösenord', PASSWORD);
    expect((await admin.press('Fortsätt')).text).toContain('Det har blivit för många försök');
    expect(await isInvited('eva@forbundet.se')).toBe(false);
  });
});
