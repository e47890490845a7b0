import type { Request } from 'express';
import { accountAddress, STUDIO } from '#core/view/studio/studio-addresses.ts';
import { fieldOf } from '#server/http/form.ts';
import { notFound, type Reply } from '#server/http/reply.ts';
import type { AskedByAccount, StudioRoute } from '#server/routes/studio/studio-route.ts';
import { accountPage } from '#server/services/studio/account-page.ts';
import { LOG, type LogChoice } from '#server/services/studio/log-choice.ts';
import { logPage } from '#server/services/studio/log-page.ts';
import { changeName, changePassword, endPage, endSessions, namePage, othersOf, passwordPage } from '#server/services/studio/own-account.ts';
import { signInTries } from '#server/http/sign-in-tries.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** Somebody's own account, and the log of their organisation. */
export const accountRoutes = (services: StudioServices): readonly StudioRoute[] => [
  { method: 'get', path: STUDIO.account, needs: 'account', handle: async ({ request, account }) => ({ kind: 'page', view: await accountPage(services, account, saidIn(request)) }) },
  ...nameAndPassword(services),
  ...sessionRoutes(services),
  { method: 'get', path: STUDIO.log, needs: 'read the log', handle: async ({ account, request }) => ({ kind: 'page', view: await logPage(services, account, choiceIn(request)) }) },
];

const nameAndPassword = (services: StudioServices): readonly StudioRoute[] => {
  // Of its own: who has taken somebody's session guesses here, and does not use up their tries to sign in.
  const tries = signInTries();
  return [
    { method: 'get', path: accountAddress('namn'), needs: 'account', handle: async ({ account }) => ({ kind: 'page', view: namePage(services, account) }) },
    {
      method: 'post',
      path: accountAddress('namn'),
      needs: 'account',
      handle: async ({ form, account }) => {
        const view = await changeName(services, account, (name) => fieldOf(form, name));
        return view ? { kind: 'page', view, status: 422 } : doneWith('namn');
      },
    },
    { method: 'get', path: accountAddress('losenord'), needs: 'account', fresh: true, handle: async ({ account }) => ({ kind: 'page', view: passwordPage(services, account) }) },
    {
      method: 'post',
      path: accountAddress('losenord'),
      needs: 'account',
      fresh: true,
      handle: async ({ form, account }) => {
        const tried = { email: account.user.email, network: '', device: 'account' };
        const view = await changePassword(services, account, (name) => fieldOf(form, name), await tries.count(tried));
        if (view.page === 'studio-told') await tries.forget(tried);
        return { kind: 'page', view, ...(view.page === 'studio-form' && { status: 422 }) };
      },
    },
  ];
};

/** All other sessions, or one of them. */
const sessionRoutes = (services: StudioServices): readonly StudioRoute[] =>
  [accountAddress('inloggningar'), accountAddress('inloggningar', ':id')].flatMap((path): readonly StudioRoute[] => {
    const ofSessions = (answer: (asked: AskedByAccount, sessions: Awaited<ReturnType<typeof othersOf>>) => Reply | Promise<Reply>) => async (asked: AskedByAccount): Promise<Reply> => {
      const sessions = await othersOf(services, asked.account, idIn(asked.request));
      return sessions.length > 0 ? answer(asked, sessions) : idIn(asked.request) === null ? { kind: 'redirect', to: STUDIO.account } : notFound;
    };
    return [
      { method: 'get', path, needs: 'account', handle: ofSessions(({ request, account }, [first]) => ({ kind: 'page', view: endPage(services, account, idIn(request) === null ? null : (first ?? null)) })) },
      {
        method: 'post',
        path,
        needs: 'account',
        handle: ofSessions(async ({ account }, sessions) => {
          await endSessions(services, account, sessions);
          return doneWith('inloggningar');
        }),
      },
    ];
  });

const idIn = ({ params }: Request): string | null => (params['id'] === undefined ? null : String(params['id']));

/** What has just been done, as the address says it after a form: a page that is loaded again does it once. */
const DONE: ReadonlySet<string> = new Set(['namn', 'inloggningar', 'tva-steg', 'passnyckel', 'passnyckel-bort']);
const doneWith = (what: string): Reply => ({ kind: 'redirect', to: `${STUDIO.account}?gjort=${what}` });
const saidIn = ({ query }: Request) => (typeof query['gjort'] === 'string' && DONE.has(query['gjort']) ? { key: `studio.account.done.${query['gjort']}` } : null);
const choiceIn = ({ query }: Request): LogChoice => {
  const asked = (name: string): string => (typeof query[name] === 'string' ? query[name] : '');
  return { person: asked(LOG.person), survey: asked(LOG.survey), day: asked(LOG.day), after: asked(LOG.after) };
};
