import type { Scope } from '#core/access/scopes.ts';
import type { Reply } from '#server/http/reply.ts';
import type { ApiOperation } from '#server/routes/api/api-operation.ts';

/** What went wrong, for programs: the title in English as everywhere in the API, the detail in Swedish as in the studio. */
export interface ApiError {
  readonly status: number;
  /** A word that does not change. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly problems?: readonly { readonly field: string; readonly message: string }[];
}

/** A problem document (RFC 9457). */
export const apiError = ({ headers = {}, ...problem }: ApiError): Reply => ({ kind: 'json', status: problem.status, headers: { 'Content-Type': 'application/problem+json', ...headers }, body: { type: 'about:blank', ...problem } });

const REALM = 'Bearer realm="Alla svarar"';

/** Who asks cannot be known (RFC 6750). `sent`: whether a token was. */
export const noToken = (sent: boolean): Reply =>
  apiError({ status: 401, code: sent ? 'invalid_token' : 'no_token', title: sent ? 'The token is not valid' : 'A token is needed', detail: sent ? 'Nyckeln gäller inte. Den kan ha gått ut eller tagits bort. Skapa en ny i studion, under API-nycklar.' : 'Skicka nyckeln i rubriken Authorization: Bearer <nyckel>.', headers: { 'WWW-Authenticate': sent ? `${REALM}, error="invalid_token"` : REALM } });

export const noScope = (scope: Scope): Reply =>
  apiError({ status: 403, code: 'insufficient_scope', title: 'The token lacks the scope', detail: `Nyckeln får inte göra det här. Skapa en ny med ”${scope}”.`, headers: { 'WWW-Authenticate': `${REALM}, error="insufficient_scope", scope="${scope}"` } });

/** The maker of a token may not do this, or not any longer, or not with a survey that is shared. */
export const noRight: Reply = apiError({ status: 403, code: 'forbidden', title: 'The maker of the token may not do this', detail: 'Den som skapade nyckeln får inte göra det här med enkäten.' });

export const missing: Reply = apiError({ status: 404, code: 'not_found', title: 'Not found', detail: 'Det finns inget med den adressen som er organisation får se.' });

export const notJson: Reply = apiError({ status: 415, code: 'not_json', title: 'Send JSON', detail: 'Skicka JSON, med rubriken Content-Type: application/json.' });

export const badBody = (detail: string): Reply => apiError({ status: 400, code: 'bad_request', title: 'The body cannot be read', detail });

export const conflict = (code: string, title: string, detail: string): Reply => apiError({ status: 409, code, title, detail });

export const wrongFields = (problems: NonNullable<ApiError['problems']>): Reply => apiError({ status: 422, code: 'invalid', title: 'Some of what was sent is not right', detail: 'Rätta det som står i ”problems” och skicka igen.', problems });

/** What many operations can answer: status → what it means, in Swedish. */
export const commonErrors = {
  400: 'Det som skickades kan inte läsas.',
  401: 'Nyckeln saknas eller gäller inte.',
  403: 'Nyckeln får inte göra det här, eller den som skapade den får det inte längre.',
  404: 'Finns inte, eller är en annan organisations.',
  413: 'Det som skickades är för stort.',
  415: 'Det som skickades är inte JSON.',
  429: 'För många anrop. Vänta så länge som Retry-After säger.',
  503: 'Upptaget. Försök igen efter så många sekunder som Retry-After säger.',
} as const;

/** What any operation may answer beside its own: status → what it means, in Swedish. */
export const errorsOf = (operation: ApiOperation): Readonly<Record<number, string>> => {
  const [sends, guarded] = [operation.takes !== undefined, operation.scope !== null];
  const can: Readonly<Record<keyof typeof commonErrors, boolean>> = { 400: sends, 401: guarded, 403: guarded, 404: operation.path.includes('{'), 413: sends, 415: sends && guarded, 429: operation.limit !== null, 503: true };
  return Object.fromEntries(Object.entries(commonErrors).filter(([status]) => can[Number(status) as keyof typeof can]));
};

/** What is asked for needs a published version. */
export const notPublished: Reply = conflict('not_published', 'The survey is not published', 'Enkäten är inte publicerad. Publicera den först.');
