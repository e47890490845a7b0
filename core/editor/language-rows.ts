import { applyEdits, findNodeAtLocation, modify, type Node, type ParseError } from 'jsonc-parser';
import { describePlace, type PlaceInWords } from '#core/editor/describe-place.ts';
import { parseText, treeOf } from '#core/editor/read-text.ts';
import { FORMATTING } from '#core/editor/snippets.ts';
import { textIds } from '#core/editor/text-ids.ts';
import { placesIn, stepsOf } from '#core/editor/text-places.ts';
import { measureTexts } from '#core/language/lix.ts';
import type { Phrases } from '#core/language/phrases.ts';
import { surveyTexts } from '#core/language/survey-texts.ts';
import { makeVocabulary, NO_OWN_WORDS } from '#core/language/vocabulary.ts';
import { isObject } from '#core/questionnaire/reader.ts';

/** A text of a questionnaire in plain and easy Swedish. */
export interface TextPair {
  /** JSON path of the text. */
  readonly path: string;
  /** Its name, which stays when others are added or moved: see `textIds`. */
  readonly id: string;
  readonly place: PlaceInWords;
  readonly line: number;
  /** Empty where there is none. */
  readonly plain: string;
  readonly easy: string;
  /** LIX of each; null where there are too few words for it to say anything. */
  readonly plainLix: number | null;
  readonly easyLix: number | null;
}

/** Every text of a questionnaire in both languages, in the order of the file; null for what is no JSON. */
export const textPairs = (source: string): readonly TextPair[] | null => {
  const errors: ParseError[] = [];
  const json: unknown = parseText(source, errors);
  if (errors.length > 0) return null;
  const placeOf = placesIn(source);
  const { names } = makeVocabulary(NO_OWN_WORDS);
  const lix = (text: string): number | null => lixOf(text, names);
  const found = surveyTexts(json, localeOf(json)).texts;
  const ids = textIds(json, found.map(({ path }) => path));
  return found.map(({ path, texts }) => {
    const [plain, easy] = [texts['sv'] ?? '', texts['sv-simple'] ?? ''];
    return { path, id: ids.get(path) ?? path, place: describePlace(json, path), line: placeOf(path).line, plain, easy, plainLix: lix(plain), easyLix: lix(easy) };
  });
};

/** LIX of a few words says nothing: one long word among three is 33. */
const FEWEST_WORDS = 10;

const lixOf = (text: string, names: Phrases<true>): number | null => {
  const { lix, words } = measureTexts([text], names);
  return words < FEWEST_WORDS ? null : lix;
};

const localeOf = (json: unknown): string => (isObject(json) && typeof json['locale'] === 'string' && json['locale'] !== '' ? json['locale'] : 'sv');

/** What a text is to say in each language. */
export interface TextEdit {
  readonly path: string;
  readonly plain: string;
  readonly easy: string;
}

/** A text with some of its texts changed, and all else, the layout too, as it was. A path that is not there changes nothing. */
export const writeTexts = (source: string, edits: readonly TextEdit[]): string => {
  const before = new Map((textPairs(source) ?? []).map((pair) => [pair.path, pair]));
  return edits.reduce((text, edit) => {
    const pair = before.get(edit.path);
    return pair && (pair.plain !== edit.plain || pair.easy !== edit.easy) ? writeText(text, edit, pair) : text;
  }, source);
};

const writeText = (source: string, edit: TextEdit, before: TextPair): string => {
  const steps = stepsOf(edit.path);
  const root = treeOf(source);
  const node = root && findNodeAtLocation(root, [...steps]);
  if (!node) return source;
  if (node.type !== 'object') return put(source, steps, whole(node, steps, edit));
  const plain = edit.plain === before.plain ? source : put(source, [...steps, plainKey(node)], edit.plain);
  return edit.easy === before.easy ? plain : put(plain, [...steps, 'sv-simple'], edit.easy);
};

/** A language that is emptied is taken away, so that it counts as missing. */
const put = (source: string, steps: readonly (string | number)[], value: unknown): string => applyEdits(source, modify(source, [...steps], value === '' ? undefined : value, FORMATTING));

/** A text that stands alone becomes one in both languages; a choice that is only its value keeps that. */
const whole = (node: Node, steps: readonly (string | number)[], { plain, easy }: TextEdit): object => {
  const text = { ...(plain !== '' && { sv: plain }), ...(easy !== '' && { 'sv-simple': easy }) };
  return typeof steps.at(-1) === 'number' ? { value: node.value as unknown, text } : text;
};

const plainKey = (node: Node): string => {
  const keys = (node.children ?? []).map(({ children }) => String(children?.[0]?.value));
  return keys.includes('default') && !keys.includes('sv') ? 'default' : 'sv';
};
