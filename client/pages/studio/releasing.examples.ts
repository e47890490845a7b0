import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import type { StudioFormView } from '#core/view/studio/studio-view.ts';

const READER = { name: 'Kim Ek', organisation: 'Samordningsförbundet', role: 'owner' as const, csrf: 'a' };
const RELEASE = '/studio/enkater/medarbetare/rapporter/2';
const PARAMETERS = { address: '/rapport/medarbetare-2' };

const formAt = (part: string) => ({
  page: 'studio-form' as const,
  ...buildStudioFrame({ reader: READER, address: `${RELEASE}/${part}`, back: { address: RELEASE, label: { key: 'studio.releases.title', parameters: { n: 2 } } } }),
  action: `${RELEASE}/${part}`,
  csrf: 'a',
  items: [],
  errors: [],
  links: [{ address: RELEASE, label: { key: 'studio.confirmRelease.back' } }],
  kept: [],
});

const leadOf = (...keys: readonly string[]): StudioFormView['lead'] => keys.map((key) => ({ key, parameters: PARAMETERS }));

/** The pages where what is done with a release is asked once more. */
export const releasingExamples = {
  'studio, a report to be shown to everyone': { ...formAt('visa'), title: { key: 'studio.show.title' }, lead: leadOf('studio.show.who', 'studio.show.where', 'studio.show.known'), submit: { key: 'studio.show.submit' }, warning: false },
  'studio, a report to be taken down': { ...formAt('ta-ner'), title: { key: 'studio.down.title' }, lead: leadOf('studio.down.who', 'studio.down.known', 'studio.down.never'), submit: { key: 'studio.down.submit' }, warning: true },
} satisfies Readonly<Record<string, StudioFormView>>;
