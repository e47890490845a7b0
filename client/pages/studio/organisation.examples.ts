import { sv } from '#client/components/field/field.examples.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import type { StudioListView } from '#core/view/studio/list-view.ts';

const READER = { name: 'Kim Ek', organisation: 'Samordningsförbundet', role: 'administrator', csrf: 'a' } as const;
const number = (n: number) => ({ key: 'studio.organisations.number', parameters: { n } });

const ORGANISATIONS: StudioListView = {
  page: 'studio-list',
  ...buildStudioFrame({ reader: READER, address: '/studio/organisationer' }),
  title: { key: 'studio.organisations.title' },
  lead: [{ key: 'studio.organisations.lead' }],
  said: null,
  links: [{ address: '/studio/organisationer/ny', label: { key: 'studio.organisations.found' } }],
  tables: [
    {
      caption: { key: 'studio.organisations.all' },
      columns: ['name', 'kind', 'people', 'managers'].map((column) => ({ key: `studio.organisations.${column}` })),
      none: { key: 'studio.organisations.none' },
      rows: [
        { id: 'a', cells: [sv('Samordningsförbundet Botkyrka Huddinge Salem'), { key: 'studio.kind.union' }, number(4), number(1)], address: null },
        { id: 'b', cells: [sv('Salems kommun'), { key: 'studio.kind.municipality' }, number(0), { key: 'studio.organisations.noManager' }], address: '/studio/organisationer/b' },
      ],
    },
  ],
};

/** The pages about organisations and what they share. */
export const organisationExamples = {
  'studio, the organisations': ORGANISATIONS,
} as const;
