import { sv } from '#client/components/field/field.examples.ts';
import type { StudioApiView } from '#core/view/studio/api-view.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import type { StudioListView } from '#core/view/studio/list-view.ts';
import { checkboxes, errorsOf, radios, textField, type FormState } from '#core/view/studio/studio-fields.ts';
import type { StudioFormView } from '#core/view/studio/studio-view.ts';

const READER = { name: 'Kim Ek', organisation: 'Samordningsförbundet', role: 'owner' as const, csrf: 'a' };

const guide: StudioApiView = {
  page: 'studio-api',
  ...buildStudioFrame({ reader: null, address: '/api' }),
  document: '/api/openapi.json',
  scopes: [{ word: 'publish', kind: null, about: { key: 'studio.tokens.scope.publish' } }],
  errors: [{ word: '401', kind: null, about: sv('Nyckeln saknas eller gäller inte.') }],
  groups: [
    {
      id: 'publishing',
      title: sv('Publicera, öppna och stänga'),
      operations: [
        {
          id: 'publish', method: 'POST', path: '/api/v1/surveys/arbetsliv/publish', summary: sv('Publicera texten som en ny version.'), needs: { key: 'studio.api.needs', parameters: { scope: 'publish' } },
          takes: { address: '#form-Publication', name: 'Publication' }, reads: [{ word: 'If-Match', kind: null, about: sv('Utgåvan.') }], answers: [{ word: '409', kind: null, about: sv('Det går inte.'), shape: { address: '#form-Publication', name: 'Publication' } }],
        },
      ],
    },
  ],
  shapes: [{ id: 'form-Publication', name: 'Publication', about: sv('Vad som ska publiceras.'), fields: [{ word: 'opensOn', kind: { key: 'studio.api.kind.may', parameters: { kind: 'string' } }, about: sv('Första dagen.') }] }],
};

const tokens: StudioListView = {
  page: 'studio-list',
  ...buildStudioFrame({ reader: READER, address: '/studio/nycklar' }),
  title: { key: 'studio.tokens.title' },
  lead: [{ key: 'studio.tokens.lead' }],
  said: { key: 'studio.tokens.revoked', parameters: { name: 'Prov' } },
  links: [{ address: '/studio/nycklar/ny', label: { key: 'studio.tokens.make' } }],
  tables: [
    {
      caption: { key: 'studio.tokens.caption' },
      columns: ['studio.tokens.name', 'studio.tokens.scopes', 'studio.tokens.maker', 'studio.tokens.endsOn', 'studio.tokens.lastUsed'].map((key) => ({ key })),
      none: { key: 'studio.tokens.none' },
      rows: [{ id: 'a', address: '/studio/nycklar/a', cells: [sv('Kommunens statistik'), sv('read, export'), sv('Kim Ek'), sv('2027-02-22'), { key: 'studio.tokens.never' }] }],
    },
  ],
};

const failed: FormState = { typed: (name) => (name === 'dagar' ? '90' : ''), problems: [{ field: 'namn', text: { key: 'studio.tokens.name.missing' } }, { field: 'ratt', text: { key: 'studio.tokens.scopes.missing' } }] };

const newToken: StudioFormView = {
  page: 'studio-form',
  ...buildStudioFrame({ reader: READER, address: '/studio/nycklar', back: { address: '/studio/nycklar', label: { key: 'studio.tokens.back' } } }),
  title: { key: 'studio.tokens.make' },
  lead: [{ key: 'studio.tokens.make.lead' }],
  action: '/studio/nycklar/ny',
  csrf: 'a',
  items: [
    textField({ name: 'namn', label: { key: 'studio.tokens.name.label' }, hint: { key: 'studio.tokens.name.hint' } }, failed),
    checkboxes({ name: 'ratt', label: { key: 'studio.tokens.scopes.label' }, hint: { key: 'studio.tokens.scopes.hint' }, options: ['read', 'export'].map((scope) => ({ value: scope, label: { key: 'studio.tokens.scope', parameters: { may: { key: `studio.tokens.scope.${scope}` }, scope } } })) }, failed, []),
    radios({ name: 'dagar', label: { key: 'studio.tokens.days.label' }, options: ['30', '90', '365'].map((value) => ({ value, label: { key: `studio.tokens.days.${value}` } })) }, failed),
  ],
  errors: errorsOf(failed),
  submit: { key: 'studio.tokens.submit' },
  links: [],
  kept: [],
  warning: false,
};

/** The API for people, and the tokens of it. */
export const apiExamples = {
  'studio, what the API is': guide,
  'studio, the tokens of an organisation': tokens,
  'studio, a token that lacks its name and its scopes': newToken,
} as const;
