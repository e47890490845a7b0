import { GUIDE_EXAMPLES, guideQuestionnaire, type GuideExample } from '#core/editor/guide-examples.ts';
import { TYPE_HELP } from '#core/editor/properties.ts';
import { deriveJourney } from '#core/journey/journey.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { ROLES } from '#core/questionnaire/custom-properties.ts';
import { itemViews } from '#core/view/build-items.ts';
import { pageWords } from '#core/view/build-words.ts';
import type { ItemView } from '#core/view/item-view.ts';
import { makeSpeaker } from '#core/view/speaker.ts';
import { guidePage, section } from '#core/view/studio/build-help.ts';
import type { StudioReader } from '#core/view/studio/build-studio-frame.ts';
import { GUIDES, type HelpExample, type HelpSection, type StudioHelpView } from '#core/view/studio/help-view.ts';
import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import type { Text } from '#core/view/text.ts';

export interface JsonGuideInput {
  readonly reader: StudioReader;
  /** Slugs of the surveys that the reader may put an example in. */
  readonly surveys: readonly string[];
  /** Scheme and host, as people reach the service. */
  readonly origin: string;
  /** ISO date in Stockholm. */
  readonly today: string;
  readonly said?: Text | null;
}

/** The guide to questionnaire JSON: each example with what those who answer see of it, drawn as their page is. */
export const jsonGuide = ({ reader, surveys, origin, today, said = null }: JsonGuideInput): StudioHelpView => {
  const shown = itemsOf(today);
  const example = (name: GuideExample, tried = true): HelpExample => ({
    json: GUIDE_EXAMPLES[name].map((element) => JSON.stringify(element, null, 2)).join(',\n'),
    items: shown.get(name) ?? [],
    tryIt: tried && surveys.length > 0 ? { action: GUIDES.json, csrf: reader.csrf, value: name, surveys } : null,
  });
  return guidePage(reader, 'json', { sections: [...sectionsWith(example), elsewhere(origin)], said });
};

const sectionsWith = (example: (name: GuideExample, tried?: boolean) => HelpExample): readonly HelpSection[] => [
  section('parts'),
  section('types', { list: Object.entries(TYPE_HELP).map(([name, text]) => ({ name, text: { text, lang: 'sv' } })) }),
  section('one', { example: example('val') }),
  section('many', { example: example('flera') }),
  section('rows', { example: example('rader') }),
  section('scale', { example: example('skala') }),
  section('words', { example: example('skriva') }),
  section('names'),
  section('languages'),
  section('roles', { list: ROLES.map((name) => ({ name, text: { key: `studio.help.role.${name}` } })), example: example('roller', false) }),
  section('topics'),
  section('conditions', { example: example('villkor') }),
  section('sensitive', { example: example('kansligt') }),
  section('facts', { list: (['purpose', 'controller', 'legalBasis', 'contact', 'retention'] as const).map((name) => ({ name, text: { key: `studio.help.fact.${name}` } })) }),
];

/** For those who write in an editor of their own. */
const elsewhere = (origin: string): HelpSection => section('elsewhere', { list: [{ name: `"$schema": "${origin}${STUDIO.schema}"`, text: { key: 'studio.help.elsewhere.line' } }], link: { address: STUDIO.schema, label: { key: 'studio.help.elsewhere.file' } } });

/** What those who answer see of each example, with nothing answered and nothing hidden by a condition. */
const itemsOf = (today: string): ReadonlyMap<string, readonly ItemView[]> => {
  const compiled = compileQuestionnaire(guideQuestionnaire());
  if (!compiled.ok) throw new Error(`The examples of the guide do not compile: ${compiled.problems.map(({ path, message }) => `${path}: ${message}`).join(' ')}`);
  const questionnaire = compiled.value;
  const speaker = makeSpeaker('sv');
  const drawing = { speaker, journey: deriveJourney(questionnaire, {}, today), fields: new Map(), problems: [], words: pageWords([], [], questionnaire.facts.explain, speaker) };
  return new Map(questionnaire.steps.usual.map(({ page, elements }) => [page.name, itemViews(elements, 'plain', drawing)]));
};
