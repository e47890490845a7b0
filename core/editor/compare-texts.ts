import type { ParseError } from 'jsonc-parser';
import { parseText } from '#core/editor/read-text.ts';
import { isObject } from '#core/questionnaire/reader.ts';

/** A place where two texts say different things; null: it is not there. Values as JSON. */
export interface TextDifference {
  readonly path: string;
  readonly theirs: string | null;
  readonly own: string | null;
}

/** Where two texts of a questionnaire differ, value by value; null where one of them is no JSON, and lines must be read. */
export const compareTexts = (theirs: string, own: string): readonly TextDifference[] | null => {
  const [left, right] = [leavesOf(theirs), leavesOf(own)];
  if (!left || !right) return null;
  return [...new Set([...left.keys(), ...right.keys()])].filter((path) => left.get(path) !== right.get(path)).map((path) => ({ path, theirs: left.get(path) ?? null, own: right.get(path) ?? null }));
};

const leavesOf = (source: string): ReadonlyMap<string, string> | null => {
  const errors: ParseError[] = [];
  const json: unknown = parseText(source, errors);
  if (errors.length > 0) return null;
  const leaves = new Map<string, string>();
  collect(json, '', leaves);
  return leaves;
};

/** What holds nothing is a leaf too. */
const collect = (value: unknown, path: string, leaves: Map<string, string>): void => {
  const inside = childrenOf(value, path);
  if (inside.length === 0) leaves.set(path, JSON.stringify(value));
  else inside.forEach(([at, child]) => collect(child, at, leaves));
};

const childrenOf = (value: unknown, path: string): readonly (readonly [string, unknown])[] => {
  if (Array.isArray(value)) return value.map((child: unknown, index) => [`${path}[${index}]`, child] as const);
  return isObject(value) ? Object.entries(value).map(([key, child]) => [path === '' ? key : `${path}.${key}`, child] as const) : [];
};
