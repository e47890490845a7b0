import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, RequestHandler, Response } from 'express';
import { buildProblemPage, PROBLEMS, type ProblemName } from '#core/view/build-problem-page.ts';
import { holdsCode } from '#core/view/codes.ts';
import { LANGUAGES } from '#core/view/frame.ts';
import type { PageView } from '#core/view/page-view.ts';
import { readSettings, withSettings, writeSettings, type Settings } from '#core/view/settings.ts';
import type { RefusedForm } from '#core/view/refused-form.ts';
import { readCookie, cookieName, writeCookie } from '#server/http/cookies.ts';
import { fieldOf, mayTravel, readForm } from '#server/http/form.ts';
import type { Cookie, Reply } from '#server/http/reply.ts';
import { nonceOf } from '#server/http/security.ts';

/** Page → HTML. Comes in from the composition root, since only it knows the built renderer. */
export type Render = (view: PageView, nonce: string) => string;

export interface EndpointDeps {
  readonly render: Render;
  readonly secure: boolean;
}

export type Handler = (request: Request) => Reply | Promise<Reply>;

/** Wraps a handler: its reply is sent only once it is there, so a write is committed before anybody is told. */
export const endpoint = (deps: EndpointDeps) => (handler: Handler): RequestHandler =>
  async (request, response) => send(deps, request, response, await handler(request));

export const send = (deps: EndpointDeps, request: Request, response: Response, reply: Reply): void => {
  response.set('Cache-Control', isKept(request, reply) ? 'private, no-cache' : 'no-store');
  switch (reply.kind) {
    case 'page':
      reply.cookies?.forEach((cookie) => writeCookie(response, cookie, deps.secure));
      rememberLanguage(deps, request, response);
      response.status(reply.status ?? 200).type('html').send(deps.render(withSettings(reply.view, reply.settings ?? settingsOf(request, deps.secure)), nonceOf(response)));
      return;
    case 'redirect':
      reply.cookies?.forEach((cookie) => writeCookie(response, cookie, deps.secure));
      rememberLanguage(deps, request, response);
      response.status(reply.again ? 307 : 303).set('Location', reply.to).end();
      return;
    case 'json':
      response.status(reply.status ?? 200).set({ ...reply.headers }).json(reply.body);
      return;
    case 'file':
      response.status(200).attachment(reply.name).set({ ...reply.headers, 'Content-Type': reply.type });
      // Whoever closes the connection wants no more of it.
      pipeline(Readable.from(reply.pieces), response).catch(() => response.destroy());
      return;
    case 'problem':
      sendProblem(deps, request, response, reply.problem, reply.detail ?? {});
  }
};

/**
 * Back to a page that answered a post shows it again only if the browser may keep it; with `no-store` it shows an error of its own.
 * That is the lesser evil where the page holds a code, all of it or all but a letter: Back on a shared computer would show it.
 */
const isKept = (request: Request, reply: Reply): boolean => request.method === 'POST' && reply.kind === 'page' && !holdsCode(reply.view);

/** One shape for every problem: a page for people, RFC 9457 for programs. */
export const sendProblem = (deps: EndpointDeps, request: Request, response: Response, name: ProblemName, detail: Readonly<Record<string, unknown>>): void => {
  const { status } = PROBLEMS[name];
  response.status(status).set('Cache-Control', 'no-store');
  if (name === 'busy') response.set('Retry-After', '5');
  if (name === 'tooMany' && typeof detail['minutes'] === 'number') response.set('Retry-After', String(60 * detail['minutes']));
  if (request.path.startsWith('/api/')) {
    response.type('application/problem+json').send(JSON.stringify({ type: 'about:blank', title: TITLES[name], status, ...detail }));
    return;
  }
  const minutes = typeof detail['minutes'] === 'number' ? { minutes: detail['minutes'], count: detail['minutes'] } : {};
  const view = buildProblemPage(name, { language: languageOf(request, deps.secure) ?? 'sv', parameters: minutes, form: RETRIED.has(name) ? formOf(request) : null });
  response.type('html').send(deps.render(withSettings(view, settingsOf(request, deps.secure)), nonceOf(response)));
};

/** Problems that pass: what was posted may be posted again as it is. */
const RETRIED: ReadonlySet<ProblemName> = new Set(['busy', 'tooMany', 'server']);

/** The form as it was posted, its token too: a forged one stays forged. Null where no form could be read. */
const formOf = (request: Request): RefusedForm | null => {
  const form = readForm(request);
  if (request.method !== 'POST' || form.size === 0) return null;
  const fields = [...form].filter(([name]) => (!name.startsWith('_') || name === '_to') && mayTravel(name)).flatMap(([name, values]) => values.map((value) => [name, value] as const));
  return { action: request.originalUrl, csrf: fieldOf(form, '_csrf'), fields, press: fieldOf(form, '_action') || 'next', texts: [] };
};

/** English titles for programs; people read the page. */
const TITLES: Readonly<Record<ProblemName, string>> = {
  notFound: 'Not found',
  gone: 'The draft is gone',
  forged: 'The form did not come from our page',
  forgedAgain: 'The form did not come from our page',
  badRequest: 'Bad request',
  refused: 'The answers were not accepted',
  tooLarge: 'Too large',
  tooMany: 'Too many requests',
  busy: 'Busy, try again',
  server: 'Internal error',
};

const LANGUAGE_COOKIE = 'sprak';

/** Remembers the language that somebody reads in, also for the pages that belong to no survey. */
export const languageCookie = (language: string): Cookie => ({ name: LANGUAGE_COOKIE, value: language, days: 365 });

/** The language of the address, else the one chosen before; null when neither says. */
export const languageOf = (request: Request, secure: boolean): string | null => {
  const asked = request.query['lang'];
  const chosen = typeof asked === 'string' ? asked : readCookie(request.headers.cookie, cookieName(LANGUAGE_COOKIE, secure));
  return LANGUAGES.find((language) => language === chosen) ?? null;
};

const SETTINGS_COOKIE = 'installningar';

/** Remembers how somebody reads; the usual settings need no cookie. */
export const settingsCookie = (chosen: Settings): Cookie => ({ name: SETTINGS_COOKIE, value: writeSettings(chosen) || null, days: 365 });

export const settingsOf = (request: Request, secure: boolean): Settings => readSettings(readCookie(request.headers.cookie, cookieName(SETTINGS_COOKIE, secure)));

const rememberLanguage = (deps: EndpointDeps, request: Request, response: Response): void => {
  if (request.query['lang'] === undefined) return;
  const language = languageOf(request, deps.secure);
  if (language) writeCookie(response, languageCookie(language), deps.secure);
};
