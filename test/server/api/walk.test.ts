import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayWith, ROLES, type Role, type Share } from '#core/access/roles.ts';
import { SCOPES, scopesGivenBy, type Scope } from '#core/access/scopes.ts';
import { allOperations } from '#server/routes/api/all-operations.ts';
import { isOfSurvey } from '#server/routes/api/api-door.ts';
import type { ApiDeps, ApiOperation } from '#server/routes/api/api-operation.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { aTokenMaker, contractOf, type Contract, type TokenMaker } from './api-visitor.ts';

const HOLDS = ['own', 'author', 'analyst', 'reader', null] as const satisfies readonly (Share | null)[];
const slug = 'medarbetare';

let app: TestApp;
let api: Contract;
const makers = new Map<string, TokenMaker>();
const nameOf = (role: Role, share: Share | null): string => `${role} ${share ?? 'no'}`;

beforeAll(async () => {
  app = await startTestApp();
  api = await contractOf(app.origin);
  for (const share of HOLDS) for (const role of ROLES) makers.set(nameOf(role, share), await aTokenMaker(app, role, share && { slug, share }, makers.get(nameOf('administrator', share))));
});
afterAll(() => app.close());

const operations = allOperations({} as ApiDeps);
const guarded = operations.filter((operation) => operation.scope !== null);
const codeFor = async (id: string, token: string | undefined): Promise<unknown> => {
  const { status, json } = await api.call(id, { ...(token !== undefined && { token }), at: { slug, id: 'finns-inte', format: 'tidy' } });
  return status < 400 ? 'let in' : (json['code'] ?? status);
};
/** What an address that nobody holds, or that lacks what it names, answers; anything else is past the door. */
const outcomeOf = (code: unknown): string => (['no_token', 'invalid_token', 'insufficient_scope', 'forbidden', 'not_found'].includes(String(code)) ? String(code) : 'let in');

/** What the door answers to a token of somebody with all scopes that their role can give. */
const expected = (operation: ApiOperation, role: Role, share: Share | null): string => {
  if (operation.scope !== null && !scopesGivenBy(role).includes(operation.scope)) return 'insufficient_scope';
  if (!isOfSurvey(operation)) return 'let in';
  // No release is called so: nobody sees one.
  if (share === null || operation.path.includes('{id}')) return 'not_found';
  return mayWith(role, share, operation.needs) ? 'let in' : 'forbidden';
};

describe('every operation of the API', { timeout: 120_000 }, () => {
  it.each(guarded.map(({ id }) => id))('%s needs a token that holds', async (id) => {
    expect(await codeFor(id, undefined)).toBe('no_token');
    expect(await codeFor(id, 'allasvarar_finns-inte')).toBe('invalid_token');
  });

  it.each(guarded.flatMap((operation) => SCOPES.filter((scope) => scope !== operation.scope).map((scope) => [operation.id, scope] as const)))('%s is not opened by %s', async (id, scope: Scope) => {
    expect(await codeFor(id, await makers.get('owner own')?.token([scope]))).toBe('insufficient_scope');
  });

  it.each(HOLDS)('does what the role of a token’s maker may, where the organisation holds the survey as %s', async (share) => {
    for (const role of ROLES) {
      const token = (await makers.get(nameOf(role, share))?.token()) ?? '';
      for (const operation of guarded) expect([operation.id, role, outcomeOf(await codeFor(operation.id, token))]).toEqual([operation.id, role, expected(operation, role, share)]);
    }
  });

  it('follows its maker’s role as it is now, and ends with their account, its last day or when it is revoked', async () => {
    const maker = await aTokenMaker(app, 'owner', null, makers.get('owner own'));
    const { storage } = app.services;
    const token = await maker.token(SCOPES, 30);
    const outcome = async (id = 'getText'): Promise<string> => outcomeOf(await codeFor(id, token));
    expect(await outcome()).toBe('let in');
    const listed = (await storage.apiTokens(maker.user.organisationId, app.services.today())).filter(({ userId }) => userId === maker.user.id);
    expect(listed.map(({ lastUsedOn }) => lastUsedOn)).toEqual(['2026-11-24']);
    await storage.write({ do: 'change user', id: maker.user.id, to: { role: 'reader' } });
    expect([await outcome(), await outcome('getSurvey')]).toEqual(['forbidden', 'let in']);
    app.setToday('2026-12-24');
    expect(await outcome('getSurvey')).toBe('invalid_token');
    app.setToday('2026-11-24');
    expect(await outcome('getSurvey')).toBe('let in');
    await storage.write({ do: 'change user', id: maker.user.id, to: { state: 'closed' } });
    expect(await outcome('getSurvey')).toBe('invalid_token');
  });

  it('is opened by no cookie, and by no token in an address', async () => {
    const token = (await makers.get('owner own')?.token()) ?? '';
    for (const headers of [{ cookie: `studio=${token}` }, { cookie: `token=${token}` }]) expect((await api.call('listSurveys', { headers })).status).toBe(401);
    const asked = await fetch(`${app.origin}/api/v1/surveys?access_token=${token}`);
    expect([asked.status, asked.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="Alla svarar"']);
  });

  it('does nothing that a token of one organisation could do to another', async () => {
    const stranger = (await makers.get('owner no')?.token()) ?? '';
    const lists = await api.call('listSurveys', { token: stranger });
    expect(lists.json['surveys']).toEqual([]);
    expect(await codeFor('close', stranger)).toBe('not_found');
  });
});

describe('calls that come too often', () => {
  it('are told for how long to wait', async () => {
    const small = await startTestApp({ surveys: {}, submissionsPer10Minutes: 1 });
    const contract = await contractOf(small.origin);
    for (let index = 0; index < 4; index += 1) await contract.call('listSurveys', {});
    const refused = await contract.call('listSurveys', {});
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    await small.close();
  });
});
