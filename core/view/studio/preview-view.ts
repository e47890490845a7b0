/** Seeing a questionnaire while it is written. */
import type { Language } from '#core/questionnaire/questionnaire.ts';
import type { Fields } from '#core/question-types/question-type.ts';
import { readSettings, USUAL, writeSettings, type Settings } from '#core/view/settings.ts';
import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { StudioFrame } from '#core/view/studio/studio-view.ts';
import type { SurveyHead } from '#core/view/studio/survey-head.ts';
import type { Label, Said, Text } from '#core/view/text.ts';

/** How somebody wants to see a page: as whom, and with which answers. Nothing of it is stored: it stands in the address. */
export interface PreviewChoice {
  /** null: the survey's own. */
  readonly language: Language | null;
  readonly settings: Settings;
  /** Number of the made-up person whose answers are filled in; null: none. */
  readonly person: number | null;
  /** What was answered in the preview itself, as fields; null: nothing. */
  readonly answered: Fields | null;
}

export const PLAIN_PREVIEW: PreviewChoice = { language: null, settings: USUAL, person: null, answered: null };

/** What stands before the names of fields in an address. Names of questions have no dot. */
const FIELD = 'svar.';
/** Names in the addresses of the preview. */
export const PREVIEW_FIELDS = { page: 'sida', language: 'sprak', width: 'bredd', person: 'fyll', aside: 'vid' } as const;
const READING = 'las';

/** The check-answers page and the receipt, which come after the last step. Names of pages cannot be these (limits.ts). */
export const LAST_PAGES = { check: 'granska', receipt: 'tack' } as const;

/** What respondents turn aside to from a page and come back from: the page of a pause; the reading settings, also when they were tried or set back. */
const ASIDES = ['paus', 'lashjalp', 'sparat', 'aterstallt'] as const;
export type Aside = (typeof ASIDES)[number];

export const asideIn = (query: Query): Aside | null => ASIDES.find((aside) => aside === query[PREVIEW_FIELDS.aside]) ?? null;

/** Address of a page as respondents would see it. `key`: of a step, or one of the last pages. */
export const previewAddress = (slug: string, key: string, choice: PreviewChoice = PLAIN_PREVIEW, aside: Aside | null = null): string => {
  const reading = writeSettings(choice.settings);
  const pairs: readonly (readonly [string, string])[] = [
    ...(choice.language === null ? [] : [[PREVIEW_FIELDS.language, choice.language] as const]),
    ...(reading === '' ? [] : [[READING, reading] as const]),
    ...(choice.person === null ? [] : [[PREVIEW_FIELDS.person, String(choice.person)] as const]),
    ...(aside === null ? [] : [[PREVIEW_FIELDS.aside, aside] as const]),
    ...[...(choice.answered ?? [])].flatMap(([name, values]) => values.map((value) => [FIELD + name, value] as const)),
  ];
  const query = pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
  return `${studioSurvey(slug)}/sida/${key}${query === '' ? '' : `?${query}`}`;
};

export type Query = Readonly<Record<string, unknown>>;

/** What `previewAddress` wrote. What is none of it is passed over. */
export const readPreview = (query: Query): PreviewChoice => {
  const answered = Object.entries(query).filter(([name]) => name.startsWith(FIELD)).map(([name, value]) => [name.slice(FIELD.length), [value].flat().map(String)] as const);
  return { language: textIn(query, PREVIEW_FIELDS.language), settings: readSettings(textIn(query, READING)), person: personIn(query), answered: answered.length > 0 ? new Map(answered) : null };
};

const textIn = (query: Query, name: string): string | null => {
  const value = query[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

export const personIn = (query: Query): number | null => {
  const number = textIn(query, PREVIEW_FIELDS.person);
  return number !== null && /^[1-9]\d{0,5}$/.test(number) ? Number(number) : null;
};

/** Letters of a text that are carried, and of an address in all: browsers and proxies take 8 000. */
const LONGEST_TEXT = 300;
const LONGEST = 6_000;

/** What can be carried in an address of some fields: long texts are cut, and those that no longer have room are left out. Null: nothing. */
export const carried = (fields: Fields): Fields | null => {
  let room = LONGEST;
  const kept = [...fields].map(([name, values]) => [name, values.map((value) => [...value].slice(0, LONGEST_TEXT).join(''))] as const).filter(([name, values]) => {
    room -= values.reduce((sum, value) => sum + encodeURIComponent(FIELD + name + value).length + 2, 0);
    return values.length > 0 && room >= 0;
  });
  return kept.length > 0 ? new Map(kept) : null;
};

/** Which frames are shown. */
export const WIDTHS = ['bada', 'mobil', 'dator'] as const;
export type PreviewWidth = (typeof WIDTHS)[number];

/** A list of choices in the form that asks for the page again. */
export interface Pick {
  readonly name: string;
  readonly label: Label;
  readonly options: readonly { readonly value: string; readonly label: Label; readonly chosen: boolean }[];
}

export interface StudioPreviewView extends StudioFrame {
  readonly page: 'studio-preview';
  readonly head: SurveyHead;
  /** null: the text does not compile. */
  readonly shown: ShownPreview | null;
  /** Where the text is mended. */
  readonly text: string;
}

export interface ShownPreview {
  readonly action: string;
  readonly picks: readonly Pick[];
  readonly reading: readonly Pick[];
  /** A reading setting is not the usual one. */
  readonly read: boolean;
  /** The person whose answers are shown, '' where there is none; kept by the form's main button. */
  readonly person: string;
  /** Buttons that fill in answers or take them away: the number of the person, or ''. */
  readonly fill: readonly { readonly value: string; readonly label: Text }[];
  /** What is seen: which page of how many, and whose answers. */
  readonly told: readonly Text[];
  readonly previous: string | null;
  readonly next: string | null;
  readonly frames: readonly PreviewFrame[];
}

export interface PreviewFrame {
  readonly width: Exclude<PreviewWidth, 'bada'>;
  readonly address: string;
  /** Title of the page that it shows. */
  readonly of: Said | Text;
}
