import { analysisGuide, helpPage } from '#core/view/studio/build-help.ts';
import { easyGuide } from '#core/view/studio/build-easy-guide.ts';
import { jsonGuide } from '#core/view/studio/build-json-guide.ts';
import type { StudioHelpView } from '#core/view/studio/help-view.ts';

const READER = { name: 'Kim Ek', organisation: 'Samordningsförbundet', role: 'author', csrf: 'c' } as const;

/** The pages of help. */
export const helpExamples = {
  'studio, help': helpPage(READER),
  'studio, the guide to JSON': jsonGuide({ reader: READER, surveys: ['arbetsliv', 'medarbetare'], origin: 'https://enkat.example.se', today: '2026-11-24' }),
  'studio, the guide to easy Swedish': easyGuide(READER, { typed: 'Hur nöjd är du?', result: [{ key: 'studio.help.measure.easy', parameters: { lix: 22 } }, { key: 'studio.help.measure.long', parameters: { words: 'verksamhet' } }], findings: [{ message: '”verksamhet” är ett svårt ord.', better: 'Skriv hellre: arbetsplats.', words: 'verksamhet' }] }),
  'studio, the guide to the analysis': analysisGuide(READER),
} satisfies Readonly<Record<string, StudioHelpView>>;
