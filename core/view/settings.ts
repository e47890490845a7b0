/** How somebody wants to read: chosen once, the same on every page. */

/** Every setting with what can be chosen, the usual choice first. Cookies hold places in these lists: add at their ends only. */
export const SETTINGS = {
  text: ['usual', 'large', 'larger', 'largest'],
  lines: ['usual', 'wide', 'wider'],
  letters: ['usual', 'wide', 'wider'],
  measure: ['usual', 'short', 'long'],
  contrast: ['device', 'light', 'dark', 'high', 'yellow', 'soft'],
  pictures: ['shown', 'hidden'],
  buttons: ['usual', 'large'],
  motion: ['usual', 'calm'],
  /** How much is asked at a time. */
  pace: ['usual', 'one'],
  speech: ['usual', 'slow', 'slower', 'fast'],
} as const;

export type SettingName = keyof typeof SETTINGS;
export type Settings = { readonly [Name in SettingName]: (typeof SETTINGS)[Name][number] };

export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** The letter of each setting in the cookie. */
const LETTERS: Readonly<Record<SettingName, string>> = { text: 't', lines: 'r', letters: 'b', measure: 'l', contrast: 'k', pictures: 'p', buttons: 'n', motion: 'm', pace: 'e', speech: 'u' };

/** How fast a voice reads, as `SpeechSynthesisUtterance.rate`: 1 is the voice's own speed. */
export const SPEECH_RATES: Readonly<Record<Settings['speech'], number>> = { usual: 1, slow: 0.8, slower: 0.6, fast: 1.25 };

/** Settings from a choice for each name; what is no choice of that setting is its usual one. */
export const settingsFrom = (choiceOf: (name: SettingName) => string | undefined): Settings =>
  Object.fromEntries(SETTING_NAMES.map((name) => [name, SETTINGS[name].find((choice) => choice === choiceOf(name)) ?? SETTINGS[name][0]])) as unknown as Settings;

export const USUAL: Settings = settingsFrom(() => undefined);

export const isUsual = (settings: Settings): boolean => settings === USUAL || writeSettings(settings) === '';

/** A cookie is never longer than all settings written out. */
const MOST = SETTING_NAMES.length * 3;

/** What `writeSettings` made. Parts that it did not make are passed over, so that a cookie of another version still helps. */
export const readSettings = (cookie: string | null): Settings => {
  if (!cookie) return USUAL;
  const parts = new Map(cookie.slice(0, MOST).split('.').filter((part) => /^[a-z]\d$/.test(part)).map((part) => [part.slice(0, 1), Number(part.slice(1))]));
  return settingsFrom((name) => SETTINGS[name][parts.get(LETTERS[name]) ?? 0]);
};

/** Letter and place of each choice that is not the usual one, e.g. `t2.k4`; empty where there is none. */
export const writeSettings = (chosen: Settings): string =>
  SETTING_NAMES.map((name) => [LETTERS[name], (SETTINGS[name] as readonly string[]).indexOf(chosen[name])] as const)
    .filter(([, place]) => place > 0)
    .map(([letter, place]) => `${letter}${place}`)
    .join('.');

/** A view as its reader wants to see it. */
export const withSettings = <View extends { readonly settings: Settings; readonly pictures: boolean }>(view: View, settings: Settings): View => ({ ...view, settings, pictures: settings.pictures === 'shown' });

/** Pages that the settings may lead back to: a path of ours in plain signs, with the way back to the check-answers page and the pace of the step, or neither. */
const OURS = /^\/(?:[\w~%-][\w.~%-]*(?:\/[\w~%-][\w.~%-]*){0,4})?(?:\?(?:till=granska)?(?:&?takt=[a-z]{1,9})?)?$/;
const LONGEST = 300;

/** Pages that in turn lead back to a question. */
const LEADING_BACK = /^\/(?:tillganglighet|integritet)?\?till=[\w.~%-]+$/;
/** A page of a questionnaire, and none of the others beside it. */
const QUESTION = /^\/e\/[^/?]+\/(?!(?:granska|tack|papper|app|sparat)(?:[/?]|$))[^/?]/;

const isOurs = (asked: unknown): asked is string => typeof asked === 'string' && asked.length <= LONGEST && OURS.test(asked);

/** Where the settings page leads back to; the first page where what was asked for is no page of this site. */
export const pageBefore = (asked: unknown): string => (isOurs(asked) || (typeof asked === 'string' && asked.length <= LONGEST && LEADING_BACK.test(asked)) ? asked : '/');

/** The question that a page leads back to; null where what was asked for is none. */
export const questionBefore = (asked: unknown): string | null => (isOurs(asked) && QUESTION.test(asked) ? asked : null);
