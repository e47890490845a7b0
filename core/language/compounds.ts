import { lengthOf } from '#core/language/words.ts';
import PARTS from './data/compound-parts.sv.json' with { type: 'json' };

/** A longer word is not split: the longest Swedish words in use have about forty letters, and the time grows with the square. */
const LONGEST = 60;
/** Shorter parts than this are more often a part of a word than a word. */
const SHORTEST_PART = 3;

const FIRST: ReadonlySet<string> = new Set(PARTS.first);
const LAST: ReadonlySet<string> = new Set(PARTS.last);
const EVERYDAY: readonly string[] = PARTS.everyday;

const ENDINGS: ReadonlySet<string> = new Set(['', 'a', 'ad', 'ade', 'ar', 'arna', 'at', 'e', 'en', 'ens', 'er', 'erna', 'et', 'ets', 'n', 'na', 'ns', 'or', 'orna', 'r', 'rna', 's', 't', 'ts']);

/**
 * The parts of a Swedish compound, `samverkansaktör` → `['samverkans', 'aktör']`, or null where it cannot be split into
 * parts of the list. The fewest parts win, of those the longest first part: a word split in the wrong place is no help.
 */
export const splitCompound = (word: string): readonly string[] | null => {
  const lower = word.toLowerCase();
  return lengthOf(lower) > LONGEST ? null : split(lower, new Map());
};

const split = (rest: string, known: Map<string, readonly string[] | null>): readonly string[] | null => {
  const before = known.get(rest);
  if (before !== undefined) return before;
  const found = firstParts(rest).flatMap((part) => {
    const end = rest.slice(part.length);
    const parts = isLast(end) ? [end] : split(end, known);
    return parts ? [[part, ...parts]] : [];
  });
  const best = found.reduce<readonly string[] | null>((shortest, parts) => (shortest === null || parts.length < shortest.length ? parts : shortest), null);
  known.set(rest, best);
  return best;
};

/** Every part that the word can begin with, the longest first. */
const firstParts = (word: string): readonly string[] =>
  Array.from({ length: Math.max(0, word.length - 2 * SHORTEST_PART + 1) }, (_, index) => word.slice(0, word.length - SHORTEST_PART - index)).filter((part) => FIRST.has(part));

const isLast = (word: string): boolean => word.length >= SHORTEST_PART && stems(word).some((stem) => LAST.has(stem));

/** A word without each of the endings that it may have; `rutiner` → `rutin`, `frågor` → `fråga`, `studier` → `studie`. */
const stems = (word: string): readonly string[] =>
  [...ENDINGS].filter((ending) => word.endsWith(ending)).flatMap((ending) => {
    const stem = word.slice(0, word.length - ending.length);
    return ending.startsWith('o') ? [stem, `${stem}a`] : [stem];
  });

/** A compound that easy readers meet every day, in any form: `arbetsplatsen`. */
export const isEveryday = (word: string): boolean => {
  const lower = word.toLowerCase();
  return EVERYDAY.some((known) => lower.startsWith(known) && ENDINGS.has(lower.slice(known.length)));
};

/** Where a long word may be divided: `samverkans-aktör`. */
export const hyphenated = (word: string): string | null => splitCompound(word)?.join('-') ?? null;
