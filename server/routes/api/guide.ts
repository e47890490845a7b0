import { SCOPES } from '#core/access/scopes.ts';
import { ADDRESSES } from '#core/view/addresses.ts';
import type { ApiLinkView, ApiOperationView, ApiRowView, StudioApiView } from '#core/view/studio/api-view.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import type { Said } from '#core/view/text.ts';
import { commonErrors } from '#server/routes/api/api-errors.ts';
import type { ApiOperation } from '#server/routes/api/api-operation.ts';
import { SCHEMAS, type Schema } from '#server/routes/api/api-schemas.ts';
import { GROUPS } from '#server/routes/api/openapi.ts';

/** Address of the document alone. */
export const DOCUMENT = `${ADDRESSES.api}/openapi.json`;

const swedish = (text: string): Said => ({ text, lang: 'sv' });
const linkTo = (name: string): ApiLinkView => ({ name, address: `#form-${name}` });

/** The page that tells people what the API is. */
export const apiGuide = (operations: readonly ApiOperation[]): StudioApiView => ({
  page: 'studio-api',
  ...buildStudioFrame({ reader: null, address: ADDRESSES.api }),
  document: DOCUMENT,
  scopes: SCOPES.map((scope) => ({ word: scope, kind: null, about: { key: `studio.tokens.scope.${scope}` } })),
  errors: Object.entries(commonErrors).map(([status, about]) => ({ word: status, kind: null, about: swedish(about) })),
  groups: Object.entries(GROUPS).map(([id, title]) => ({ id, title: swedish(title), operations: operations.filter(({ group }) => group === id).map(operationView) })),
  shapes: Object.entries(SCHEMAS).map(([name, schema]) => ({ id: `form-${name}`, name, about: swedish(aboutOf(schema)), fields: fieldsOf(schema) })),
});

const operationView = ({ id, method, path, summary, scope, takes, reads = {}, answers }: ApiOperation): ApiOperationView => ({
  id,
  method: method.toUpperCase(),
  path,
  summary: swedish(summary),
  needs: scope === null ? { key: 'studio.api.needs.none' } : { key: 'studio.api.needs', parameters: { scope } },
  takes: takes ? linkTo(takes.schema) : null,
  reads: Object.entries(reads).map(([word, about]) => ({ word, kind: null, about: swedish(about) })),
  answers: Object.entries(answers).map(([word, { about, sends }]) => ({ word, kind: null, about: swedish(about), shape: typeof sends === 'string' ? linkTo(sends) : null })),
});

const fieldsOf = ({ properties = {}, required = [] }: Schema): readonly ApiRowView[] =>
  Object.entries(properties as Readonly<Record<string, Schema>>).map(([word, schema]) => ({ word, kind: { key: (required as readonly string[]).includes(word) ? 'studio.api.kind' : 'studio.api.kind.may', parameters: { kind: kindOf(schema) } }, about: swedish(aboutOf(schema)) }));

const aboutOf = ({ description, $ref }: Schema): string => String(description ?? (typeof $ref === 'string' ? nameIn($ref) : ''));

const nameIn = (ref: string): string => ref.split('/').at(-1) ?? ref;

/** Which values there are, as JSON Schema calls them. */
const kindOf = ({ type, enum: values, items, $ref }: Schema): string => {
  if (typeof $ref === 'string') return nameIn($ref);
  if (Array.isArray(values)) return values.join(' | ');
  if (type === 'array') return `array: ${kindOf(items as Schema)}`;
  return Array.isArray(type) ? type.join(' | ') : String(type);
};
