import type { ApiOperation, ApiResponse } from '#server/routes/api/api-operation.ts';
import { errorsOf } from '#server/routes/api/api-errors.ts';
import { SCHEMAS, type SchemaName } from '#server/routes/api/api-schemas.ts';

type Json = Readonly<Record<string, unknown>>;

/** The API as an OpenAPI 3.1 document, made from the operations that are answered. @param origin scheme and host, as people reach the service */
export const openApiDocument = (operations: readonly ApiOperation[], origin: string): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Alla svarar',
    version: '1.0.0',
    summary: 'Skriv, publicera och följ enkäter, gör rapporter och hämta skyddade siffror.',
    description: 'Fel beskrivs som i RFC 9457: title på engelska, detail på svenska. Den som är ägare i organisationen skapar en nyckel i studion, under API-nycklar.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: origin }],
  tags: Object.entries(GROUPS).map(([name, description]) => ({ name, description })),
  paths: pathsOf(operations),
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'En nyckel från studion, under API-nycklar.' } },
    schemas: SCHEMAS,
  },
});

/** What the groups of operations are called. */
export const GROUPS: Readonly<Record<ApiOperation['group'], string>> = { surveys: 'Enkäter och deras text', publishing: 'Publicera, öppna och stänga', following: 'Följa', releases: 'Rapporter och filer', answering: 'Svara' };

const pathsOf = (operations: readonly ApiOperation[]): Json =>
  Object.fromEntries([...new Set(operations.map(({ path }) => path))].map((path) => [path, Object.fromEntries(operations.filter((operation) => operation.path === path).map((operation) => [operation.method, operationOf(operation)]))]));

const operationOf = (operation: ApiOperation): Json => ({
  operationId: operation.id,
  tags: [operation.group],
  summary: operation.summary,
  ...(operation.scope !== null && { description: `Behöver nyckelns ”${operation.scope}”.` }),
  security: operation.scope === null ? [] : [{ token: [operation.scope] }],
  parameters: parametersOf(operation),
  ...(operation.takes && { requestBody: { required: operation.takes.required, content: contentOf('application/json', operation.takes.schema) } }),
  responses: responsesOf(operation),
});

/** What stands in addresses. */
export const IN_ADDRESS: Readonly<Record<string, string>> = { slug: 'Enkätens adress.', id: 'Rapportens namn.', format: 'Filens format, som rapporten räknar upp dem.' };

const parametersOf = ({ path, reads = {} }: ApiOperation): readonly Json[] => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({ name, in: 'path', required: true, description: IN_ADDRESS[name], schema: { type: 'string' } })),
  ...Object.entries(reads).map(([name, description]) => ({ name, in: 'header', required: true, description, schema: { type: 'string' } })),
];

const contentOf = (type: string, schema: SchemaName): Json => ({ [type]: { schema: { $ref: `#/components/schemas/${schema}` } } });

const responsesOf = (operation: ApiOperation): Json => {
  const errors = Object.entries(errorsOf(operation)).filter(([status]) => !(status in operation.answers));
  return {
    ...Object.fromEntries(Object.entries(operation.answers).map(([status, answer]) => [status, responseOf(answer)])),
    ...Object.fromEntries(errors.map(([status, about]) => [status, responseOf({ about, sends: 'Problem', headers: HEADERS[status] ?? {} })])),
  };
};

const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = { 401: { 'WWW-Authenticate': 'Hur nyckeln visas (RFC 6750).' }, 429: { 'Retry-After': 'Sekunder att vänta.' }, 503: { 'Retry-After': 'Sekunder att vänta.' } };

const responseOf = ({ about, sends, headers = {} }: ApiResponse): Json => ({
  description: about,
  ...(Object.keys(headers).length > 0 && { headers: Object.fromEntries(Object.entries(headers).map(([name, description]) => [name, { description, schema: { type: 'string' } }])) }),
  content: typeof sends === 'string' ? contentOf(sends === 'Problem' ? 'application/problem+json' : 'application/json', sends) : Object.fromEntries(sends.file.map((type) => [type, {}])),
});
