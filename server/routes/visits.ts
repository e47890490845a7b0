import type { Request } from 'express';
import { cookieName, readCookie } from '#server/http/cookies.ts';
import { languageOf, settingsOf } from '#server/http/endpoint.ts';
import type { Cookie, Reply } from '#server/http/reply.ts';
import type { RouteDeps } from '#server/routes/routes.ts';
import { DRAFT_DAYS, type Visit } from '#server/services/respondent.ts';

/** Cookies are those of one survey. Who types in papers may have an answer of their own, so the two have a draft each. */
const draftCookie = (slug: string, onPaper: boolean): string => (onPaper ? `papper-${slug}` : `svar-${slug}`);
const entryCookie = (slug: string): string => `inmatning-${slug}`;

/** Whether papers are typed in. */
export const isEntry = ({ entry }: Visit): boolean => typeof entry === 'string';

/** What a request to a survey's pages asks with. */
export const visitOf = ({ services, secure }: Pick<RouteDeps, 'services' | 'secure'>, request: Request, slug = String(request.params['slug'])): Visit => {
  const pass = readCookie(request.headers.cookie, cookieName(entryCookie(slug), secure));
  // Nearly nobody has one, and to check it is a hash.
  const entry = pass === null ? null : services.keys.entryIn(pass);
  return { slug, token: tokenIn({ secure }, request, slug, entry !== null), language: languageOf(request, secure), pace: settingsOf(request, secure).pace, entry };
};

/** The token of a survey's draft on the device. */
export const tokenIn = ({ secure }: Pick<RouteDeps, 'secure'>, request: Request, slug: string, onPaper: boolean): string | null => readCookie(request.headers.cookie, cookieName(draftCookie(slug, onPaper), secure));

/** The cookie that a draft goes on with. That of a paper is kept until the browser is closed: it is nobody's of this device. null takes it away. */
export const draftCookieOf = (slug: string, onPaper: boolean, token: string | null): Cookie => ({ name: draftCookie(slug, onPaper), value: token, days: onPaper ? null : DRAFT_DAYS });

/** The cookie that lets papers be typed in, until the browser is closed; null takes it away. */
export const entryCookieOf = (slug: string, pass: string | null): Cookie => ({ name: entryCookie(slug), value: pass, days: null });

/** Takes away the cookies that let papers be typed in, of whatever survey: the next person at the device is somebody else. */
export const withoutEntries = (request: Request): readonly Cookie[] =>
  [...(request.headers.cookie ?? '').matchAll(/(?:^|;\s*)(?:__Host-)?inmatning-([\w-]+)=/g)].flatMap(([, slug]) => (slug === undefined ? [] : [entryCookieOf(slug, null)]));

/**
 * A saved page's cookie lives as long as its draft: so many days from now, not from when the answer was begun. A page that
 * was not taken, or that ended the journey, saved nothing.
 */
export const keepFromNow = (reply: Reply, visit: Visit): Reply => {
  const saved = reply.kind === 'redirect' || (reply.kind === 'page' && reply.status === 200 && reply.view.page === 'question');
  return saved && visit.token ? { ...reply, cookies: [draftCookieOf(visit.slug, isEntry(visit), visit.token)] } : reply;
};

/** A sent answer's token shows the receipt again until the browser is closed, and no longer: devices are shared. */
export const keepUntilClosed = (reply: Reply, visit: Visit): Reply =>
  reply.kind === 'page' && visit.token ? { ...reply, cookies: [{ ...draftCookieOf(visit.slug, isEntry(visit), visit.token), days: null }] } : reply;
