import { createInstance, type FormatterModule } from 'i18next';
import type { Said, Text, TextParameters } from '#core/view/text.ts';
import simple from './locales/sv-simple.json' with { type: 'json' };
import studio from './locales/studio.json' with { type: 'json' };
import swedish from './locales/sv.json' with { type: 'json' };

/** Key → text; `_one` and `_other` end the keys of plurals. */
export type Locale = Readonly<Record<string, string>>;
export type Locales = Readonly<Record<string, Locale>>;

/** An interface text in words, with the language that the words are in. Throws where the key is in no locale. */
export type Translate = (text: Text) => Said;

/** The language that every text exists in. */
const ROOT = 'sv';

const numbers = new Intl.NumberFormat(ROOT);
const days = new Intl.DateTimeFormat(ROOT, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2014-02-07` → `7 februari 2014`; anything else, such as a time, stays as it is. */
const writtenDate = (value: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? days.format(new Date(`${value}T00:00:00Z`)) : value);

const formatter: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, format) => {
    if (value === undefined) throw new RangeError('A text lacks one of its parameters');
    if (format === 'date') return writtenDate(String(value));
    return typeof value === 'number' ? numbers.format(value) : String(value);
  },
};

/** A translator that knows nothing of other translators. A text that the language lacks is taken from `sv`. */
export const createTranslator = (language: string, locales: Locales): Translate => {
  const instance = createInstance();
  void instance.use(formatter).init({
    lng: language,
    fallbackLng: ROOT,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: true,
    interpolation: { prefix: '{', suffix: '}', escapeValue: false, alwaysFormat: true },
    resources: Object.fromEntries(Object.entries(locales).map(([name, texts]) => [name, { translation: texts }])),
  });
  const plain = plainTexts(language, locales);
  /** Plural forms and dates. Parameters travel in `replace`, so that none is taken for an option; authors' words in them are never nested texts. */
  const byLibrary = (key: string, words: Words, count: unknown): Said => {
    const details = instance.t(key, { replace: words, ...(typeof count === 'number' && { count }), nest: false, returnDetails: true });
    if (details.res === key || details.usedLng === undefined) throw new RangeError(`No text has the key "${key}"`);
    return { text: String(details.res), lang: details.usedLng };
  };
  const translate: Translate = ({ key, parameters }) => {
    const found = plain.get(key);
    if (found && !parameters) return found;
    const words = inWords(parameters ?? {}, translate);
    return found && !NEEDS_LIBRARY.test(found.text) ? { ...found, text: fill(found.text, words, key) } : byLibrary(key, words, parameters?.['count']);
  };
  return translate;
};

type Words = Readonly<Record<string, string | number>>;

/** Formats. Plural forms are not found by their plain key, and so go to the library too. */
const NEEDS_LIBRARY = /\{\w+,/;

/** Names alone are filled in here: a check-answers page has sixty such texts, and the library takes 10 µs for each. */
const fill = (text: string, words: Words, key: string): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new RangeError(`The text "${key}" lacks its parameter "${name}"`);
    return typeof word === 'number' ? numbers.format(word) : word;
  });

/** Most texts take no parameters: they are looked up once. */
const plainTexts = (language: string, locales: Locales): ReadonlyMap<string, Said> => {
  const from = (lang: string): readonly (readonly [string, Said])[] => Object.entries(locales[lang] ?? {}).map(([key, text]) => [key, { text, lang }]);
  return new Map([...from(ROOT), ...from(language)]);
};

/** A parameter that is itself a text is said first. */
const inWords = (parameters: TextParameters, translate: Translate): Record<string, string | number> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, typeof value === 'object' ? translate(value).text : value]));

/** The studio speaks Swedish alone: who writes questionnaires reads what they write in both languages. */
export const LOCALES: Locales = { sv: { ...swedish, ...studio }, 'sv-simple': simple };

const translators: ReadonlyMap<string, Translate> = new Map(Object.keys(LOCALES).map((language) => [language, createTranslator(language, LOCALES)]));
const root = createTranslator(ROOT, LOCALES);

/** The translator of a page's language; a language that has no interface texts gets the Swedish ones, marked as `sv`. */
export const translate = (language: string): Translate => translators.get(language) ?? root;
