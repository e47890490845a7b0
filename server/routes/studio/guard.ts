import type { Request } from 'express';
import { KEPT } from '#core/view/frame.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import type { Text } from '#core/view/text.ts';
import { cookieName, readCookie } from '#server/http/cookies.ts';
import { isOurs, saysOurs } from '#server/http/csrf.ts';
import { fieldOf, fieldsOf, mayTravel, readForm } from '#server/http/form.ts';
import { notFound, type Cookie, type Reply } from '#server/http/reply.ts';
import type { SignInTries } from '#server/http/sign-in-tries.ts';
import { freshly } from '#server/routes/studio/confirm-routes.ts';
import { isOfSurvey, type AskedByAccount, type StudioRoute, type SurveyRoute } from '#server/routes/studio/studio-route.ts';
import { accountOf, formsOf, heldSurvey, mayDo, mayIn, readerOf, type Account } from '#server/services/studio/account.ts';
import { againPage, signInPage } from '#server/services/studio/sign-in.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

const COOKIE = 'studio';
/** A day: as long as a session. */
export const studioCookie = (token: string | null): Cookie => ({ name: COOKIE, value: token, days: 1 });
export const studioToken = (request: Request, secure: boolean): string | null => readCookie(request.headers.cookie, cookieName(COOKIE, secure));

/** Lets a request through to its handler if the form is ours, and somebody is signed in who may do what it does. `tries`: those to show again who they are. */
export const guard = (services: StudioServices, secure: boolean, route: StudioRoute, tries: SignInTries) => async (request: Request): Promise<Reply> => {
  const form = readForm(request);
  const ours = (session: string): boolean => route.method === 'get' || isOurs(request, services.keys, session, fieldOf(form, '_csrf'));
  if (route.needs === 'nobody') return ours('') ? route.handle({ request, form }) : { kind: 'problem', problem: 'forged' };
  const account = await accountOf(services, studioToken(request, secure));
  if (!account) return toSignIn(services, request);
  if (!ours(formsOf(account))) return sentAgain(services, request, account);
  const asked = { request, form, account };
  const go: Go = (sent, handle) => (route.fresh ? freshly(services, tries, sent, handle) : handle(sent));
  const reply = await through(services, route, asked, go);
  return reply === notFound ? missing(services, asked) : reply;
};

const through = async (services: StudioServices, route: Exclude<StudioRoute, { readonly needs: 'nobody' }>, asked: AskedByAccount, go: Go): Promise<Reply> => {
  if (isOfSurvey(route)) return ofSurvey(services, route, asked, go);
  return route.needs === 'account' || mayIn(asked.account, route.needs) ? go(asked, route.handle) : forbidden(services, asked.request, asked.account);
};

/** Hands on to a handler, once its sender has shown who they are if it needs that. */
type Go = <Some extends AskedByAccount>(asked: Some, handle: (asked: Some) => Promise<Reply>) => Promise<Reply>;

/** A survey of another organisation is not there; one that somebody may see, but not do this with, says so. */
const ofSurvey = async (services: StudioServices, route: SurveyRoute, asked: AskedByAccount, go: Go): Promise<Reply> => {
  const held = await heldSurvey(services, asked.account, String(asked.request.params['slug']));
  if (!held) return notFound;
  if (mayDo(asked.account, held, route.needs)) return go({ ...asked, held }, route.handle);
  return forbidden(services, asked.request, asked.account, mayDo(asked.account, { ...held, share: 'own' }, route.needs) ? SHARED : undefined);
};

/** What was sent by a form of ours waits until its sender has signed in again. */
const toSignIn = (services: StudioServices, request: Request): Reply => {
  const kept = keptOf(request);
  if (kept.length > 0) return { kind: 'page', status: 401, view: signInPage(services, { to: request.originalUrl, kept }) };
  return { kind: 'redirect', to: `${STUDIO.signIn}?till=${encodeURIComponent(request.method === 'POST' ? STUDIO.home : request.originalUrl)}` };
};

/** What a form of ours, by the browser's own word, holds and may travel on. */
const keptOf = (request: Request): readonly (readonly [string, string])[] =>
  request.method === 'POST' && saysOurs(request) ? fieldsOf(readForm(request)).filter(([name]) => name !== '_csrf' && mayTravel(name)) : [];

/** A form of another session of the same browser, as after signing in again beside it: it is shown to be sent again. */
const sentAgain = (services: StudioServices, request: Request, account: Account): Reply => {
  const kept = keptOf(request);
  return kept.length > 0 ? { kind: 'page', status: 403, view: againPage(services, account, { to: request.originalUrl, kept }) } : { kind: 'problem', problem: 'forged' };
};

/** Why somebody may not do what their role allows with surveys of their own organisation. */
const SHARED: Text = { key: 'studio.forbidden.shared' };

const forbidden = (services: StudioServices, request: Request, account: Account, why: Text = { key: 'studio.forbidden.text', parameters: { role: { key: `studio.role.${account.user.role}` } } }): Reply => ({
  kind: 'page',
  status: 403,
  view: {
    page: 'studio-told',
    ...buildStudioFrame({ reader: readerOf(services, account), address: request.path }),
    title: { key: 'studio.forbidden.title' },
    texts: [why],
    copy: null,
    next: { address: STUDIO.surveys, label: { key: 'studio.surveys.back' } },
    typed: typedIn(request),
  },
});

/** An address of the studio that is none: who is signed in is shown the way back, others what the site says of any. */
export const nowhere = (services: StudioServices, secure: boolean) => async (request: Request): Promise<Reply> => {
  const account = await accountOf(services, studioToken(request, secure));
  return account ? missing(services, { request, account, form: readForm(request) }) : notFound;
};

/** What is not there, no longer there, or no longer its reader's to see: told alike, and what was typed is shown. */
const missing = (services: StudioServices, { request, account }: AskedByAccount): Reply => {
  const what = request.method === 'POST' ? 'sent' : 'page';
  return {
    kind: 'page',
    status: 404,
    view: {
      page: 'studio-told',
      ...buildStudioFrame({ reader: readerOf(services, account), address: request.path }),
      title: { key: `studio.missing.${what}.title` },
      texts: [{ key: `studio.missing.${what}` }],
      copy: null,
      next: { address: STUDIO.surveys, label: { key: 'studio.surveys.back' } },
      typed: typedIn(request),
    },
  };
};

/** What somebody wrote in a form of ours that is not taken: no button, no number of a revision, no choice beside the text, nothing that was left empty. */
const typedIn = (request: Request): readonly (readonly [string, string])[] =>
  keptOf(request).map(([name, value]) => [name.replace(KEPT, ''), value] as const).filter(([name, value]) => !name.startsWith('_') && !UNTYPED.has(name) && value.trim() !== '');
const UNTYPED: ReadonlySet<string> = new Set(['revision', 'utgava', 'typ', 'efter']);
