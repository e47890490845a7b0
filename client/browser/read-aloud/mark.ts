import type { Unit } from '#client/browser/read-aloud/unit.ts';
import type { Span } from '#client/browser/read-aloud/split-sentences.ts';

const SENTENCE = 'read-sentence';
const WORD = 'read-word';

/** Marks what is read, without a change of the page: CSS Custom Highlight API. A browser that has none reads without marks. */
export const markSentence = (unit: Unit): void => {
  clearMarks();
  set(SENTENCE, rangeOf(unit, unit), 0);
};

/** `span`: a part of the unit's segment. In forced colours Chromium draws all marks in one colour: then the word has the only one. */
export const markWord = (unit: Unit, span: Span): void => {
  if (matchMedia('(forced-colors: active)').matches) registry()?.delete(SENTENCE);
  set(WORD, rangeOf(unit, span), 1);
};

export const clearMarks = (): void => {
  for (const name of [SENTENCE, WORD]) registry()?.delete(name);
};

const registry = (): HighlightRegistry | null => ('highlights' in CSS ? CSS.highlights : null);

const set = (name: string, ranges: readonly Range[], priority: number): void => {
  const marks = registry();
  if (!marks || ranges.length === 0) return;
  const mark = new Highlight(...ranges);
  mark.priority = priority;
  marks.set(name, mark);
};

/** One range for each text node: between two there may be what is not read. Texts that have been changed since are passed over. */
const rangeOf = ({ segment }: Unit, { start, end }: Span): readonly Range[] => {
  const ranges: Range[] = [];
  for (const place of segment.places.slice(start, end)) {
    if (!place?.node.isConnected || place.offset >= place.node.length) continue;
    const last = ranges.at(-1);
    if (last?.endContainer === place.node) last.setEnd(place.node, place.offset + 1);
    else ranges.push(rangeAt(place.node, place.offset));
  }
  return ranges;
};

const rangeAt = (node: Text, offset: number): Range => {
  const range = new Range();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  return range;
};
