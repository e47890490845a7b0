import type { Scope } from '#core/access/scopes.ts';
import type { OrganisationRow, UserRow } from './accounts.ts';

/** What a program shows that calls the JSON API. The token itself is not stored. */
export interface ApiTokenRow {
  readonly tokenHash: string;
  /** Random: by it the token is listed and revoked. */
  readonly id: string;
  readonly organisationId: string;
  /** Who made it: it does nothing that they may not do. */
  readonly userId: string;
  /** What it is for, in its maker's words. */
  readonly name: string;
  /** JSON array of scopes (`core/access/scopes.ts`). */
  readonly scopes: string;
  /** ISO dates; `endsOn` is the last day. */
  readonly madeOn: string;
  readonly endsOn: string;
  /** ISO date, no time; null: it was never used. */
  readonly lastUsedOn: string | null;
}

/** A token as somebody recognises it. */
export interface ApiToken extends Omit<ApiTokenRow, 'tokenHash' | 'scopes'> {
  readonly scopes: readonly Scope[];
}

/** A token that holds, with who answers for it. */
export interface ApiTokenHolder {
  readonly token: ApiToken;
  readonly user: UserRow;
  readonly organisation: OrganisationRow;
}

/** What is asked of tokens. */
export interface ApiTokenReader {
  /** A token that holds on a date; null also where its maker's account is closed. */
  apiToken(tokenHash: string, date: string): Promise<ApiTokenHolder | null>;
  /** Those of an organisation that hold on a date, in order of name. */
  apiTokens(organisationId: string, date: string): Promise<readonly ApiToken[]>;
}

export type ApiTokenCommand =
  | { readonly do: 'store api token'; readonly token: ApiTokenRow }
  /** Notes the day; not done where it is noted already. */
  | { readonly do: 'note api token use'; readonly id: string; readonly on: string }
  /** Not done where the organisation has none with that id. */
  | { readonly do: 'revoke api token'; readonly organisationId: string; readonly id: string };
