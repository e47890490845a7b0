import { findNodeAtLocation, type Node, type ParseError } from 'jsonc-parser';
import { describePlace, type PlaceInWords } from '#core/editor/describe-place.ts';
import { parseText, treeOf } from '#core/editor/read-text.ts';
import { replaceWith, setProperties, splice, type Splice } from '#core/editor/splice-values.ts';
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

/**
 * A text with some of its texts changed, and all else, the layout too, as it was. A path that is not there changes nothing; of two edits of
 * one path the last holds. The text is read once, however many there are.
 */
export const writeTexts = (source: string, edits: readonly TextEdit[]): string => {
  const before = new Map((textPairs(source) ?? []).map((pair) => [pair.path, pair]));
  const changed = [...new Map(edits.map((edit) => [edit.path, edit])).values()].flatMap((edit) => {
    const pair = before.get(edit.path);
    return pair && (pair.plain !== edit.plain || pair.easy !== edit.easy) ? [{ edit, pair }] : [];
  });
  const root = changed.length === 0 ? undefined : treeOf(source);
  return root ? splice(source, changed.flatMap(({ edit, pair }) => spliceOf(source, root, edit, pair))) : source;
};

const spliceOf = (source: string, root: Node, edit: TextEdit, before: TextPair): readonly Splice[] => {
  const steps = stepsOf(edit.path);
  const node = findNodeAtLocation(root, [...steps]);
  if (!node) return [];
  const { offset, length } = node;
  if (node.type !== 'object') return [replaceWith(offset, length, whole(node, steps, edit))];
  const texts = [...(edit.plain === before.plain ? [] : [[plainKey(node), edit.plain] as const]), ...(edit.easy === before.easy ? [] : [['sv-simple', edit.easy] as const])];
  // A language that is emptied is taken away, so that it counts as missing.
  return [setProperties(offset, source.slice(offset, offset + length), texts.map(([key, text]) => [key, text === '' ? undefined : text]))];
};

/** A text that stands alone becomes one in both languages; a choice that is only its value keeps that. */
const whole = (node: Node, steps: readonly (string | number)[], { plain, easy }: TextEdit): object => {
  const text = { ...(plain !== '' && { sv: plain }), ...(easy !== '' && { 'sv-simple': easy }) };
  return typeof steps.at(-1) === 'number' ? { value: node.value as unknown, text } : text;
};

const plainKey = (node: Node): string => {
  const keys = (node.children ?? []).map(({ children }) => String(children?.[0]?.value));
  return keys.includes('default') && !keys.includes('sv') ? 'default' : 'sv';
};
