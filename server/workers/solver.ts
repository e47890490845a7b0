import type { How, Range, Solve } from '#core/disclosure/audit-table.ts';
import { withProgramme, type Constraint, type Programme } from '#server/workers/programme.ts';

export type { Range } from '#core/disclosure/audit-table.ts';
export type { Constraint } from '#server/workers/programme.ts';

/**
 * The smallest and largest sum that some columns can have. A range found on the way is enough if `isEnough` says so: tables
 * that a solver has found already often are two between which the sum differs as much as asked.
 */
export type Ranges = (columns: readonly number[], isEnough?: (range: Range) => boolean) => Range;

const TOLERANCE = 1e-6;

/** Whole persons between the least and the most. */
const rangeOf = (least: number, most: number): Range => ({ low: Math.ceil(least - TOLERANCE) + 0, high: Math.floor(most + TOLERANCE) + 0 });

const sumOf = (table: Float64Array, columns: readonly number[]): number => columns.reduce((sum, column) => sum + (table[column] ?? 0), 0);

const isWhole = (table: Float64Array): boolean => table.every((persons) => Math.abs(persons - Math.round(persons)) < TOLERANCE);

/** So many tables of no meaning, far apart, are looked at on the way: between them most sums differ enough already. */
const FAR = 12;

/** So many more corners are looked at, each a thousandth part of the time of branch and bound, where the optimum has fractions: most corners are whole. */
const CORNERS = 4;
const NOISE = 0.01;

/** Tables that agree with what is known, as they are found. */
class Tables {
  readonly #programme: Programme;
  readonly #whole: boolean;
  readonly #seen: Float64Array[];
  #far: number;

  constructor(programme: Programme, { whole = true, table }: How) {
    this.#programme = programme;
    this.#whole = whole;
    this.#seen = table ? [Float64Array.from(table)] : [];
    this.#far = table ? FAR : 0;
  }

  /** How far a sum goes in the tables seen. */
  rangeSeen(columns: readonly number[]): Range {
    const sums = this.#seen.map((table) => sumOf(table, columns));
    return rangeOf(Math.min(...sums), Math.max(...sums));
  }

  /** The furthest sum; null where its table has parts of persons and those are not possible. */
  look(columns: readonly number[], sign: 1 | -1, noise = 0): number | null {
    const table = this.#programme.parts(columns, sign, noise);
    const whole = isWhole(table);
    if (!whole && this.#whole) return null;
    return this.#note(whole ? table.map(Math.round) : table, columns);
  }

  #lookForWhole(columns: readonly number[], sign: 1 | -1): number {
    return this.#note(this.#programme.wholes(columns, sign).map(Math.round), columns);
  }

  #note(table: Float64Array, columns: readonly number[]): number {
    this.#seen.push(table);
    return sumOf(table, columns);
  }

  /** Looks at what was seen, far away, at the ends and at corners near them, until a range is enough; at last by branch and bound. */
  rangeOf(columns: readonly number[], isEnough: (range: Range) => boolean): Range {
    const enough = (): Range | null => (isEnough(this.rangeSeen(columns)) ? this.rangeSeen(columns) : null);
    const seen = enough() ?? this.#lookFar(enough);
    if (seen) return seen;
    const least = this.look(columns, -1);
    const below = enough();
    if (below) return below;
    const most = this.look(columns, 1);
    const above = enough() ?? (least === null || most === null ? this.#corner(columns, enough) : null);
    return above ?? this.rangeFrom(columns, least, most);
  }

  /** The exact range, from those ends that have been found. */
  rangeFrom(columns: readonly number[], least = this.look(columns, -1), most = this.look(columns, 1)): Range {
    return rangeOf(least ?? this.#lookForWhole(columns, -1), most ?? this.#lookForWhole(columns, 1));
  }

  #lookFar(enough: () => Range | null): Range | null {
    if (this.#far === 0) return null;
    this.#far -= 1;
    this.look([], 1, 1);
    return enough();
  }

  #corner(columns: readonly number[], enough: () => Range | null): Range | null {
    for (let corner = 0; corner < 2 * CORNERS; corner += 1) {
      const at = enough();
      if (at) return at;
      this.look(columns, corner % 2 === 0 ? -1 : 1, NOISE);
    }
    return enough();
  }
}

/**
 * Hands `use` a function that says how many whole persons can be in some columns, given what is known; found by a general
 * solver (HiGHS), with branch and bound where the linear optimum has fractions.
 * @param most persons in a column @param how `whole` false: a range is that of parts of persons, rounded inwards, which may be wider than that of whole ones but takes less time
 * @throws Error where no table agrees with what is known, or the solver cannot tell
 */
export const withSolver = <Value>(size: number, known: readonly Constraint[], most: number, use: (ranges: Ranges) => Value, how: How = {}): Value =>
  withProgramme(size, known, most, (programme) => {
    const tables = new Tables(programme, how);
    return use((columns, isEnough) => (isEnough ? tables.rangeOf(columns, isEnough) : tables.rangeFrom(columns)));
  });

/** As many persons as a column may have; the solver is slower the more there are. */
const MOST = 10_000_000;

/** The solver as the core asks for it. */
export const solve: Solve = (size, known, use, how) => withSolver(size, known.map(({ columns, count }) => ({ columns, low: count, high: count })), MOST, use, how);
