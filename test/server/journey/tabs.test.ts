import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit, type Visitor } from '#test/support/visitor.ts';

const text = (name: string, more: object = {}): object => ({ type: 'text', name, title: { sv: `Fråga ${name}` }, ...more });
const SURVEY = {
  title: { sv: 'Prov' },
  pages: [
    { name: 'ja', elements: [{ type: 'radiogroup', name: 'ja', role: 'consent', isRequired: true, title: { sv: 'Vill du?' }, choices: [{ value: 'ja', text: { sv: 'Ja' }, consents: true }, { value: 'nej', text: { sv: 'Nej' } }] }] },
    { name: 'ett', elements: [text('a')] },
    { name: 'tva', elements: [text('b')] },
    { name: 'tre', title: { sv: 'Tre' }, elements: [{ type: 'radiogroup', name: 'c', title: { sv: 'Fråga c' }, choices: ['x', 'y'], showOtherItem: true }, text('d', { visibleIf: "{c} = 'x'", isRequired: true })] },
  ],
};

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ surveys: { prov: SURVEY } });
});
afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

/** Somebody who said yes, and a second tab of the same browser. */
const begin = async (): Promise<readonly [Visitor, Visitor]> => {
  const one = visit(app.origin);
  await one.open('/e/prov');
  await one.press('Starta');
  const two = visit(app.origin);
  for (const [name, value] of one.cookies) (two.cookies as Map<string, string>).set(name, value);
  return [one, two];
};
const sayYes = async (visitor: Visitor): Promise<void> => {
  visitor.choose('Ja');
  await visitor.press('Fortsätt');
};
const drafts = async (visitor: Visitor): Promise<string | null> => (await app.services.storage.draft(app.services.keys.draftHash(visitor.cookies.get('svar-prov') ?? '')))?.answers ?? null;

describe('two tabs', () => {
  test('that send two pages at once lose nothing', async () => {
    const [one, two] = await begin();
    await sayYes(one);
    await one.press('Hoppa över');
    await two.open('/e/prov/ett');
    two.fill('Fråga a', 'A');
    one.fill('Fråga b', 'B');
    await Promise.all([one.post('Fortsätt'), two.post('Fortsätt')]);
    expect(JSON.parse((await drafts(one)) ?? '{}')).toEqual({ ja: 'ja', a: 'A', b: 'B' });
  });

  test('cannot bring back what a no to taking part has deleted', async () => {
    const [one, two] = await begin();
    await sayYes(one);
    one.fill('Fråga a', 'A');
    await two.open('/e/prov/ja');
    two.choose('Nej');
    await Promise.all([one.post('Fortsätt'), two.post('Fortsätt')]);
    await one.post('Fortsätt');
    expect(await drafts(one)).toBeNull();
  });
});

describe('a posted page', () => {
  test('is taken only in its turn: nothing is stored before consent', async () => {
    const [one, two] = await begin();
    await two.open('/e/prov/ja');
    const token = one.page.document.querySelector<HTMLInputElement>('input[name=_csrf]')?.value ?? '';
    const cookie = [...one.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const early = await fetch(`${app.origin}/e/prov/ett`, { method: 'POST', redirect: 'manual', headers: { cookie, origin: app.origin }, body: new URLSearchParams({ a: 'tidigt', _csrf: token }) });
    expect(early.headers.get('location')).toBe('/e/prov/ja');
    expect(await drafts(one)).toBe('{}');
  });

  test('asks the question that an answer on it has brought, before it goes on', async () => {
    const [one] = await begin();
    await sayYes(one);
    await one.press('Hoppa över');
    await one.press('Hoppa över');
    one.choose('x');
    await one.press('Fortsätt');
    expect(one.page.path).toBe('/e/prov/tre');
    one.fill('Fråga d', 'D');
    await one.press('Fortsätt');
    expect(one.page.path).toBe('/e/prov/granska');
    expect(one.page.text).toContain('D');
  });

  test('loses what was written beside an answer with the answer', async () => {
    const [one] = await begin();
    await sayYes(one);
    await one.press('Hoppa över');
    await one.press('Hoppa över');
    one.choose('Annat');
    one.fill('Skriv ditt svar', 'HEMLIGT');
    await one.press('Fortsätt');
    expect(await drafts(one)).toContain('HEMLIGT');
    await one.open('/e/prov/tre');
    await one.press('Rensa svaret');
    expect(await drafts(one)).not.toContain('HEMLIGT');
  });
});
