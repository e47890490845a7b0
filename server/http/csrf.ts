import type { Request } from 'express';
import type { Keys } from '#server/services/keys.ts';

/**
 * Whether a posted form comes from our own page, with or without JavaScript: by what the browser says of its origin
 * (Sec-Fetch-Site, else Origin), and by the token in the form, bound to the draft. Where the browser says nothing,
 * as old ones do, the token alone decides.
 */
export const isOurs = (request: Request, keys: Keys, session: string, token: string): boolean =>
  originOf(request) !== 'other' && keys.csrfMatches(session, token);

/** Whether the browser says itself that a form comes from our own page: what was posted may then be shown again. */
export const saysOurs = (request: Request): boolean => originOf(request) === 'ours';

const originOf = (request: Request): 'ours' | 'other' | 'unsaid' => {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? 'ours' : 'other';
  const origin = request.get('origin');
  if (origin === undefined) return 'unsaid';
  return origin === request.app.get('public origin') || (URL.canParse(origin) && new URL(origin).host === request.get('host')) ? 'ours' : 'other';
};
