import { may, type Action, type Role } from '#core/access/roles.ts';

/** What a program may do with a token of the JSON API: each a part of what people may do. */
export const SCOPES = ['read', 'write', 'publish', 'follow', 'release', 'export'] as const;
export type Scope = (typeof SCOPES)[number];

/**
 * What each scope opens. Whoever releases or exports sees what is not shown to everyone yet. People, roles, sharing, open
 * answers and answers on paper are opened by none.
 */
const OPENS: Readonly<Record<Scope, readonly Action[]>> = {
  read: ['see'],
  write: ['write', 'create surveys'],
  publish: ['publish'],
  follow: ['follow'],
  release: ['release', 'analyse'],
  export: ['export', 'analyse'],
};

/** Whether any of some scopes opens something; whoever made the token must be allowed to do it too. */
export const opens = (scopes: readonly Scope[], action: Action): boolean => scopes.some((scope) => OPENS[scope].includes(action));

/** The scopes that somebody can give a token: what their role lets them do themselves. */
export const scopesGivenBy = (role: Role): readonly Scope[] => SCOPES.filter((scope) => OPENS[scope].every((action) => may(role, action)));

/** Days that a token can hold. */
export const TOKEN_DAYS = [30, 90, 365] as const;
