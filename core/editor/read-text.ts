import { parse, parseTree, type Node, type ParseError, type ParseOptions } from 'jsonc-parser';
import { LIMITS } from '#core/questionnaire/limits.ts';

/** More brackets inside each other than any questionnaire has: reading them would go deeper than the program can. */
const DEEPEST = 100;

/** Whether a text is too large, or has too many brackets inside each other, to be read as a questionnaire. */
export const isUnreadable = (source: string): boolean => source.length > LIMITS.bytes || isDeep(source);

/** Brackets, and strings whole: what stands in them is no bracket. One that is not closed ends with its line, as for the parser. */
const TOKENS = /"(?:[^"\\\n]|\\.)*"?|[[\]{}]/g;
const STEPS: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 };

const isDeep = (source: string): boolean => {
  let depth = 0;
  for (const [token] of source.matchAll(TOKENS)) {
    depth = Math.max(0, depth + (STEPS[token] ?? 0));
    if (depth > DEEPEST) return true;
  }
  return false;
};

/** The value of a text, as far as it can be read; what is wrong goes to `errors`. A text that is unreadable is as an empty one. */
export const parseText = (source: string, errors: ParseError[] = [], options: ParseOptions = {}): unknown => parse(isUnreadable(source) ? '' : source, errors, options);

/** The same as nodes with their places; undefined where there is nothing. */
export const treeOf = (source: string): Node | undefined => parseTree(isUnreadable(source) ? '' : source);
