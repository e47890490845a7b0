/**
 * What can be mended in the text of a questionnaire file at a press, since nothing is said in another way after it.
 * `publish`: the file says that it is not to be published. `spaces`: at the ends of texts, or two in a row. `quotes`: straight ones.
 */
export const MENDS = ['publish', 'spaces', 'quotes'] as const;
export type Mend = (typeof MENDS)[number];

export const isMend = (name: string): name is Mend => (MENDS as readonly string[]).includes(name);

/** The text of a file with one thing mended; all else stays as it stands, so that an author knows it again. */
export const mendSource = (source: string, mend: Mend): string => (mend === 'publish' ? source.replace(UNPUBLISHED, (_, before: string) => `${before}true`) : source.replace(TEXT, (_, key: string, text: string) => `${key}"${mendText(text, mend)}"`));

/** Which mends would change something. */
export const mendsFor = (source: string): readonly Mend[] => MENDS.filter((mend) => mendSource(source, mend) !== source);

/** No other property has the name. Within a JSON string its quotes would have a backslash before them. */
const UNPUBLISHED = /((?<!\\)"publish"\s*:\s*)false\b/;

/** A text in one of our languages, as it is written in JSON. */
const TEXT = /((?<!\\)"sv(?:-simple)?"\s*:\s*)"((?:[^"\\]|\\.)*)"/g;

/** HTML has quotes of its own. */
const mendText = (text: string, mend: Exclude<Mend, 'publish'>): string => {
  if (mend === 'spaces') return text.trim().replace(/ {2,}/g, ' ');
  return /[<>]/.test(text) ? text : text.replaceAll('\\"', '”');
};
