import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit } from '#test/support/visitor.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  await app.close();
});

const PAGES = ['/', '/e/medarbetare', '/angra', '/fortsatt', '/inmatning', '/tillganglighet', '/integritet', '/finns-inte', '/e/finns-inte'];

describe('every page', () => {
  test.each(PAGES)('%s forbids everything that is not ours, with a nonce of its own', async (path) => {
    const [one, two] = await Promise.all([fetch(app.origin + path), fetch(app.origin + path)]);
    const policy = one.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/https?:/);
    expect(policy).not.toBe(two.headers.get('content-security-policy'));
    expect(one.headers.get('referrer-policy')).toBe('same-origin');
    expect(one.headers.get('cache-control')).toBe('no-store');
    expect(one.headers.get('x-powered-by')).toBeNull();
    const html = await one.text();
    expect(html).not.toMatch(/ style=| onclick=| on[a-z]+="/);
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\/(?!www\.digg\.se)/);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    for (const script of html.match(/<script[^>]*>/g) ?? []) expect(script).toContain(`nonce="${nonce ?? ''}"`);
  });
});

test('a page that cannot be drawn tells nothing of the program, not even where its problem page cannot either', async () => {
  const broken = await startTestApp({ surveys: {}, render: () => { throw new Error('secret detail'); } });
  const response = await fetch(`${broken.origin}/`);
  expect(response.status).toBe(500);
  expect(await response.text()).toBe('Något gick fel. Försök igen om en stund.');
  expect(broken.errors).toHaveLength(2);
  await broken.close();
});

describe('a form from elsewhere is refused', () => {
  const begin = async () => {
    const visitor = visit(app.origin);
    await visitor.open('/e/medarbetare');
    await visitor.press('Börja');
    visitor.choose('Ja');
    return visitor;
  };

  test.each([
    ['the browser says it is another site', { 'sec-fetch-site': 'cross-site' }],
    ['it comes from another origin', { origin: 'https://evil.example' }],
    ['it comes from a sandboxed frame', { origin: 'null' }],
  ])('when %s', async (_, headers) => {
    expect((await (await begin()).post('Fortsätt', headers)).status).toBe(403);
  });

  test('when its token is another draft’s', async () => {
    const [own, other] = [await begin(), await begin()];
    const token = other.page.document.querySelector<HTMLInputElement>('input[name=_csrf]')?.value ?? '';
    const field = own.page.document.querySelector<HTMLInputElement>('input[name=_csrf]');
    if (field) field.value = token;
    expect((await own.post('Fortsätt')).status).toBe(403);
  });

  test('and taken when the browser says nothing but the token is right', async () => {
    const visitor = await begin();
    const body = new URLSearchParams({ samtycke: 'ja', _csrf: visitor.page.document.querySelector<HTMLInputElement>('input[name=_csrf]')?.value ?? '' });
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    expect((await fetch(`${app.origin}/e/medarbetare/samtycke`, { method: 'POST', body, redirect: 'manual', headers: { cookie } })).status).toBe(303);
  });
});

describe('what a person types', () => {
  const CANARY = '<img src=x onerror=alert(1)>"\'`{kommun}';
  test('is shown as text, and never logged', async () => {
    const visitor = visit(app.origin);
    await visitor.open('/e/medarbetare?lang=sv');
    await visitor.press('Starta');
    visitor.choose('Ja');
    await visitor.press('Fortsätt');
    while (!visitor.page.path.endsWith('/forslag_foretag')) await visitor.press(visitor.page.html.includes('value="skip"') ? 'Hoppa över' : 'Fortsätt');
    visitor.fill('Vad kan företaget göra bättre?', CANARY);
    await visitor.press('Fortsätt');
    await visitor.open('/e/medarbetare/forslag_foretag');
    expect(visitor.page.document.querySelector('textarea')?.value).toBe(CANARY);
    expect(visitor.page.document.querySelector('img')).toBeNull();
    expect(app.log.join('\n')).not.toContain('onerror');
    expect(app.log.join('\n')).not.toMatch(/127\.0\.0\.1|medarbetare|forslag/);
    expect(app.log.at(-1)).toMatch(/"route":"\/e\/:slug\/:page","status":200/);
  });

  test('is refused with a page when it is too much or malformed', async () => {
    const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: app.origin } };
    expect((await fetch(`${app.origin}/e/medarbetare`, { ...form, body: `a=${'x'.repeat(70_000)}` })).status).toBe(413);
    expect((await fetch(`${app.origin}/e/medarbetare`, { ...form, body: Array.from({ length: 1_001 }, (_, index) => `a${index}=1`).join('&') })).status).toBe(413);
    const gone = await fetch(`${app.origin}/e/medarbetare`, { ...form, headers: { ...form.headers, 'content-type': 'application/x-www-form-urlencoded; charset=utf-7' }, body: 'a=1' });
    expect(gone.status).toBeGreaterThanOrEqual(400);
    expect(gone.status).toBeLessThan(500);
  });
});

test('cookies are for us alone, and say nothing', async () => {
  const begun = await fetch(`${app.origin}/e/medarbetare`, { redirect: 'manual' });
  expect(begun.headers.getSetCookie()).toEqual([]);
  const visitor = visit(app.origin);
  await visitor.open('/e/medarbetare');
  const posted = await visitor.post('Börja');
  const [cookie = '', language = ''] = posted.headers.getSetCookie();
  expect(language).toMatch(/^sprak=sv-simple; /);
  expect(cookie).toMatch(/^svar-medarbetare=[\w-]{43}; Max-Age=2592000; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/);
});

test('nothing of this was a bug', () => {
  expect(app.errors).toEqual([]);
});

describe('who is not known sends little', () => {
  const parts = (count: number): FormData => {
    const form = new FormData();
    for (let part = 0; part < count; part++) form.append('a', String(part));
    return form;
  };

  test.each([
    ['a form of the studio with many fields', '/studio/logga-in', () => ({ body: parts(1_001) }), 413],
    ['a large form of the studio', '/studio/logga-in', () => ({ body: new URLSearchParams({ a: 'x'.repeat(20_000) }) }), 413],
    ['a large body to the API', '/api/v1/surveys', () => ({ body: JSON.stringify({ a: 'x'.repeat(20_000) }), headers: { 'content-type': 'application/json' } }), 413],
    ['the same in pieces of no told length', '/api/v1/surveys', () => ({ body: new Blob([JSON.stringify({ a: 'x'.repeat(20_000) })]).stream(), duplex: 'half', headers: { 'content-type': 'application/json' } }), 413],
    ['a small body to the API', '/api/v1/surveys', () => ({ body: '{}', headers: { 'content-type': 'application/json' } }), 401],
  ])('%s', async (_, path, request, status) => {
    expect((await fetch(app.origin + path, { method: 'POST', ...request() })).status).toBe(status);
  });
});
