import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf, beginSession } from '#server/services/studio/account.ts';
import { signedIn } from '#test/server/studio/studio-visitor.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit, type Visitor } from '#test/support/visitor.ts';

let app: TestApp;
let kim: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  kim = await signedIn(app, 'owner');
});
afterAll(() => app.close());

/** The same person on another device. */
const onAnother = async (device: string): Promise<Visitor> => {
  const [user] = (await Promise.all((await app.services.storage.organisations()).map(({ id }) => app.services.storage.users(id)))).flat();
  const visitor = visit(app.origin);
  (visitor.cookies as Map<string, string>).set('studio', await beginSession(app.services, user ?? { id: randomUUID() }, device));
  return visitor;
};

describe('one’s own account', () => {
  it('has one’s own name, which is changed', async () => {
    const page = await kim.open('/studio/konto');
    expect([page.heading, await htmlFaults(page.source)]).toEqual(['Mitt konto', []]);
    await kim.follow('Byt namn');
    expect(await htmlFaults(kim.page.source)).toEqual([]);
    kim.fill('Ditt namn', ' ');
    expect((await kim.press('Spara namnet')).text).toContain('Skriv ditt namn.');
    kim.fill('Ditt namn', 'Kim Alm');
    const changed = await kim.press('Spara namnet');
    expect(changed.text).toContain('Namnet är sparat.');
    expect(changed.text).toContain('Du är inloggad som Kim Alm');
  });

  it('lists where one is signed in, and ends that one by one', async () => {
    const phone = await onAnother('Safari på iPhone');
    const library = await onAnother('Edge på Windows');
    const page = await kim.open('/studio/konto');
    expect(page.text).toContain('Edge på Windows');
    expect(page.text).toContain('2026-11-24');
    await kim.follow('Edge på Windows');
    expect([kim.page.heading, await htmlFaults(kim.page.source)]).toEqual(['Logga ut Edge på Windows?', []]);
    expect((await library.open('/studio/enkater')).heading).toBe('Enkäter');
    const ended = await kim.press('Logga ut');
    expect(ended.text).not.toContain('Edge på Windows');
    expect((await library.open('/studio/enkater')).heading).toBe('Logga in i studion');
    expect((await phone.open('/studio/enkater')).heading).toBe('Enkäter');
  });

  it('signs out everywhere but here', async () => {
    const others = [await onAnother('Safari på iPhone'), await onAnother('Firefox på Linux')];
    await kim.open('/studio/konto');
    await kim.follow('Logga ut alla andra enheter');
    expect((await kim.press('Logga ut')).text).toContain('Utloggningen är klar.');
    for (const other of others) expect((await other.open('/studio/enkater')).heading).toBe('Logga in i studion');
    expect((await kim.open('/studio/konto')).text).not.toContain('Logga ut alla andra enheter');
  });

  it('ends nobody else’s sessions', async () => {
    const somebody = await signedIn(app, 'reader');
    const { id } = (await accountOf(app.services, somebody.cookies.get('studio') ?? ''))?.session ?? { id: '' };
    expect((await kim.open(`/studio/konto/inloggningar/${id}`)).status).toBe(404);
  });
});
