import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { may, mayWith, ROLES, type Role, type Share } from '#core/access/roles.ts';
import { allStudioRoutes } from '#server/routes/studio/studio-routes.ts';
import { isOfSurvey, type StudioRoute } from '#server/routes/studio/studio-route.ts';
import { accountOf, beginSession, formsOf } from '#server/services/studio/account.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';

/** How the organisation of somebody stands to the survey `medarbetare`. */
const HOLDS = ['own', 'author', 'analyst', 'reader', null] as const satisfies readonly (Share | null)[];

let app: TestApp;
const tokens = new Map<string, string>();
const nameOf = (role: Role, share: Share | null): string => `${role} ${share ?? 'no'}`;

beforeAll(async () => {
  app = await startTestApp();
  const { storage } = app.services;
  const survey = (await storage.surveys()).find(({ slug }) => slug === 'medarbetare');
  for (const share of HOLDS) {
    const organisation = { id: randomUUID(), name: `Org ${share}`, kind: 'union' as const, foundedOn: '2026-11-24' };
    await storage.write({ do: 'found organisation', organisation });
    if (share) await storage.write({ do: 'hold survey', holder: { surveyId: survey?.id ?? '', organisationId: organisation.id, share } });
    for (const role of ROLES) {
      const user = { id: randomUUID(), organisationId: organisation.id, email: `${role}-${share}@example.se`, name: role, role, state: 'active' as const, password: null, joinedOn: '2026-11-24' };
      const invitation = { tokenHash: randomUUID(), id: randomUUID(), purpose: 'join' as const, organisationId: organisation.id, email: user.email, role, endsAt: '2027-01-01T00:00:00Z' };
      await storage.write({ do: 'store invitation', invitation });
      await storage.write({ do: 'join organisation', user, invitation: invitation.tokenHash });
      tokens.set(nameOf(role, share), await beginSession(app.services, user, 'test'));
    }
  }
});
afterAll(() => app.close());

/** What comes of an address for somebody, with a form that is theirs. */
const statusFor = async (token: string | null, method: 'get' | 'post', path: string, csrf = ''): Promise<{ readonly status: number; readonly to: string }> => {
  const cookie = token === null ? '' : `studio=${token}`;
  const response = await fetch(app.origin + path, { method: method.toUpperCase(), redirect: 'manual', headers: { cookie, origin: app.origin }, ...(method === 'post' && { body: new URLSearchParams({ _csrf: csrf }) }) });
  return { status: response.status, to: response.headers.get('location') ?? '' };
};

const csrfOf = async (token: string): Promise<string> => {
  const account = await accountOf(app.services, token);
  return account ? app.services.keys.csrf(formsOf(account)) : '';
};

const routes = allStudioRoutes({} as TestApp['services']).filter(({ needs }) => needs !== 'nobody');
const addressOf = (path: string): string => path.replace(':slug', 'medarbetare').replace(/:\w+/g, 'finns-inte');

describe('every address of the studio', () => {
  it.each(routes)('$method $path needs somebody who is signed in', async ({ method, path }) => {
    const { status, to } = await statusFor(null, method, addressOf(path));
    if (method === 'get') expect([status, to.startsWith('/studio/logga-in')]).toEqual([303, true]);
    else expect([status, to.startsWith('/studio/logga-in')]).toEqual([303, true]);
  });

  it.each(routes.filter(({ method }) => method === 'post'))('$method $path takes no form that is not its reader’s', async ({ path }) => {
    const token = await beginSession(app.services, (await app.services.storage.user({ email: 'administrator-own@example.se' })) ?? { id: '' }, 'test');
    expect((await statusFor(token, 'post', addressOf(path), 'forged')).status).toBe(403);
  });

  const cases = routes.flatMap((route) => ROLES.flatMap((role) => HOLDS.map((share) => ({ route, role, share, name: `${route.method} ${route.path} for ${role} of ${share ?? 'another organisation'}` }))));
  it.each(cases)('$name', async ({ route, role, share }) => {
    // A session of its own, since one address ends it.
    const user = await app.services.storage.user({ email: `${role}-${share}@example.se` });
    const token = await beginSession(app.services, user ?? { id: '' }, 'test');
    const { status } = await statusFor(token, route.method, addressOf(route.path), await csrfOf(token));
    expect(outcomeOf(status)).toBe(expected(route, role, share) ?? letIn(route.path, status));
  });
});

const outcomeOf = (status: number): string => (status === 403 ? 'forbidden' : status === 404 ? 'missing' : status < 500 ? 'let in' : `failed ${status}`);

/** What the guard answers; null where it lets somebody in. */
const expected = (route: StudioRoute, role: Role, share: Share | null): string | null => {
  if (!isOfSurvey(route)) return route.needs === 'account' || route.needs === 'nobody' || may(role, route.needs) ? null : 'forbidden';
  if (share === null || !mayWith(role, share, 'see')) return 'missing';
  return mayWith(role, share, route.needs) ? null : 'forbidden';
};

/** Past the guard, what an address names beside the survey may still be missing. */
const letIn = (path: string, status: number): string => (/:(?!slug)\w+/.test(path) && status === 404 ? 'missing' : 'let in');
