import { countOf } from '#core/disclosure/figures.ts';
import { knowledgeOf } from '#core/disclosure/known-sums.ts';

/** The smallest and largest number of persons that can be in some columns. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A range found on the way is enough if `isEnough` says so. */
export type Ranges = (columns: readonly number[], isEnough: (range: Range) => boolean) => Range;

/** A sum of columns that is known. */
export interface KnownCount {
  readonly columns: readonly number[];
  readonly count: number;
}

/** How to solve. */
export interface How {
  /** false: parts of persons are taken for possible, which is faster and may make ranges wider. */
  readonly whole?: boolean;
  /** A table of whole persons that agrees with what is known: where to begin. */
  readonly table?: readonly number[];
}

/** Hands `use` the ranges of sums of not negative columns, given what is known: a solver of linear programmes and, for whole persons, of integer ones. */
export type Solve = <Value>(size: number, known: readonly KnownCount[], use: (ranges: Ranges) => Value, how?: How) => Value;

/** A table as everyone sees it. */
export interface PublicTable {
  /** Inner cells of those of the first release, of those who came before the second, and so on to this one. */
  readonly segments: readonly (readonly number[])[];
  /** Every figure that is a sum of inner cells, printed or not. */
  readonly figures: readonly { readonly id: string; readonly parts: readonly number[] }[];
  /** For each release, whether it shows a figure. */
  readonly shows: readonly ((id: string) => boolean)[];
  /**
   * Figures of the latest release that nobody may know whatever their count: of sensitive answers. Beside each zero
   * the inner cells of others that anybody may know: where those that are known hold all of it, it tells no more.
   */
  readonly sensitive?: ReadonlyMap<string, readonly (readonly number[])[]>;
}

/** A count that is known too closely: of which figure, among those who came after one release and until another. */
export interface Told extends Range {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The small counts of a table that all releases together tell to within less than `t` persons, found by solving for the
 * smallest and largest number that agree with every figure shown. Small: 1…t − 1, in a release or between two.
 * @param only look at these alone
 */
export const auditTable = (table: PublicTable, t: number, solve: Solve, only?: readonly Told[]): readonly Told[] => withTold(table, t, solve, (told) => [...told], only);

/** The same, handed to `use` one by one as they are looked for: whoever needs no more of them takes no more. */
export const withTold = <Value>(table: PublicTable, t: number, solve: Solve, use: (told: Generator<Told, void>) => Value, only?: readonly Told[]): Value => {
  const inner = table.segments.flat();
  const isAsked = (secret: Secret): boolean => only?.some(({ id, from, to }) => id === secret.id && from === secret.from && to === secret.to) ?? true;
  const small = secretsIn(table, t).filter(isAsked);
  if (small.length === 0) return use(lookFor([], () => ({ low: 0, high: t }), t));
  const simple = simplified(inner, knownIn(table), small.flatMap(({ columns, zeros }) => [columns, ...zeros]));
  return solve(simple.size, simple.known, (ranges) => use(lookFor(small, (columns) => {
    const { fixed, columns: open } = simple.sumOf(columns);
    const { low, high } = open.length === 0 ? { low: 0, high: 0 } : ranges(open, (range) => range.high - range.low >= t);
    return { low: fixed + low, high: fixed + high };
  }, t)), { whole: simple.size <= MOST_WHOLE, table: simple.table });
};

function* lookFor(small: readonly Secret[], rangeOf: (columns: readonly number[]) => Range, t: number): Generator<Told, void> {
  for (const { id, from, to, columns, zeros } of small) {
    const { low, high } = rangeOf(columns);
    if (high - low < t && !(high === 0 && isHeld(columns, zeros.filter((zero) => rangeOf(zero).high === 0)))) yield { id, from, to, low, high };
  }
}

const isHeld = (columns: readonly number[], zeros: readonly (readonly number[])[]): boolean => {
  const held = new Set(zeros.flat());
  return columns.every((column) => held.has(column));
};

/** A sum of inner cells that is to be known to nobody. */
interface Secret {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly columns: readonly number[];
  /** Sums that are zero and no secret, with columns of it. */
  readonly zeros: readonly (readonly number[])[];
}

/** Inner cells of a figure in some segments, among those of all. */
const columnsIn = ({ segments }: PublicTable, parts: readonly number[], from: number, to: number): readonly number[] => {
  const size = segments[0]?.length ?? 0;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((segment) => parts.map((part) => segment * size + part));
};

/** What each release shows. */
const knownIn = (table: PublicTable): readonly KnownCount[] => {
  const known = table.shows.flatMap((isShown, to) => table.figures.filter(({ id }) => isShown(id)).map(({ parts }) => ({ columns: columnsIn(table, parts, 0, to), count: countBetween(table, parts, 0, to) })));
  return [...new Map(known.map((each) => [each.columns.join(), each])).values()];
};

const secretsIn = (table: PublicTable, t: number): readonly Secret[] => {
  const last = table.segments.length - 1;
  const secrets = table.segments.flatMap((_, to) => table.figures.flatMap(({ id, parts }) => Array.from({ length: to + 1 }, (__, from) => from)
    .filter((from) => isBetween(countBetween(table, parts, from, to), t) || (from === 0 && to === last && (table.sensitive?.has(id) ?? false)))
    .map((from): Secret => ({ id, from, to, columns: columnsIn(table, parts, from, to), zeros: (table.sensitive?.get(id) ?? []).map((larger) => columnsIn(table, larger, 0, last)) }))));
  return [...new Map(secrets.map((secret) => [secret.columns.join(), secret])).values()];
};

const countBetween = ({ segments }: PublicTable, parts: readonly number[], from: number, to: number): number => segments.slice(from, to + 1).reduce((sum, inner) => sum + countOf(inner, parts), 0);

/** The same knowledge about fewer columns: what is known is taken out, and inner cells that nothing tells apart are one. */
const simplified = (inner: readonly number[], known: readonly KnownCount[], apart: readonly (readonly number[])[]) => {
  const knowledge = knowledgeOf(inner.length, known.map(({ columns, count }) => ({ parts: columns, count })), apart);
  const open = knowledge.blocks.flatMap((_, block) => (knowledge.fixed.has(block) ? [] : [block]));
  const columnOf = new Map(open.map((block, column) => [block, column]));
  const columnsOf = (blocks: Iterable<number>): readonly number[] => [...new Set(blocks)].flatMap((block) => columnOf.get(block) ?? []);
  return {
    size: open.length,
    table: open.map((block) => countOf(inner, knowledge.blocks[block] ?? [])),
    known: knowledge.equations.map(({ blocks, total }) => ({ columns: columnsOf(blocks), count: total })),
    /** A sum of inner cells: the part of it that is known, and the columns of the rest. */
    sumOf: (parts: readonly number[]) => {
      const blocks = [...new Set(parts.map((part) => knowledge.blockOf[part] ?? 0))];
      return { fixed: blocks.reduce((sum, block) => sum + (knowledge.fixed.get(block) ?? 0), 0), columns: columnsOf(blocks) };
    },
  };
};

/** Columns of a table that is solved for whole persons. Larger ones take ten times as long so; their linear bounds, rounded inwards, are seldom wider. */
const MOST_WHOLE = 300;

const isBetween = (count: number, t: number): boolean => count > 0 && count < t;
