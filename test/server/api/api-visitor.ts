import { randomUUID } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import type { Role, Share } from '#core/access/roles.ts';
import { SCOPES, type Scope } from '#core/access/scopes.ts';
import { beginSession, accountOf } from '#server/services/studio/account.ts';
import { makeToken } from '#server/services/studio/api-tokens.ts';
import type { UserRow } from '#server/storage/storage.ts';
import type { TestApp } from '#test/support/test-app.ts';

export interface TokenMaker {
  readonly user: UserRow;
  /** Makes a token for them, as the studio does. */
  readonly token: (scopes?: readonly Scope[], days?: number) => Promise<string>;
}

/** How an organisation holds a survey. */
export interface Holds {
  readonly slug: string;
  readonly share: Share;
}

/** The id of a new organisation that holds a survey, or none. */
const anOrganisation = async ({ services: { storage } }: TestApp, holds: Holds | null): Promise<string> => {
  const organisation = { id: randomUUID(), name: `Förbundet ${randomUUID()}`, kind: 'union' as const, foundedOn: '2026-11-24' };
  await storage.write({ do: 'found organisation', organisation });
  const survey = holds && (await storage.surveys()).find(({ slug }) => slug === holds.slug);
  if (survey) await storage.write({ do: 'hold survey', holder: { surveyId: survey.id, organisationId: organisation.id, share: holds.share } });
  return organisation.id;
};

/** Somebody in an organisation of their own, or beside somebody else in theirs. */
export const aTokenMaker = async (app: TestApp, role: Role, holds: Holds | null = null, beside?: TokenMaker): Promise<TokenMaker> => {
  const { storage } = app.services;
  const organisationId = beside?.user.organisationId ?? (await anOrganisation(app, holds));
  const user = { id: randomUUID(), organisationId, email: `${randomUUID()}@example.se`, name: 'Kim Ek', role, state: 'active' as const, password: null, joinedOn: '2026-11-24' };
  const invitation = { tokenHash: randomUUID(), id: randomUUID(), purpose: 'join' as const, organisationId, email: user.email, role, endsAt: '2027-01-01T00:00:00Z' };
  await storage.write({ do: 'store invitation', invitation });
  await storage.write({ do: 'join organisation', user, invitation: invitation.tokenHash });
  const account = await accountOf(app.services, await beginSession(app.services, user, 'test'));
  return { user, token: async (scopes = SCOPES, days = 30) => (account ? makeToken(app.services, account, { name: 'Prov', scopes, days }) : '') };
};

export interface Ask {
  readonly token?: string;
  readonly at?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

interface DocumentedOperation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { readonly headers?: object; readonly content: Readonly<Record<string, { readonly schema?: { readonly $ref: string } }>> }>>;
}

/** The API as its document says, and nothing but the document: each answer must be one that it tells of. */
export interface Contract {
  readonly ids: readonly string[];
  /** What has come of each operation. */
  readonly seen: ReadonlyMap<string, ReadonlySet<number>>;
  call(id: string, ask: Ask): Promise<Answer>;
}

export const contractOf = async (origin: string): Promise<Contract> => {
  const document = (await (await fetch(`${origin}/api`)).json()) as { readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>; readonly components: { readonly schemas: Readonly<Record<string, object>> } };
  const operations = new Map(Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => [operation.operationId, { path, method, operation }] as const)));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema({ $id: 'api', components: { schemas: closed(document.components.schemas) } });
  const seen = new Map<string, Set<number>>();
  return {
    ids: [...operations.keys()],
    seen,
    call: async (id, { token, at = {}, body, headers = {} }) => {
      const found = operations.get(id);
      if (!found) throw new RangeError(`No operation is called ${id}`);
      const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'content-type': 'application/json' } };
      const response = await fetch(origin + found.path.replace(/\{(\w+)\}/g, (_, name: string) => at[name] ?? name), {
        ...sent,
        method: found.method.toUpperCase(),
        headers: { ...(token && { authorization: `Bearer ${token}` }), ...sent.headers, ...headers },
      });
      const text = await response.text();
      seen.set(id, (seen.get(id) ?? new Set()).add(response.status));
      return { status: response.status, headers: response.headers, text, json: promised(ajv, id, found.operation, response, text) };
    },
  };
};

/** The body of an answer, as it was promised: status, type, headers, shape. */
const promised = (ajv: Ajv2020, id: string, { responses }: DocumentedOperation, { status, headers }: Response, text: string): Record<string, unknown> => {
  const type = headers.get('content-type')?.split(';')[0] ?? '';
  const documented = responses[status];
  expect([id, status, Object.keys(documented?.content ?? {}), text.slice(0, 300)]).toEqual([id, status, expect.arrayContaining([type]), text.slice(0, 300)]);
  expect([id, status, Object.keys(documented?.headers ?? {}).filter((name) => !headers.has(name))]).toEqual([id, status, []]);
  const schema = documented?.content[type]?.schema;
  return schema ? shaped(ajv, `${id} ${status}`, schema.$ref, text) : {};
};

const shaped = (ajv: Ajv2020, name: string, schema: string, text: string): Record<string, unknown> => {
  const json = JSON.parse(text) as Record<string, unknown>;
  const validate = ajv.getSchema(`api${schema}`);
  expect([name, validate?.(json), validate?.errors]).toEqual([name, true, null]);
  return json;
};

/** A schema that allows nothing it does not name, so that what is not documented is found. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  return 'properties' in inner && 'type' in inner ? { ...inner, additionalProperties: false } : inner;
};
