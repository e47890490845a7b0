import { faultAddress, requestAddress, STUDIO } from '#core/view/studio/studio-addresses.ts';
import type { Text } from '#core/view/text.ts';
import { fieldOf } from '#server/http/form.ts';
import { notFound, type Reply } from '#server/http/reply.ts';
import type { AskedByAccount, StudioRoute } from '#server/routes/studio/studio-route.ts';
import { FAULT_STATE, faultPage, faultsOf, faultsPage, markFault, type Fault } from '#server/services/studio/faults.ts';
import { answerPage, answerRequest, codePage, newRequestPage, registerRequest, REQUEST, requestsPage, sureToWithdraw, waitingRequest, withdrawWithCode, type PrivacyRequest } from '#server/services/studio/requests.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** What people ask about their answers, and what they tell does not work. */
export const requestRoutes = (services: StudioServices): readonly StudioRoute[] => [
  { method: 'get', path: STUDIO.requests, needs: 'answer requests', handle: async ({ account, request }) => ({ kind: 'page', view: await requestsPage(services, account, saidAt(request)) }) },
  { method: 'get', path: STUDIO.newRequest, needs: 'answer requests', handle: async ({ account }) => ({ kind: 'page', view: newRequestPage(services, account) }) },
  { method: 'post', path: STUDIO.newRequest, needs: 'answer requests', handle: (asked) => registered(services, asked) },
  { method: 'get', path: STUDIO.withdraw, needs: 'answer requests', handle: async ({ account }) => ({ kind: 'page', view: codePage(services, account) }) },
  {
    method: 'post',
    path: STUDIO.withdraw,
    needs: 'answer requests',
    handle: async ({ account, form }) => {
      const view = sureToWithdraw(services, account, fieldOf(form, REQUEST.code));
      return { kind: 'page', view, status: view.errors.length > 0 ? 422 : 200 };
    },
  },
  { method: 'post', path: STUDIO.withdrawNow, needs: 'answer requests', handle: async ({ account, form }) => ({ kind: 'page', view: await withdrawWithCode(services, account, fieldOf(form, REQUEST.code)) }) },
  ...oneRequest(services),
  ...faultRoutes(services),
];

/** What was done, by how it stands in the address that follows: a list at a form's own address would be sent once more when it is read again. */
const SAID: ReadonlyMap<unknown, Text> = new Map([
  ['inskriven', { key: 'studio.request.registered' }],
  ['svarad', { key: 'studio.request.saved' }],
  ['sparat', { key: 'studio.fault.saved' }],
]);

const saidAt = ({ query }: AskedByAccount['request']): Text | null => SAID.get(query['klart']) ?? null;

const registered = async (services: StudioServices, { account, form }: AskedByAccount): Promise<Reply> => {
  const typed = (name: string): string => fieldOf(form, name);
  const problems = await registerRequest(services, account, typed);
  return problems ? { kind: 'page', status: 422, view: newRequestPage(services, account, { typed, problems }) } : { kind: 'redirect', to: `${STUDIO.requests}?klart=inskriven` };
};

const oneRequest = (services: StudioServices): readonly StudioRoute[] => {
  const waiting = (answer: (asked: AskedByAccount, request: PrivacyRequest) => Promise<Reply>) => async (asked: AskedByAccount): Promise<Reply> => {
    const request = await waitingRequest(services, asked.account, String(asked.request.params['id']));
    return request ? answer(asked, request) : notFound;
  };
  return [
    { method: 'get', path: requestAddress(':id'), needs: 'answer requests', handle: waiting(async ({ account }, request) => ({ kind: 'page', view: answerPage(services, account, request) })) },
    {
      method: 'post',
      path: requestAddress(':id'),
      needs: 'answer requests',
      handle: waiting(async ({ account, form }, request) => {
        const typed = (name: string): string => fieldOf(form, name);
        const problems = await answerRequest(services, account, request, typed);
        return problems ? { kind: 'page', status: 422, view: answerPage(services, account, request, { typed, problems }) } : { kind: 'redirect', to: `${STUDIO.requests}?klart=svarad` };
      }),
    },
  ];
};

const faultRoutes = (services: StudioServices): readonly StudioRoute[] => {
  const own = (answer: (asked: AskedByAccount, fault: Fault) => Promise<Reply>) => async (asked: AskedByAccount): Promise<Reply> => {
    const fault = (await faultsOf(services, asked.account)).find(({ id }) => id === asked.request.params['id']);
    return fault ? answer(asked, fault) : notFound;
  };
  return [
    { method: 'get', path: STUDIO.faults, needs: 'look after people', handle: async ({ account, request }) => ({ kind: 'page', view: await faultsPage(services, account, saidAt(request)) }) },
    { method: 'get', path: faultAddress(':id'), needs: 'look after people', handle: own(async ({ account }, fault) => ({ kind: 'page', view: faultPage(services, account, fault) })) },
    {
      method: 'post',
      path: faultAddress(':id'),
      needs: 'look after people',
      handle: own(async ({ account, form }, fault) => {
        await markFault(services, account, fault, fieldOf(form, FAULT_STATE));
        return { kind: 'redirect', to: `${STUDIO.faults}?klart=sparat` };
      }),
    },
  ];
};
