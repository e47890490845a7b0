import { accountAddress, STUDIO } from '#core/view/studio/studio-addresses.ts';
import { fieldOf } from '#server/http/form.ts';
import { notFound, type Reply } from '#server/http/reply.ts';
import { originOf } from '#server/http/site.ts';
import type { AskedByAccount, StudioRoute } from '#server/routes/studio/studio-route.ts';
import { nameProblem } from '#server/services/studio/first-admin.ts';
import { makePasskeyPage, PASSKEY_NAME, removePasskeyPage } from '#server/services/studio/passkey-pages.ts';
import { addPasskey, PASSKEY, removePasskey } from '#server/services/studio/passkeys.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

const ALL = accountAddress('passnycklar');
const ONE = accountAddress('passnycklar', ':id');

/** Passkeys are made and taken away. */
export const passkeyRoutes = (services: StudioServices): readonly StudioRoute[] => [
  { method: 'get', path: ALL, needs: 'account', fresh: true, handle: async ({ account }) => ({ kind: 'page', view: await makePasskeyPage(services, account) }) },
  { method: 'post', path: ALL, needs: 'account', fresh: true, handle: (asked) => made(services, asked) },
  {
    method: 'get',
    path: ONE,
    needs: 'account',
    handle: async (asked) => {
      const passkey = await passkeyOf(services, asked);
      return passkey ? { kind: 'page', view: removePasskeyPage(services, asked.account, passkey) } : notFound;
    },
  },
  {
    method: 'post',
    path: ONE,
    needs: 'account',
    fresh: true,
    handle: async (asked) => {
      const passkey = await passkeyOf(services, asked);
      if (!passkey) return notFound;
      await removePasskey(services, asked.account, passkey);
      return { kind: 'redirect', to: `${STUDIO.account}?gjort=passnyckel-bort` };
    },
  },
];

const passkeyOf = async ({ storage }: StudioServices, { request, account }: AskedByAccount) => (await storage.passkeys(account.user.id)).find(({ id }) => id === request.params['id']) ?? null;

const made = async (services: StudioServices, { request, form, account }: AskedByAccount): Promise<Reply> => {
  const typed = (name: string): string => fieldOf(form, name);
  const named = nameProblem(typed, PASSKEY_NAME, 'studio.passkey.name.missing');
  const added = named.length === 0 && (await addPasskey(services, account, { origin: originOf(request), json: typed(PASSKEY), name: typed(PASSKEY_NAME).trim() }));
  if (added) return { kind: 'redirect', to: `${STUDIO.account}?gjort=passnyckel` };
  const problems = named.length > 0 ? named : [{ field: PASSKEY_NAME, text: { key: 'studio.passkey.notMade' } }];
  return { kind: 'page', status: 422, view: await makePasskeyPage(services, account, { typed, problems }) };
};
