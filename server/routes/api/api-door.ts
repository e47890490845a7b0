import type { Request } from 'express';
import { SURVEY_ACTIONS, type SurveyAction } from '#core/access/roles.ts';
import type { Reply } from '#server/http/reply.ts';
import type { ApiDeps, ApiOperation, DoerCall } from '#server/routes/api/api-operation.ts';
import { badBody, missing, noRight, noScope, notJson, noToken } from '#server/routes/api/api-errors.ts';
import { bearerOf } from '#server/routes/api/bearer.ts';
import { whyUnread } from '#server/services/api/sent-size.ts';
import { heldSurveys, mayDo, mayIn, type HeldSurvey } from '#server/services/studio/account.ts';
import { doerOf } from '#server/services/studio/api-tokens.ts';

type OfSurvey = Extract<ApiOperation, { readonly needs: SurveyAction }>;
type OfDoer = Exclude<ApiOperation, { readonly needs: null }>;

/** Whether an operation is of a survey, by its slug or by one of its releases. */
export const isOfSurvey = (operation: ApiOperation): operation is OfSurvey => (SURVEY_ACTIONS as readonly (string | null)[]).includes(operation.needs);

/** The only way in: a token that holds, its scope, a survey that its organisation holds, and what its maker may do there, in this order. */
export const apiDoor = (deps: ApiDeps, operation: ApiOperation) => async (request: Request): Promise<Reply> => {
  if (operation.scope === null) return operation.handle({ request });
  const token = bearerOf(request);
  const doer = token === null ? null : await doerOf(deps.services, token);
  if (!doer) return noToken(token !== null);
  if (!doer.token.scopes.includes(operation.scope)) return noScope(operation.scope);
  const call = { request, doer };
  if (isOfSurvey(operation)) return throughSurvey(deps, operation, call);
  return operation.needs === 'token' || mayIn(doer, operation.needs) ? withBody(operation, call, operation.handle) : noRight;
};

type Known = Pick<DoerCall, 'request' | 'doer'>;

/** A survey of another organisation is not there. */
const throughSurvey = async (deps: ApiDeps, operation: OfSurvey, call: Known): Promise<Reply> => {
  const held = await askedSurvey(deps, call);
  if (!held) return missing;
  return mayDo(call.doer, held, operation.needs) ? withBody(operation, call, (whole) => operation.handle({ ...whole, held })) : noRight;
};

const askedSurvey = async ({ services }: ApiDeps, { request: { params }, doer }: Known): Promise<HeldSurvey | null> => {
  const { slug, id } = params;
  const release = slug === undefined && id !== undefined ? await services.storage.release(String(id)) : null;
  return (await heldSurveys(services, doer)).find(({ survey }) => (release ? survey.id === release.surveyId : survey.slug === slug)) ?? null;
};

const withBody = async (operation: OfDoer, call: Known, go: (call: DoerCall) => Promise<Reply>): Promise<Reply> => {
  const source = typeof call.request.body === 'string' ? call.request.body : '';
  if (!operation.takes || (source === '' && !operation.takes.required && !sendsSomething(call.request))) return go({ ...call, source: '', body: {} });
  if (!call.request.is('application/json')) return notJson;
  const body = objectIn(source);
  return typeof body === 'string' ? badBody(body) : go({ ...call, source, body });
};

const sendsSomething = (request: Request): boolean => request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0;

/** The object in a text, or why there is none. */
const objectIn = (source: string): Readonly<Record<string, unknown>> | string => {
  const unread = whyUnread(source);
  if (unread !== null) return unread;
  try {
    const body: unknown = JSON.parse(source);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Readonly<Record<string, unknown>>) : 'Skicka ett JSON-objekt, som börjar med { och slutar med }.';
  } catch (error) {
    return `Det som skickades är inte giltig JSON: ${error instanceof Error ? error.message : ''}`;
  }
};
