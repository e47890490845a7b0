import { deviceOf } from '#server/http/device.ts';
import { fieldOf, fieldsOf, keptIn } from '#server/http/form.ts';
import { networkOf } from '#server/http/rate-limits.ts';
import type { Reply } from '#server/http/reply.ts';
import type { Try } from '#server/http/sign-in-tries.ts';
import { devicePassOf, enteredCookies } from '#server/routes/studio/device-cookie.ts';
import { innerAddress } from '#server/routes/studio/inner-address.ts';
import type { Asked } from '#server/routes/studio/studio-route.ts';
import { accountOf } from '#server/services/studio/account.ts';
import { againPage, enter, type Waiting } from '#server/services/studio/sign-in.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

type Entering = Parameters<typeof enter>[1];

/** What waits until somebody has signed in, as their form carries it. */
export const waitingIn = ({ form }: Pick<Asked, 'form'>): Waiting => ({ to: innerAddress(fieldOf(form, '_to')), kept: fieldsOf(keptIn(form) ?? new Map<string, readonly string[]>()) });

/** A try to sign in to an account from where a request comes from; `user` null: nobody has the e-mail. */
export const tryOf = ({ keys }: StudioServices, { request }: Pick<Asked, 'request'>, email: string, user: Pick<Entering, 'id'> | null): Try => ({ email, network: networkOf(request.ip ?? ''), device: user && keys.deviceIn(user.id, devicePassOf(request)) });

/** Signs in who has shown who they are; what waited is then shown to be sent again by whoever wrote it. */
export const entered = async (services: StudioServices, { request, form }: Asked, user: Entering): Promise<Reply> => {
  const waiting = waitingIn({ form });
  const token = await enter(services, user, deviceOf(request.get('user-agent')));
  const cookies = await enteredCookies(services, request, token);
  const account = waiting.kept.length === 0 ? null : await accountOf(services, token);
  if (!account) return { kind: 'redirect', to: waiting.to, cookies };
  return { kind: 'page', view: againPage(services, account, waiting), cookies };
};
