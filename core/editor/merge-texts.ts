import { textPairs, writeTexts, type TextPair } from '#core/editor/language-rows.ts';

/** A text in both languages. */
export interface BothTexts {
  readonly plain: string;
  readonly easy: string;
}

/** What somebody has typed for a text, and what stood there when they began. */
export interface TypedText extends BothTexts {
  /** The text's name, see `textIds`. */
  readonly id: string;
  readonly before: BothTexts;
}

/** A text that somebody has changed, and somebody else too. */
export interface TextClash extends TypedText {
  /** What stands there now; null where the text is gone, or the file is no JSON. */
  readonly theirs: BothTexts | null;
}

export interface MergedTexts {
  readonly source: string;
  /** Those that are not written. */
  readonly clashes: readonly TextClash[];
}

/** Writes what somebody has changed into a text that others may have changed meanwhile: only where what they began from still stands. */
export const mergeTexts = (source: string, typed: readonly TypedText[]): MergedTexts => {
  const pairs = new Map((textPairs(source) ?? []).map((pair) => [pair.id, pair]));
  const changed = typed.filter((text) => !isSame(text, text.before));
  const clashes = changed.flatMap((text): readonly TextClash[] => {
    const now = pairs.get(text.id);
    return now && (isSame(now, text.before) || isSame(now, text)) ? [] : [{ ...text, theirs: now ? { plain: now.plain, easy: now.easy } : null }];
  });
  const clashing = new Set(clashes.map(({ id }) => id));
  return { source: writeTexts(source, changed.flatMap((text) => (clashing.has(text.id) ? [] : editOf(text, pairs.get(text.id))))), clashes };
};

const editOf = ({ plain, easy }: TypedText, pair: TextPair | undefined) => (pair ? [{ path: pair.path, plain: kept(plain, pair.plain), easy: kept(easy, pair.easy) }] : []);

/** A form gives line breaks back as one letter: that alone is no change. */
const kept = (typed: string, stands: string): string => (lines(typed) === lines(stands) ? stands : typed);
const isSame = (one: BothTexts, other: BothTexts): boolean => lines(one.plain) === lines(other.plain) && lines(one.easy) === lines(other.easy);
const lines = (text: string): string => text.replace(/\r\n?/g, '\n');
