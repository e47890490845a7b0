import type { Response } from 'express';
import type { Cookie } from '#server/http/reply.ts';

const DAY = 86_400_000;

/** Reads one cookie of a request's header. Values are our own tokens and language codes: no decoding is needed. */
export const readCookie = (header: string | undefined, name: string): string | null => {
  const start = `${name}=`;
  const found = header?.split(';').map((part) => part.trim()).find((part) => part.startsWith(start));
  return found ? found.slice(start.length) : null;
};

/** With https every cookie is bound to this host alone (`__Host-`). */
export const cookieName = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

export const writeCookie = (response: Response, cookie: Cookie, secure: boolean): void => {
  const options = { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const;
  if (cookie.value === null) response.clearCookie(cookieName(cookie.name, secure), options);
  else response.cookie(cookieName(cookie.name, secure), cookie.value, cookie.days === null ? options : { ...options, maxAge: cookie.days * DAY });
};
