import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import type { Text } from '#core/view/text.ts';
import { fieldOf, fieldsOf, keptIn, mayTravel } from '#server/http/form.ts';
import type { Reply } from '#server/http/reply.ts';
import { originOf } from '#server/http/site.ts';
import type { SignInTries } from '#server/http/sign-in-tries.ts';
import { innerAddress } from '#server/routes/studio/inner-address.ts';
import type { AskedByAccount, StudioRoute } from '#server/routes/studio/studio-route.ts';
import { PASSKEY } from '#server/services/studio/passkeys.ts';
import { CONFIRM, confirm, confirmPage, confirmSigned, isFresh } from '#server/services/studio/confirmation.ts';
import type { Waiting } from '#server/services/studio/sign-in.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** Where somebody who asked for a page shows who they are, and is led on to it. */
export const confirmRoutes = (): readonly StudioRoute[] => [
  { method: 'get', path: STUDIO.confirm, needs: 'account', handle: async () => ({ kind: 'redirect', to: STUDIO.surveys }) },
  { method: 'post', path: STUDIO.confirm, needs: 'account', fresh: true, handle: async ({ form }) => ({ kind: 'redirect', to: innerAddress(fieldOf(form, '_to')) }) },
];

/** Does what was asked once its sender has shown within the hour who they are: before, or along with it. */
export const freshly = async <Some extends AskedByAccount>(services: StudioServices, tries: SignInTries, asked: Some, go: (asked: Some) => Promise<Reply>): Promise<Reply> => {
  const shows = asked.form.has(CONFIRM);
  const sent = shows ? { ...asked, form: keptIn(asked.form) ?? new Map<string, readonly string[]>() } : asked;
  if (isFresh(services, asked.account)) return go(sent);
  const waiting = waitingOf(sent);
  if (!shows) return { kind: 'page', status: 401, view: await confirmPage(services, asked.account, waiting) };
  const problem = await tried(services, tries, asked);
  if (problem === null) return go(sent);
  return { kind: 'page', status: 422, view: await confirmPage(services, asked.account, waiting, problem) };
};

/** A form is sent again to where it was going; a page that was asked for is led on to. */
const waitingOf = ({ request, form }: AskedByAccount): Waiting =>
  request.method === 'POST' ? { to: request.originalUrl, kept: fieldsOf(form).filter(([name]) => name !== '_csrf' && mayTravel(name)) } : { to: STUDIO.confirm, kept: [['_to', request.originalUrl]] };

/** Null, or what is wrong. Wrong tries are counted by session: who has taken one keeps nobody else from theirs. */
const tried = async (services: StudioServices, tries: SignInTries, { request, form, account }: AskedByAccount): Promise<Text | null> => {
  const signed = fieldOf(form, PASSKEY);
  if (signed !== '') return confirmSigned(services, account, originOf(request), signed);
  const attempt = { email: account.user.email, network: '', device: account.session.id };
  const minutes = await tries.count(attempt);
  if (minutes !== null) return { key: 'studio.account.wait', parameters: { minutes } };
  const problem = await confirm(services, account, (name) => fieldOf(form, name));
  if (problem === null) await tries.forget(attempt);
  return problem;
};
