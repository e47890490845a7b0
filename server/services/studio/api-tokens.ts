import { hash, randomBytes } from 'node:crypto';
import { scopesGivenBy, TOKEN_DAYS, type Scope } from '#core/access/scopes.ts';
import { addDays } from '#core/view/dates.ts';
import type { Account, Doer } from '#server/services/studio/account.ts';
import { noteInLog } from '#server/services/studio/log.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { ApiToken } from '#server/storage/storage.ts';

/** A token as somebody recognises it. */
export type Token = ApiToken;

/** What a token begins with, so that a search for secrets that have leaked knows it. */
const BEGINS = 'allasvarar_';

const hashOf = (token: string): string => hash('sha256', `api\n${token}`, 'hex');

export interface NewToken {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Days that it holds, today the first. */
  readonly days: number;
}

/** Makes a token: the only time that anybody sees it. It opens no more than its maker may do. */
export const makeToken = async (services: StudioServices, account: Account, { name, scopes, days }: NewToken): Promise<string> => {
  const token = BEGINS + randomBytes(32).toString('base64url');
  const given = scopesGivenBy(account.user.role).filter((scope) => scopes.includes(scope));
  const today = services.today();
  const row = { tokenHash: hashOf(token), id: randomBytes(8).toString('hex'), organisationId: account.organisation.id, userId: account.user.id, name, scopes: JSON.stringify(given), madeOn: today, endsOn: addDays(today, Math.min(days, Math.max(...TOKEN_DAYS)) - 1), lastUsedOn: null };
  await services.storage.write({ do: 'store api token', token: row });
  await noteInLog(services, account, 'tokenMade', name);
  return token;
};

/** The tokens of somebody's organisation that hold, in order of name. */
export const listTokens = ({ storage, today }: StudioServices, { organisation }: Account): Promise<readonly Token[]> => storage.apiTokens(organisation.id, today());

/** One of them; null where it does not hold, or is another organisation's. */
export const findToken = async (services: StudioServices, account: Account, id: string): Promise<Token | null> => (await listTokens(services, account)).find((token) => token.id === id) ?? null;

/** From now on it opens nothing. */
export const revokeToken = async (services: StudioServices, account: Account, { id, name }: Token): Promise<void> => {
  await services.storage.write({ do: 'revoke api token', organisationId: account.organisation.id, id });
  await noteInLog(services, account, 'tokenRevoked', name);
};

/** Who a program acts for by its token; null where it does not hold. The first use of a day is noted. */
export const doerOf = async (services: StudioServices, token: string): Promise<Required<Doer> | null> => {
  const { storage, today } = services;
  const holder = await storage.apiToken(hashOf(token), today());
  if (holder && holder.token.lastUsedOn !== today()) await storage.write({ do: 'note api token use', id: holder.token.id, on: today() });
  return holder;
};
