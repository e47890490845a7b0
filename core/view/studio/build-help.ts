import { buildStudioFrame, type StudioReader } from '#core/view/studio/build-studio-frame.ts';
import { GUIDES, type HelpSection, type MeasureView, type StudioHelpView } from '#core/view/studio/help-view.ts';
import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import type { Text } from '#core/view/text.ts';

/** The first page of help, with a link to each guide. */
export const helpPage = (reader: StudioReader): StudioHelpView => ({
  page: 'studio-help',
  ...buildStudioFrame({ reader, address: STUDIO.help }),
  title: { key: 'studio.help.title' },
  lead: { key: 'studio.help.lead' },
  guides: (['json', 'easy', 'analysis'] as const).map((guide) => ({ address: GUIDES[guide], label: { key: `studio.help.${guide}.title` } })),
  sections: (['start', 'write', 'view', 'check', 'publish', 'paper', 'follow', 'release', 'openAnswers', 'hidden', 'sharing', 'handling', 'deletion', 'people'] as const).map((name) => section(name)),
  measure: null,
  said: null,
});

/** What a guide has beside its texts. */
export interface Guide {
  readonly sections: readonly HelpSection[];
  readonly measure?: MeasureView | null;
  readonly said?: Text | null;
}

/** A guide: its name is in its address and its texts. */
export const guidePage = (reader: StudioReader, name: keyof typeof GUIDES, { sections, measure = null, said = null }: Guide): StudioHelpView => ({
  page: 'studio-help',
  ...buildStudioFrame({ reader, address: GUIDES[name], back: { address: STUDIO.help, label: { key: 'studio.help.back' } } }),
  title: { key: `studio.help.${name}.title` },
  lead: { key: `studio.help.${name}.lead` },
  guides: [],
  sections,
  measure,
  said,
});

/** A section by the name of its texts, which is its address on the page. */
export const section = (name: string, more: Partial<HelpSection> = {}): HelpSection => ({
  id: `om-${name}`,
  title: { key: `studio.help.${name}.title` },
  text: { key: `studio.help.${name}.text` },
  list: [],
  example: null,
  pair: null,
  link: null,
  ...more,
});

/** How figures of the analysis are read: what each is, and what may be said of it. */
export const analysisGuide = (reader: StudioReader): StudioHelpView =>
  guidePage(reader, 'analysis', {
    sections: [
      section('shares', { id: 'andelar' }),
      section('intervals', { id: 'intervall' }),
      section('differences', { id: 'skillnader' }),
      section('needs', { id: 'behov' }),
      section('ranks', { id: 'platser' }),
      section('divided', { id: 'delar' }),
      section('compare', { id: 'jamfora' }),
      section('weights', { id: 'vagda' }),
      section('hidden', { id: 'visas-inte' }),
      section('limits', { id: 'inte-sagt' }),
    ],
  });
