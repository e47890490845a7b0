import type { AuthorProblem } from '#core/questionnaire/author-problem.ts';
import type { MediaUse } from '#core/questionnaire/media.ts';
import { usedNames } from '#core/questionnaire/piping.ts';
import type { Localised } from '#core/questionnaire/questionnaire.ts';

/** What the whole file shares while it is read: the problems found, and the language of plain strings. */
export interface ReadContext {
  readonly locale: string;
  readonly report: (problem: AuthorProblem) => void;
  /** Names that an expression or a text uses; checked when the whole file is read. */
  readonly uses: (use: NameUse) => void;
  /** Texts that people see; their languages are compared when the whole file is read. */
  readonly texts: (text: TextUse) => void;
  /** Files that are shown; whether they are there is known only where folders can be read. */
  readonly shows: (use: MediaUse) => void;
}

export interface TextUse {
  readonly path: string;
  /** null: a value or name would be shown for want of a text. */
  readonly text: Localised | null;
}

export interface NameUse {
  readonly path: string;
  readonly name: string;
  readonly in: 'expression' | 'text';
}

/** Reads one JSON object property by property; `finish` refuses every property that nobody asked for. */
export interface Reader {
  readonly path: string;
  readonly context: ReadContext;
  has(key: string): boolean;
  string(key: string): string | null;
  number(key: string): number | null;
  boolean(key: string, otherwise?: boolean): boolean;
  /** A text with its languages. Names that it asks for in `{ }` are noted as used. */
  localised(key: string): Localised | null;
  oneOf<const Value extends string>(key: string, values: readonly Value[]): Value | null;
  list(key: string): readonly { readonly value: unknown; readonly path: string }[];
  object(key: string): Reader | null;
  /** The value as it stands, for what has several forms. */
  raw(key: string): unknown;
  refuse(key: string, message: string, mend: string): void;
  finish(): void;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is no list is an empty one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Plain text stands in the survey's locale; `default` too. Null when it is no text. */
export const toLocalised = (value: unknown, locale: string): Localised | null => {
  if (typeof value === 'string') return { [locale]: value };
  if (typeof value === 'number') return { [locale]: String(value) };
  if (!isObject(value)) return null;
  const entries = Object.entries(value).map(([language, text]) => [language === 'default' ? locale : language, text] as const);
  return entries.every(([, text]) => typeof text === 'string') ? (Object.fromEntries(entries) as Localised) : null;
};

/** @param value an object of the file; anything else is reported once and read as empty. */
export const readObject = (value: unknown, path: string, context: ReadContext): Reader => {
  const source = isObject(value) ? value : {};
  const seen = new Set<string>();
  const at = (key: string): string => (path ? `${path}.${key}` : key);
  const refuse = (key: string, message: string, mend: string): void => context.report({ path: key ? at(key) : path, message, mend });
  if (!isObject(value)) refuse('', 'Här ska det stå ett objekt.', 'Skriv egenskaperna inom { }.');
  const raw = (key: string): unknown => {
    seen.add(key);
    return source[key] ?? undefined;
  };
  const read = <Value>(key: string, kind: Kind<Value>): Value | null => {
    const found = raw(key);
    if (found === undefined || kind.fits(found)) return found ?? null;
    refuse(key, `Värdet ska vara ${kind.called}.`, 'Rätta värdet.');
    return null;
  };
  return {
    path,
    context,
    raw,
    refuse,
    has: (key) => source[key] !== undefined,
    string: (key) => read(key, STRING),
    number: (key) => read(key, NUMBER),
    boolean: (key, otherwise = false) => read(key, BOOLEAN) ?? otherwise,
    localised: (key) => readLocalised(raw(key), at(key), context),
    oneOf: (key, values) => {
      const found = read(key, STRING);
      const match = values.find((known) => known === found) ?? null;
      if (found !== null && match === null) refuse(key, `”${found}” finns inte här.`, `Välj ett av: ${values.join(', ')}.`);
      return match;
    },
    list: (key) => (read(key, LIST) ?? []).map((item, index) => ({ value: item, path: `${at(key)}[${index}]` })),
    object: (key) => (raw(key) === undefined ? null : readObject(source[key], at(key), context)),
    finish: () => {
      const unknown = Object.keys(source).filter((key) => !seen.has(key));
      for (const key of unknown) refuse(key, `Egenskapen ”${key}” stöds inte här.`, 'Ta bort den.');
    },
  };
};

interface Kind<Value> {
  readonly called: string;
  readonly fits: (found: unknown) => found is Value;
}

const STRING: Kind<string> = { called: 'text', fits: (found): found is string => typeof found === 'string' };
const NUMBER: Kind<number> = { called: 'ett tal', fits: (found): found is number => typeof found === 'number' && Number.isFinite(found) };
const BOOLEAN: Kind<boolean> = { called: 'true eller false', fits: (found): found is boolean => typeof found === 'boolean' };
const LIST: Kind<readonly unknown[]> = { called: 'en lista', fits: (found): found is readonly unknown[] => Array.isArray(found) };

const readLocalised = (found: unknown, path: string, { locale, report, uses, texts }: ReadContext): Localised | null => {
  if (found === undefined) return null;
  const text = toLocalised(found, locale);
  if (!text) report({ path, message: 'Texten ska vara text, eller ett objekt med en text per språk.', mend: 'Skriv till exempel { "sv": "…", "sv-simple": "…" }.' });
  if (!text || isBlank(text)) return null;
  texts({ path, text });
  for (const name of usedNames(text)) uses({ path, name, in: 'text' });
  return text;
};

/** SurveyJS too reads an empty text as none. */
const isBlank = (text: Localised): boolean => Object.values(text).every((words) => words.trim() === '');
