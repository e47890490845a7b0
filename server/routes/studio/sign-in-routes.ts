import type { Request } from 'express';
import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import type { Text } from '#core/view/text.ts';
import { deviceOf } from '#server/http/device.ts';
import { fieldOf, fieldsOf, keptIn } from '#server/http/form.ts';
import { notFound, type Reply } from '#server/http/reply.ts';
import { networkOf } from '#server/http/rate-limits.ts';
import { devicePassOf, enteredCookies } from '#server/routes/studio/device-cookie.ts';
import { studioCookie } from '#server/routes/studio/guard.ts';
import { innerAddress } from '#server/routes/studio/inner-address.ts';
import type { Asked, StudioRoute } from '#server/routes/studio/studio-route.ts';
import { accountOf } from '#server/services/studio/account.ts';
import { firstPage, foundFirst } from '#server/services/studio/first-admin.ts';
import { noteInLog } from '#server/services/studio/log.ts';
import { againPage, SIGN_IN, signIn, signInPage, tidyEmail, type Waiting } from '#server/services/studio/sign-in.ts';
import { signInTries, type SignInTries } from '#server/http/sign-in-tries.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** Signing in and out, and the link of the first administrator. */
export const signInRoutes = (services: StudioServices, tries: SignInTries = signInTries()): readonly StudioRoute[] => [
  { method: 'get', path: STUDIO.signIn, needs: 'nobody', handle: async ({ request }) => ({ kind: 'page', view: signInPage(services, { to: innerAddress(request.query['till']), kept: [] }) }) },
  { method: 'post', path: STUDIO.signIn, needs: 'nobody', handle: (asked) => signedIn(services, tries, asked) },
  {
    method: 'post',
    path: STUDIO.signOut,
    needs: 'account',
    handle: async ({ account }) => {
      await services.storage.write({ do: 'end studio sessions', userId: account.user.id, ids: [account.session.id] });
      await noteInLog(services, account, 'signedOut');
      return { kind: 'redirect', to: STUDIO.signIn, cookies: [studioCookie(null)] };
    },
  },
  {
    method: 'get',
    path: `${STUDIO.first}/:token`,
    needs: 'nobody',
    handle: async ({ request }) => {
      const view = await firstPage(services, tokenIn(request));
      return view ? { kind: 'page', view } : notFound;
    },
  },
  {
    method: 'post',
    path: `${STUDIO.first}/:token`,
    needs: 'nobody',
    handle: async ({ request, form }) => {
      const founded = await foundFirst(services, tokenIn(request), (name) => fieldOf(form, name), deviceOf(request.get('user-agent')));
      if (founded === null) return notFound;
      return typeof founded === 'string' ? { kind: 'redirect', to: STUDIO.surveys, cookies: await enteredCookies(services, request, founded) } : { kind: 'page', view: founded, status: 422 };
    },
  },
];

const tokenIn = ({ params }: Request): string => String(params['token']);

/** Signs in; what waited is then shown to be sent again by whoever wrote it. */
const signedIn = async (services: StudioServices, tries: SignInTries, { request, form }: Asked): Promise<Reply> => {
  const waiting: Waiting = { to: innerAddress(fieldOf(form, '_to')), kept: fieldsOf(keptIn(form) ?? new Map()) };
  const token = await tried(services, tries, { request, form });
  if (typeof token !== 'string') {
    const state = { typed: (name: string) => fieldOf(form, name), problems: [{ field: SIGN_IN.email, text: token }] };
    return { kind: 'page', status: 422, view: signInPage(services, waiting, state) };
  }
  const cookies = await enteredCookies(services, request, token);
  const account = waiting.kept.length === 0 ? null : await accountOf(services, token);
  if (!account) return { kind: 'redirect', to: waiting.to, cookies };
  return { kind: 'page', view: againPage(services, account, waiting), cookies };
};

/** The token of a session, or why there is none. */
const tried = async (services: StudioServices, tries: SignInTries, { request, form }: Asked): Promise<string | Text> => {
  const email = tidyEmail(fieldOf(form, SIGN_IN.email));
  const user = await services.storage.user({ email });
  const attempt = { email, network: networkOf(request.ip ?? ''), device: user && services.keys.deviceIn(user.id, devicePassOf(request)) };
  const minutes = await tries.count(attempt);
  if (minutes !== null) return { key: 'studio.signIn.wait', parameters: { minutes } };
  const token = await signIn(services, email, fieldOf(form, SIGN_IN.password), deviceOf(request.get('user-agent')));
  if (token === null) return { key: 'studio.signIn.wrong' };
  await tries.forget(attempt);
  return token;
};
