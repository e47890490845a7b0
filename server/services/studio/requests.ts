import { randomBytes } from 'node:crypto';
import { answerBy, DECISIONS, isDecision, isRequestKind, REQUEST_KINDS } from '#core/privacy/requests.ts';
import { isIsoDate } from '#core/question-types/date-value.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import type { StudioListView, StudioTableRow } from '#core/view/studio/list-view.ts';
import { requestAddress, STUDIO } from '#core/view/studio/studio-addresses.ts';
import { EMPTY_FORM, errorsOf, radios, textField, type FieldProblem, type FormState } from '#core/view/studio/studio-fields.ts';
import type { StudioFormView, StudioToldView } from '#core/view/studio/studio-view.ts';
import type { Label, Text } from '#core/view/text.ts';
import { tidyCode } from '#server/services/keys.ts';
import { formsOf, heldSurveys, mayIn, readerOf, type Account } from '#server/services/studio/account.ts';
import { noteInLog } from '#server/services/studio/log.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { PrivacyRequestRow } from '#server/storage/storage.ts';

/** What somebody asked. */
export type PrivacyRequest = PrivacyRequestRow;

/** Names of the fields. */
export const REQUEST = { kind: 'galler', received: 'kom', decision: 'beslut', answered: 'svarade', code: 'kod' } as const;
const RECEIPT_LENGTH = 16;
const BACK = { address: STUDIO.requests, label: { key: 'studio.request.back' } };
const swedish = (text: string): Label => ({ text, lang: 'sv' });

/** `/studio/arenden`: what people have asked about their answers, and what can be done. */
export const requestsPage = async (services: StudioServices, account: Account, said: Text | null = null): Promise<StudioListView> => ({
  page: 'studio-list',
  ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.requests }),
  title: { key: 'studio.nav.requests' },
  lead: ['studio.request.lead', 'studio.request.withCode', 'studio.request.withoutCode', 'studio.request.month'].map((key) => ({ key })),
  said,
  links: [
    { address: STUDIO.withdraw, label: { key: 'studio.request.withdraw' } },
    { address: STUDIO.newRequest, label: { key: 'studio.request.register' } },
    ...(mayIn(account, 'look after people') ? [{ address: STUDIO.faults, label: { key: 'studio.fault.title' } }] : []),
  ],
  tables: [
    {
      caption: { key: 'studio.request.caption' },
      columns: ['studio.request.received', 'studio.request.kind', 'studio.request.by', 'studio.request.state'].map((key) => ({ key })),
      none: { key: 'studio.request.none' },
      rows: (await services.storage.privacyRequests(account.organisation.id)).map((request) => rowOf(request, services.today())),
    },
  ],
});

const rowOf = ({ id, kind, receivedOn, answeredOn, decision }: PrivacyRequest, today: string): StudioTableRow => {
  const waits: Text = { key: answerBy(receivedOn) < today ? 'studio.request.late' : 'studio.request.waits' };
  const state: Text = answeredOn === null || decision === null ? waits : { key: 'studio.request.answered', parameters: { date: answeredOn, decision: { key: `studio.request.decision.${decision}` } } };
  return { id, address: answeredOn === null ? requestAddress(id) : null, cells: [swedish(receivedOn), { key: `studio.request.kind.${kind}` }, swedish(answerBy(receivedOn)), state] };
};

type FormParts = Pick<StudioFormView, 'title' | 'lead' | 'action' | 'items' | 'submit'> & Partial<Pick<StudioFormView, 'kept' | 'warning'>>;

const requestForm = (services: StudioServices, account: Account, parts: FormParts, state: FormState): StudioFormView => ({
  page: 'studio-form',
  ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.requests, back: BACK }),
  csrf: services.keys.csrf(formsOf(account)),
  errors: errorsOf(state),
  links: [],
  kept: [],
  warning: false,
  ...parts,
});

const dateField = (name: string, label: Label, state: FormState) => textField({ name, label, hint: { key: 'studio.date.hint' }, width: 10 }, state);
/** A form in which today stands where a day is asked. */
const todayIn = ({ today }: StudioServices, field: string): FormState => ({ typed: (name) => (name === field ? today() : ''), problems: [] });

/** Where a request is written down. */
export const newRequestPage = (services: StudioServices, account: Account, state: FormState = todayIn(services, REQUEST.received)): StudioFormView =>
  requestForm(services, account, {
    title: { key: 'studio.request.register' },
    lead: [{ key: 'studio.request.register.lead' }],
    action: STUDIO.newRequest,
    items: [radios({ name: REQUEST.kind, label: { key: 'studio.request.kind' }, options: REQUEST_KINDS.map((value) => ({ value, label: { key: `studio.request.kind.${value}` } })) }, state), dateField(REQUEST.received, { key: 'studio.request.received' }, state)],
    submit: { key: 'studio.request.save' },
  }, state);

/** A day that has come, as it was typed. */
const dayProblem = (field: string, day: string, from: string, today: string): readonly FieldProblem[] => (isIsoDate(day) && day >= from && day <= today ? [] : [{ field, text: { key: 'studio.date.wrong' } }]);

