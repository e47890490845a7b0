import { applyEdits, format, modify, type Edit } from 'jsonc-parser';
import { FORMATTING } from '#core/editor/snippets.ts';

/** New text in place of `length` letters of a text from `offset`. */
export interface Splice {
  readonly offset: number;
  readonly length: number;
  readonly content: string;
  /** What of the new text is to be laid out: letters from its beginning. */
  readonly fresh: readonly Fresh[];
}

interface Fresh {
  readonly from: number;
  readonly to: number;
  /** Something was put in or taken away, so that the lines around it are laid out too. */
  readonly lines: boolean;
}

/** A JSON value in place of another. */
export const replaceWith = (offset: number, length: number, value: unknown): Splice => {
  const content = JSON.stringify(value);
  return { offset, length, content, fresh: [{ from: 0, to: content.length, lines: false }] };
};

/** An object with some of its properties set, one after the other; undefined takes one away. */
export const setProperties = (offset: number, object: string, properties: readonly (readonly [string, unknown])[]): Splice =>
  properties.reduce<Splice>((splice, [key, value]) => modify(splice.content, [key], value, {}).reduce(addEdit, splice), { offset, length: object.length, content: object, fresh: [] });

const addEdit = (splice: Splice, edit: Edit): Splice => {
  const grown = edit.content.length - edit.length;
  const moved = (at: number): number => (at > edit.offset ? Math.max(edit.offset, at + grown) : at);
  const lines = edit.length === 0 || edit.content === '';
  return {
    ...splice,
    content: applyEdits(splice.content, [edit]),
    fresh: [...splice.fresh.map((fresh) => ({ ...fresh, from: moved(fresh.from), to: moved(fresh.to) })), { from: edit.offset, to: edit.offset + edit.content.length, lines }],
  };
};

/** A text with all of some splices, which do not overlap, and what is new laid out. Takes time by the length of the text, however many there are. */
export const splice = (source: string, splices: readonly Splice[]): string => {
  const [parts, fresh]: [string[], Fresh[]] = [[], []];
  let [read, written] = [0, 0];
  const add = (text: string): void => {
    parts.push(text);
    written += text.length;
  };
  for (const each of splices.toSorted((one, other) => one.offset - other.offset)) {
    add(source.slice(read, each.offset));
    for (const { from, to, lines } of each.fresh) fresh.push({ from: written + from, to: written + to, lines });
    add(each.content);
    read = each.offset + each.length;
  }
  add(source.slice(read));
  return layOut(parts.join(''), fresh.toSorted((one, other) => one.from - other.from), /\r?\n/.exec(source)?.[0] ?? '\n');
};

/** Lines of a text, and what of them is to be laid out. */
interface Lines extends Fresh {
  readonly begin: number;
  readonly end: number;
}

const layOut = (text: string, fresh: readonly Fresh[], eol: string): string => {
  const parts: string[] = [];
  let read = 0;
  for (const { begin, end, from, to } of linesWith(text, fresh)) {
    const lines = text.slice(begin, end);
    const options = { ...FORMATTING.formattingOptions, eol, keepLines: false };
    parts.push(text.slice(read, begin), applyAll(lines, format(lines, { offset: from - begin, length: to - from }, options)));
    read = end;
  }
  return parts.join('') + text.slice(read);
};

/** As `applyEdits`, for edits in order: that copies the text anew for each of them. */
const applyAll = (text: string, edits: readonly Edit[]): string => {
  const ends = [0, ...edits.map(({ offset, length }) => offset + length)];
  return edits.map(({ offset, content }, index) => text.slice(ends[index], offset) + content).join('') + text.slice(ends.at(-1));
};

/** The lines that hold what is new: what shares a line is laid out together. */
const linesWith = (text: string, fresh: readonly Fresh[]): readonly Lines[] => {
  const all: Lines[] = [];
  for (const { from, to, lines } of fresh) {
    const last = all.at(-1);
    const begin = last && from <= last.end ? last.begin : beginOf(text, from);
    const end = last && to <= last.end ? last.end : endOf(text, to);
    const own: Lines = { begin, end, from: lines ? begin : from, to: lines ? end : to, lines };
    if (last?.begin === begin) all[all.length - 1] = { ...own, from: Math.min(last.from, own.from), to: Math.max(last.to, own.to) };
    else all.push(own);
  }
  return all;
};

const isBreak = (letter: string | undefined): boolean => letter === '\n' || letter === '\r';

const beginOf = (text: string, at: number): number => {
  let begin = at;
  while (begin > 0 && !isBreak(text[begin - 1])) begin -= 1;
  return begin;
};

const endOf = (text: string, at: number): number => {
  let end = at;
  while (end < text.length && !isBreak(text[end])) end += 1;
  return end;
};
