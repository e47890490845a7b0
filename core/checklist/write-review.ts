import { isObject } from '#core/questionnaire/reader.ts';

/** Who read the easy text, and when (ISO date). */
export interface EasyReadReview {
  readonly by: string;
  readonly date: string;
}

const STORED = /((?<!\\)"easyReadReview"\s*:\s*)(?:\{[^{}]*\}|null)/;

/**
 * The text of a questionnaire file with a review noted in it, in the place of an earlier one; null where the file is no JSON object.
 * What stands there else stays as it is written.
 */
export const writeReview = (source: string, review: EasyReadReview): string | null => {
  const json = parsed(source);
  if (!json) return null;
  const written = JSON.stringify(review);
  const changed = 'easyReadReview' in json ? source.replace(STORED, (_, before: string) => before + written) : source.replace('{', () => `{\n  "easyReadReview": ${written}${Object.keys(json).length > 0 ? ',' : ''}`);
  const meant = { ...json, easyReadReview: review };
  // A review that holds braces, or a key of the same name further in: then the file is written anew.
  return isSame(parsed(changed), meant) ? changed : JSON.stringify(meant, null, 2);
};

const parsed = (source: string): Readonly<Record<string, unknown>> | null => {
  try {
    const json: unknown = JSON.parse(source);
    return isObject(json) ? json : null;
  } catch {
    return null;
  }
};

const isSame = (one: Readonly<Record<string, unknown>> | null, other: Readonly<Record<string, unknown>>): boolean => one !== null && sorted(one) === sorted(other);

const sorted = (json: Readonly<Record<string, unknown>>): string => JSON.stringify(Object.entries(json).toSorted(([a], [b]) => (a < b ? -1 : 1)));