/** Writes a request down; null where it is done, else what is wrong. */
export const registerRequest = async (services: StudioServices, account: Account, typed: (name: string) => string): Promise<readonly FieldProblem[] | null> => {
  const [kind, receivedOn] = [typed(REQUEST.kind), typed(REQUEST.received).trim()];
  const wrongDay = dayProblem(REQUEST.received, receivedOn, '', services.today());
  if (!isRequestKind(kind)) return [{ field: REQUEST.kind, text: { key: 'studio.request.kind.missing' } }, ...wrongDay];
  if (wrongDay.length > 0) return wrongDay;
  await services.storage.write({ do: 'register privacy request', request: { id: randomBytes(8).toString('hex'), organisationId: account.organisation.id, kind, receivedOn, answeredOn: null, decision: null } });
  await noteInLog(services, account, 'requestRegistered');
  return null;
};

/** A request of the organisation that waits for an answer. */
export const waitingRequest = async ({ storage }: StudioServices, { organisation }: Account, id: string): Promise<PrivacyRequest | null> =>
  (await storage.privacyRequests(organisation.id)).find((request) => request.id === id && request.answeredOn === null) ?? null;

/** Where what was answered is written down. */
export const answerPage = (services: StudioServices, account: Account, { id, kind, receivedOn }: PrivacyRequest, state: FormState = todayIn(services, REQUEST.answered)): StudioFormView =>
  requestForm(services, account, {
    title: { key: `studio.request.kind.${kind}` },
    lead: [{ key: 'studio.request.answer.lead', parameters: { received: receivedOn, by: answerBy(receivedOn) } }, { key: `studio.request.can.${kind}` }],
    action: requestAddress(id),
    items: [radios({ name: REQUEST.decision, label: { key: 'studio.request.decision' }, options: DECISIONS.map((value) => ({ value, label: { key: `studio.request.decision.${value}` } })) }, state), dateField(REQUEST.answered, { key: 'studio.request.answeredOn' }, state)],
    submit: { key: 'studio.request.save' },
  }, state);

/** Writes the answer down; null where it is done, else what is wrong. */
export const answerRequest = async (services: StudioServices, account: Account, { id, receivedOn }: PrivacyRequest, typed: (name: string) => string): Promise<readonly FieldProblem[] | null> => {
  const [decision, answeredOn] = [typed(REQUEST.decision), typed(REQUEST.answered).trim()];
  const wrongDay = dayProblem(REQUEST.answered, answeredOn, receivedOn, services.today());
  if (!isDecision(decision)) return [{ field: REQUEST.decision, text: { key: 'studio.request.decision.missing' } }, ...wrongDay];
  if (wrongDay.length > 0) return wrongDay;
  const { done } = await services.storage.write({ do: 'answer privacy request', id, organisationId: account.organisation.id, answeredOn, decision });
  if (done) await noteInLog(services, account, 'requestAnswered');
  return null;
};

/** Where the code of a receipt is typed for somebody who asks for it. */
export const codePage = (services: StudioServices, account: Account, state: FormState = EMPTY_FORM): StudioFormView =>
  requestForm(services, account, { title: { key: 'studio.request.withdraw' }, lead: [{ key: 'studio.request.withdraw.lead' }], action: STUDIO.withdraw, items: [textField({ name: REQUEST.code, label: { key: 'studio.request.code' }, hint: { key: 'studio.request.code.hint' }, width: 20 }, state)], submit: { key: 'studio.request.next' } }, state);

/** Asks once more; or says that it cannot be a code. Whether there is an answer is not told before. */
export const sureToWithdraw = (services: StudioServices, account: Account, code: string): StudioFormView => {
  if (tidyCode(code).length !== RECEIPT_LENGTH) return codePage(services, account, { typed: () => code, problems: [{ field: REQUEST.code, text: { key: 'studio.request.code.wrong' } }] });
  return requestForm(services, account, { title: { key: 'studio.request.sure' }, lead: [{ key: 'studio.request.sure.lead' }], action: STUDIO.withdrawNow, items: [], kept: [[REQUEST.code, code]], submit: { key: 'studio.request.withdraw' }, warning: true }, EMPTY_FORM);
};

/**
 * Deletes the answer with a code if it was given to a survey that the organisation owns. It says and notes the same whether
 * there was one, as the respondents' own page does: afterwards there is none.
 */
export const withdrawWithCode = async (services: StudioServices, account: Account, code: string): Promise<StudioToldView> => {
  const receiptHash = services.keys.receiptHash(code);
  const found = await services.storage.responseByReceipt(receiptHash);
  const own = (await heldSurveys(services, account)).some(({ survey, share }) => share === 'own' && survey.id === found?.surveyId);
  if (own) await services.storage.write({ do: 'withdraw response', receiptHash, today: services.today() });
  await noteInLog(services, account, 'responseWithdrawn');
  return { page: 'studio-told', ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.requests, back: BACK }), title: { key: 'studio.request.withdrawn' }, texts: [{ key: 'studio.request.withdrawn.text' }], copy: null, next: BACK };
};
