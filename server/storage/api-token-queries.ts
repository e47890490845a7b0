import type { Kysely } from 'kysely';
import type { Scope } from '#core/access/scopes.ts';
import type { ApiToken, ApiTokenReader, ApiTokenRow } from './api-tokens.ts';
import type { Tables } from './tables.ts';

const tokenOf = ({ tokenHash: _, scopes, ...token }: ApiTokenRow): ApiToken => ({ ...token, scopes: JSON.parse(scopes) as readonly Scope[] });

/** What is asked of tokens. */
export const apiTokenQueries = (db: Kysely<Tables>): ApiTokenReader => ({
  apiToken: async (tokenHash, date) => {
    const row = await db.selectFrom('api_tokens').selectAll().where('tokenHash', '=', tokenHash).where('endsOn', '>=', date).executeTakeFirst();
    const user = row && (await db.selectFrom('users').selectAll().where('id', '=', row.userId).where('state', '=', 'active').executeTakeFirst());
    return row && user ? { token: tokenOf(row), user, organisation: await db.selectFrom('organisations').selectAll().where('id', '=', row.organisationId).executeTakeFirstOrThrow() } : null;
  },
  apiTokens: async (organisationId, date) => (await db.selectFrom('api_tokens').selectAll().where('organisationId', '=', organisationId).where('endsOn', '>=', date).orderBy('name').orderBy('id').execute()).map(tokenOf),
});
