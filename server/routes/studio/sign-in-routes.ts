import type { Request } from 'express';
import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import type { Text } from '#core/view/text.ts';
import { deviceOf } from '#server/http/device.ts';
import { fieldOf } from '#server/http/form.ts';
import type { Reply } from '#server/http/reply.ts';
import { originOf } from '#server/http/site.ts';
import { enteredCookies } from '#server/routes/studio/device-cookie.ts';
import { endedLink } from '#server/routes/studio/ended-link.ts';
import { entered, tryOf, waitingIn } from '#server/routes/studio/enter.ts';
import { studioCookie } from '#server/routes/studio/guard.ts';
import { innerAddress } from '#server/routes/studio/inner-address.ts';
import type { Asked, StudioRoute } from '#server/routes/studio/studio-route.ts';
import { firstPage, foundFirst } from '#server/services/studio/first-admin.ts';
import { passOf, secondStepPage } from '#server/services/studio/second-step.ts';
import type { Person } from '#server/services/studio/people.ts';
import { PASSKEY, signerOf } from '#server/services/studio/passkeys.ts';
import { noteInLog } from '#server/services/studio/log.ts';
import { ownerOf, SIGN_IN, signInPage, tidyEmail } from '#server/services/studio/sign-in.ts';
import { signInTries, type SignInTries } from '#server/http/sign-in-tries.ts';
import { withoutEntries } from '#server/routes/visits.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** Signing in and out, and the link of the first administrator. */
export const signInRoutes = (services: StudioServices, tries: SignInTries = signInTries()): readonly StudioRoute[] => [
  { method: 'get', path: STUDIO.signIn, needs: 'nobody', handle: async ({ request }) => ({ kind: 'page', view: signInPage(services, { to: innerAddress(request.query['till']), kept: [] }) }) },
  { method: 'post', path: STUDIO.signIn, needs: 'nobody', handle: (asked) => signedIn(services, tries, asked) },
  {
    method: 'post',
    path: STUDIO.signOut,
    needs: 'account',
    handle: async ({ account, request }) => {
      await services.storage.write({ do: 'end studio sessions', userId: account.user.id, ids: [account.session.id] });
      await noteInLog(services, account, 'signedOut');
      return { kind: 'redirect', to: STUDIO.signIn, cookies: [studioCookie(null), ...withoutEntries(request)] };
    },
  },
  {
    method: 'get',
    path: `${STUDIO.first}/:token`,
    needs: 'nobody',
    handle: async ({ request }) => {
      const view = await firstPage(services, tokenIn(request));
      return view ? { kind: 'page', view } : endedLink(request.path);
    },
  },
  {
    method: 'post',
    path: `${STUDIO.first}/:token`,
    needs: 'nobody',
    handle: async ({ request, form }) => {
      const founded = await foundFirst(services, tokenIn(request), (name) => fieldOf(form, name), deviceOf(request.get('user-agent')));
      if (founded === null) return endedLink(request.path);
      return typeof founded === 'string' ? { kind: 'redirect', to: STUDIO.surveys, cookies: await enteredCookies(services, request, founded) } : { kind: 'page', view: founded, status: 422 };
    },
  },
];

const tokenIn = ({ params }: Request): string => String(params['token']);

/** Signs in, or asks for the second step where there is one. */
const signedIn = async (services: StudioServices, tries: SignInTries, asked: Asked): Promise<Reply> => {
  const { form } = asked;
  const signed = fieldOf(form, PASSKEY);
  const user = signed === '' ? await tried(services, tries, asked) : ((await signerOf(services, { origin: originOf(asked.request), purpose: SIGN_IN.purpose, json: signed })) ?? { key: 'studio.passkey.wrong' });
  if ('key' in user) {
    const state = { typed: (name: string) => fieldOf(form, name), problems: [{ field: SIGN_IN.email, text: user }] };
    return { kind: 'page', status: 422, view: signInPage(services, waitingIn(asked), state) };
  }
  // A passkey is two steps in itself: the device, and what opens it.
  if (signed === '' && (await services.storage.twoSteps(user.id))) return { kind: 'page', view: secondStepPage(services, waitingIn(asked), passOf(services, user)) };
  return entered(services, asked, user);
};

/** Whose e-mail and password they are, or why nobody's. */
const tried = async (services: StudioServices, tries: SignInTries, asked: Asked): Promise<Person | Text> => {
  const email = tidyEmail(fieldOf(asked.form, SIGN_IN.email));
  const known = await services.storage.user({ email });
  const attempt = tryOf(services, asked, email, known);
  const minutes = await tries.count(attempt);
  if (minutes !== null) return { key: 'studio.signIn.wait', parameters: { minutes } };
  const user = await ownerOf(known, fieldOf(asked.form, SIGN_IN.password));
  if (user === null) return { key: 'studio.signIn.wrong' };
  await tries.forget(attempt);
  return user;
};
