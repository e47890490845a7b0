import { buildStudioFrame, type StudioReader } from '#core/view/studio/build-studio-frame.ts';
import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import type { StudioFrame } from '#core/view/studio/studio-view.ts';
import type { Text } from '#core/view/text.ts';

/** A page of help: paragraphs under headings, or links to the guides. */
export interface StudioHelpView extends StudioFrame {
  readonly page: 'studio-help';
  readonly title: Text;
  readonly lead: Text;
  readonly guides: readonly { readonly address: string; readonly label: Text }[];
  readonly sections: readonly { readonly id: string; readonly title: Text; readonly text: Text }[];
}

export const ANALYSIS_GUIDE = `${STUDIO.help}/analys`;

/** The first page of help, with a link to each guide. */
export const helpPage = (reader: StudioReader): StudioHelpView => ({
  page: 'studio-help',
  ...buildStudioFrame({ reader, address: STUDIO.help }),
  title: { key: 'studio.help.title' },
  lead: { key: 'studio.help.lead' },
  guides: [{ address: ANALYSIS_GUIDE, label: { key: 'studio.help.analysis.title' } }],
  sections: [],
});

/** How figures of the analysis are read. */
export const analysisGuide = (reader: StudioReader): StudioHelpView => ({
  page: 'studio-help',
  ...buildStudioFrame({ reader, address: ANALYSIS_GUIDE, back: { address: STUDIO.help, label: { key: 'studio.help.back' } } }),
  title: { key: 'studio.help.analysis.title' },
  lead: { key: 'studio.help.analysis.lead' },
  guides: [],
  sections: [
    { id: 'andelar', title: { key: 'studio.help.shares.title' }, text: { key: 'studio.help.shares.text' } },
    { id: 'intervall', title: { key: 'studio.help.intervals.title' }, text: { key: 'studio.help.intervals.text' } },
    { id: 'visas-inte', title: { key: 'studio.help.hidden.title' }, text: { key: 'studio.help.hidden.text' } },
  ],
});
