import type { Journey } from '#core/journey/journey.ts';
import type { Questionnaire, Step } from '#core/questionnaire/questionnaire.ts';
import { isUsual, SETTING_NAMES, SETTINGS, settingsFrom, type Settings } from '#core/view/settings.ts';
import { LAST_PAGES, personIn, PREVIEW_FIELDS, previewAddress, WIDTHS, type Pick, type PreviewChoice, type PreviewFrame, type PreviewWidth, type Query, type ShownPreview } from '#core/view/studio/preview-view.ts';
import { stepLabel } from '#core/view/studio/step-label.ts';
import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { Label, Said, Text } from '#core/view/text.ts';

/** What the form of the preview asks for. */
export interface PreviewAsked {
  readonly choice: PreviewChoice;
  /** null: the first page. */
  readonly key: string | null;
  readonly width: PreviewWidth;
}

/** Reads the address of the preview's page; what is no choice is the usual one. */
export const readAsked = (query: Query): PreviewAsked => {
  const text = (name: string): string | undefined => (typeof query[name] === 'string' ? query[name] : undefined);
  return {
    choice: { language: text(PREVIEW_FIELDS.language) ?? null, settings: settingsFrom(text), person: personIn(query), answered: null },
    key: text(PREVIEW_FIELDS.page) ?? null,
    width: WIDTHS.find((width) => width === query[PREVIEW_FIELDS.width]) ?? 'bada',
  };
};

export interface PreviewInput {
  readonly slug: string;
  readonly questionnaire: Questionnaire;
  readonly asked: PreviewAsked;
  /** The way of the made-up person; null where nothing is filled in. */
  readonly journey: Journey | null;
}

interface PageOf {
  readonly key: string;
  readonly label: Said | Text;
}

/** The page where a questionnaire is seen as respondents see it. */
export const buildPreview = ({ slug, questionnaire, asked, journey }: PreviewInput): ShownPreview => {
  const { choice, width } = asked;
  const pages = pagesOf(questionnaire.steps[choice.settings.pace], choice.settings.pace === 'one');
  const here = pages.find(({ key }) => key === placeIn(questionnaire, asked.key, choice.settings.pace)) ?? pages[0];
  const walked = journey ? pages.filter(({ key }) => isWalked(journey, key)) : pages;
  const to = (key: string): string => selfAddress(slug, { ...asked, key });
  const frame = (one: PreviewFrame['width']): PreviewFrame => ({ width: one, address: previewAddress(slug, here?.key ?? '', choice), of: here?.label ?? { key: 'studio.part.visa' } });
  return {
    action: studioSurvey(slug, 'visa'),
    picks: [pagePick(pages, here), ...languagePick(questionnaire, choice), widthPick(width)],
    reading: SETTING_NAMES.map((name) => pick(name, { key: `settings.${name}` }, SETTINGS[name].map((value) => ({ value, label: { key: `settings.${name}.${value}` }, chosen: choice.settings[name] === value })))),
    read: !isUsual(choice.settings),
    person: choice.person === null ? '' : String(choice.person),
    fill: fillButtons(choice.person),
    told: toldOf(walked, here, choice.person),
    ...neighbours(pages, walked, here, to),
    frames: WIDTHS.flatMap((one) => (one !== 'bada' && (width === 'bada' || width === one) ? [frame(one)] : [])),
  };
};

/** The key that is asked for, or that of the same place where it is of the other pace. */
export const placeIn = <Key extends string | null>({ steps }: Questionnaire, key: Key, pace: Settings['pace']): Key | string => {
  const other = steps[pace === 'one' ? 'usual' : 'one'].find((step) => step.key === key);
  if (!other || steps[pace].some((step) => step.key === key)) return key;
  const names = new Set(other.pieces.map(({ name }) => name));
  return steps[pace].find(({ pieces }) => pieces.some(({ name }) => names.has(name)))?.key ?? key;
};

const pagesOf = (steps: readonly Step[], alone: boolean): readonly PageOf[] => [
  ...steps.map((step) => ({ key: step.key, label: stepLabel(step, alone) })),
  { key: LAST_PAGES.check, label: { key: 'check.title' } },
  { key: LAST_PAGES.receipt, label: { key: 'done.title' } },
];

const isLast = (key: string): boolean => key === LAST_PAGES.check || key === LAST_PAGES.receipt;
const isWalked = ({ steps }: Journey, key: string): boolean => isLast(key) || steps.some(({ step }) => step.key === key);

const pick = (name: string, label: Label, options: Pick['options']): Pick => ({ name, label, options });

const pagePick = (pages: readonly PageOf[], here: PageOf | undefined): Pick => pick(PREVIEW_FIELDS.page, { key: 'studio.preview.page' }, pages.map((page) => ({ value: page.key, label: page.label, chosen: page === here })));

const languagePick = ({ languages, locale }: Questionnaire, { language }: PreviewChoice): readonly Pick[] => {
  if (languages.length < 2) return [];
  const shown = languages.find((one) => one === language) ?? locale;
  return [pick(PREVIEW_FIELDS.language, { key: 'studio.preview.language' }, languages.map((value) => ({ value, label: nameOf(value), chosen: value === shown })))];
};

const nameOf = (language: string): Label => (language === 'sv' || language === 'sv-simple' ? { key: `studio.preview.language.${language}` } : { text: language, lang: 'sv' });

const widthPick = (chosen: PreviewWidth): Pick => pick(PREVIEW_FIELDS.width, { key: 'studio.preview.width' }, WIDTHS.map((value) => ({ value, label: { key: `studio.preview.width.${value}` }, chosen: value === chosen })));

const fillButtons = (person: number | null): ShownPreview['fill'] =>
  person === null
    ? [{ value: '1', label: { key: 'studio.preview.fill' } }]
    : [{ value: String(person + 1), label: { key: 'studio.preview.fill.other' } }, { value: '', label: { key: 'studio.preview.fill.none' } }];

const toldOf = (walked: readonly PageOf[], here: PageOf | undefined, person: number | null): readonly Text[] => {
  const index = here ? walked.indexOf(here) : -1;
  const whose = person === null ? [] : [{ key: 'studio.preview.filled', parameters: { n: person } }];
  return index < 0 ? [...whose, { key: 'studio.preview.notAsked' }] : [{ key: 'studio.preview.place', parameters: { n: index + 1, total: walked.length } }, ...whose];
};

/** A page that the person is not asked lies between those that they are. */
const neighbours = (pages: readonly PageOf[], walked: readonly PageOf[], here: PageOf | undefined, to: (key: string) => string): Neighbours => {
  const at = here ? pages.indexOf(here) : 0;
  const [before, after] = [walked.findLast((page) => pages.indexOf(page) < at), walked.find((page) => pages.indexOf(page) > at)];
  return { previous: before ? to(before.key) : null, next: after ? to(after.key) : null };
};

type Neighbours = Readonly<Record<'previous' | 'next', string | null>>;

const selfAddress = (slug: string, { choice, key, width }: PreviewAsked): string => {
  const pairs: readonly (readonly [string, string | null])[] = [
    [PREVIEW_FIELDS.page, key],
    [PREVIEW_FIELDS.language, choice.language],
    [PREVIEW_FIELDS.width, width === 'bada' ? null : width],
    ...SETTING_NAMES.map((name) => [name, choice.settings[name] === SETTINGS[name][0] ? null : choice.settings[name]] as const),
    [PREVIEW_FIELDS.person, choice.person === null ? null : String(choice.person)],
  ];
  return `${studioSurvey(slug, 'visa')}?${pairs.flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`])).join('&')}`;
};
