import { guidePage, section } from '#core/view/studio/build-help.ts';
import type { StudioReader } from '#core/view/studio/build-studio-frame.ts';
import { GUIDES, type HelpSection, type MeasureView, type StudioHelpView } from '#core/view/studio/help-view.ts';

/** A sentence as it is often written, and the same in easy Swedish. A test holds the second to the rules of easy Swedish. */
export const EASY_PAIRS = {
  reader: { before: 'Respondenten ombeds ange sin sysselsättning.', after: 'Vad jobbar du med?' },
  ideas: { before: 'Hur nöjd är du med arbetet, som du kanske har haft länge, och med lönen?', after: 'Är du nöjd med jobbet?' },
  everyday: { before: 'Erhåller du adekvata stödinsatser?', after: 'Får du den hjälp du behöver?' },
  same: { before: 'Din arbetsledare är viktig. Lyssnar din chef på dig?', after: 'Din chef är viktig. Lyssnar din chef på dig?' },
  doer: { before: 'Svaren kommer att behandlas konfidentiellt.', after: 'Vi berättar aldrig vad du har svarat.' },
  negations: { before: 'Är det inte ovanligt att du är trött?', after: 'Är du ofta trött?' },
  numbers: { before: 'Ca 30 % deltog t.ex. i nov.', after: '3 av 10 var med i november.' },
  fair: { before: 'Visst är stödet bra?', after: 'Är stödet bra eller dåligt?' },
  told: { before: 'Uppgifterna utgör underlag för beslut.', after: 'Kommunen läser svaren och bestämmer sedan vad som ska bli bättre.' },
} as const;

/** The guide to easy Swedish, with a form that measures a text. */
export const easyGuide = (reader: StudioReader, measured: Pick<MeasureView, 'typed' | 'result' | 'findings'> = { typed: '', result: null, findings: [] }): StudioHelpView =>
  guidePage(reader, 'easy', {
    sections: [...Object.entries(EASY_PAIRS).map(([name, pair]) => ruleSection(name, pair)), ruleSection('lix'), ruleSection('read')],
    measure: { action: GUIDES.easy, csrf: reader.csrf, ...measured },
  });

const ruleSection = (name: string, pair: HelpSection['pair'] = null): HelpSection => section(name, { title: { key: `studio.help.easy.${name}.title` }, text: { key: `studio.help.easy.${name}.text` }, pair });
