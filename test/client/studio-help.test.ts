import { describe, expect, it } from 'vitest';
import texts from '#client/locales/studio.json' with { type: 'json' };
import { analysisGuide, helpPage } from '#core/view/studio/help-view.ts';
import { measureTexts } from '#core/language/lix.ts';
import { indexPhrases } from '#core/language/phrases.ts';

const reader = { name: 'Kim', organisation: 'Förbundet', role: 'reader', csrf: '' } as const;

describe('help in the studio', () => {
  it.each([helpPage(reader), analysisGuide(reader)])('is easy to read at $title.key', ({ title, lead, sections }) => {
    const said = [title, lead, ...sections.flatMap((section) => [section.title, section.text])].map(({ key }) => texts[key as keyof typeof texts]);
    expect(measureTexts(said, indexPhrases<true>([])).lix ?? 0).toBeLessThanOrEqual(40);
  });
});
