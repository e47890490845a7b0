/** What stands round a page. A part of the contract of `page-view.ts`. */
import type { Settings } from '#core/view/settings.ts';
import type { Said, Text } from '#core/view/text.ts';

/** What every page has: language, frame, foot. */
export interface Frame {
  /** `sv` or `sv-simple`; on `<html lang>`. */
  readonly language: string;
  /** The title of the survey, where there is one: last in `<title>`. */
  readonly survey: Said | null;
  readonly languageSwitch: LanguageSwitch | null;
  readonly help: Help | null;
  /** The reader wants pictures beside the texts. */
  readonly pictures: boolean;
  /** How the reader wants to read. `buildFrame` gives the usual settings; the reader's own come where the page is sent. */
  readonly settings: Settings;
  /** The way to the reading settings; null on their own page. */
  readonly settingsLink: SettingsLink | null;
  /** Id of the form that header and foot send, so that what is typed is kept with the draft; its answer leads on. null: they are links. */
  readonly leaving: string | null;
  /** The question that somebody came from, and that all links of the frame lead on with. */
  readonly wayBack: string | null;
  /** A preview, which nothing leads out of: what would is words alone. */
  readonly enclosed?: true | undefined;
  /** Answers on paper are typed in; null where somebody answers. It comes where the page is sent. */
  readonly entry: EntryMode | null;
}

/** Where the next paper is begun and where the entry is ended, each by a form. */
export interface EntryMode {
  readonly slug: string;
  readonly begin: string;
  readonly end: string;
  readonly csrf: string;
}

/**
 * `form`: the id of the form that must be sent to keep what is typed. `hands` over: it is posted to the settings, which
 * hand it back; else to its own page, which keeps it and leads to the settings.
 */
export interface SettingsLink {
  readonly address: string;
  readonly form: string | null;
  readonly hands: boolean;
}

/** The other language. `form`: the id of the form that must be sent along, so that nothing typed is lost. */
export interface LanguageSwitch {
  readonly label: Text;
  readonly to: string;
  /** Where a link goes, or where the form is posted. */
  readonly address: string;
  readonly form: string | null;
}

export interface Help {
  readonly tel: string | null;
  readonly email: string | null;
}
