import type { Equation } from '#core/disclosure/known-sums.ts';
import { copyOf, eliminate, rowOf, support } from '#core/disclosure/row-space.ts';
import type { Row } from '#core/disclosure/row-space.ts';

/** Columns and by how much they change. */
type Changes = readonly (readonly [column: number, change: number])[];
type Direction = 1 | -1;

interface Step {
  readonly column: number;
  readonly direction: Direction;
  /** How much the sum changes with each person. */
  readonly slope: number;
}

interface Reach {
  readonly length: number;
  /** The rows that stop a step of length 0. */
  readonly blockers: readonly Row[];
}

/**
 * A point of the polytope of equations x ≥ 0, in whole numbers, that can be walked towards the largest or smallest value
 * of a sum of its columns. The equations are kept solved for one column each (Dantzig's tableau); a step changes one
 * other column and the solved ones with it, by whole persons, so that every point on the way is a possible table.
 */
export class Tableau {
  point: number[];
  readonly #longest: number;
  #rows: Row[] = [];
  #using: Set<Row>[] = [];
  #solvedBy: (Row | undefined)[] = [];
  #solves = new Map<Row, number>();
  readonly #first: { readonly point: readonly number[]; readonly rows: readonly Row[]; readonly solves: readonly number[]; readonly filled: number };

  /**
   * @param point a solution in whole numbers; columns are numbered as in it
   * @param longest the longest step, for columns in no equation
   */
  constructor(point: readonly number[], equations: readonly Equation[], longest: number) {
    this.#longest = longest;
    this.point = [...point];
    this.#use(equations.map((equation) => rowOf(point.length, [...equation.blocks])));
    for (const row of this.#rows) {
      const column = this.#roomiest(row);
      if (column !== undefined) this.#solve(row, column);
    }
    const rows = this.#rows.filter((row) => this.#solves.has(row));
    this.#first = { point, rows: rows.map(copyOf), solves: rows.map((row) => this.#solves.get(row) ?? -1), filled: this.#filled() };
  }

  /** Back to the first point, and to its equations if those have become too full to walk fast. */
  restart(): void {
    if ((globalThis as any).TRUTH) this.point = [...this.#first.point];
    if (this.#filled() <= (globalThis as any).FILL * this.#first.filled) return;
    this.#use(this.#first.rows.map(copyOf));
    this.#rows.forEach((row, index) => this.#mark(row, this.#first.solves[index] ?? -1));
  }

  /**
   * Walks until `done`, or as far as it can.
   * @param form columns to sum @param sign 1 for the largest sum, −1 for the smallest
   */
  walk(form: readonly number[], sign: Direction, done: () => boolean, limit = (globalThis as any).LIMIT): void {
    for (let turn = 0; turn < limit && !done(); turn += 1) {
      const slopes = this.#slopes(form);
      const steps = this.#improving(slopes, sign);
      if (!steps.some((step) => this.#go(step)) && !steps.some((step) => this.#exchange(step))) return;
    }
  }

  /** The longest steps that are possible here. */
  *steps(): Generator<Changes> {
    for (let column = 0; column < this.point.length; column += 1) {
      if (this.#solvedBy[column]) continue;
      for (const direction of [1, -1] as const) {
        const { length } = this.#reach(column, direction);
        if (length > 0) yield this.#changes(column, direction).map(([at, change]) => [at, change * length] as const);
      }
    }
  }

  #slopes(form: readonly number[]): ReadonlyMap<number, number> {
    const slopes = new Map<number, number>();
    const add = (column: number, amount: number): void => void slopes.set(column, (slopes.get(column) ?? 0) + amount);
    for (const column of form) {
      const row = this.#solvedBy[column];
      if (!row) add(column, 1);
      else for (const other of support(row)) if (other !== column) add(other, -(row.values[other] ?? 0) * (row.values[column] ?? 0));
    }
    return slopes;
  }

  /** Steps that improve the sum if there is room for them, the steepest first. */
  #improving(slopes: ReadonlyMap<number, number>, sign: Direction): readonly Step[] {
    return [...slopes]
      .map(([column, slope]): Step => ({ column, slope: Math.abs(slope), direction: slope * sign > 0 ? 1 : -1 }))
      .filter(({ column, slope, direction }) => slope > 0 && (direction > 0 || (this.point[column] ?? 0) > 0))
      .sort((a, b) => b.slope - a.slope || a.column - b.column);
  }

  #reach(column: number, direction: Direction): Reach {
    let length = direction < 0 ? (this.point[column] ?? 0) : this.#longest;
    const blockers: Row[] = [];
    for (const row of this.#using[column] ?? []) {
      const solved = this.#solves.get(row);
      if (solved === undefined) continue;
      const change = -(row.values[column] ?? 0) * (row.values[solved] ?? 0) * direction;
      if (change > 0) continue;
      length = Math.min(length, Math.floor((this.point[solved] ?? 0) / -change));
      if ((this.point[solved] ?? 0) < -change) blockers.push(row);
    }
    return { length, blockers };
  }

  #go({ column, direction }: Omit<Step, 'slope'>): boolean {
    const { length } = this.#reach(column, direction);
    if (length === 0) return false;
    for (const [at, change] of this.#changes(column, direction)) this.point[at] = (this.point[at] ?? 0) + change * length;
    return true;
  }

  #changes(column: number, direction: Direction): Changes {
    const solved = [...(this.#using[column] ?? [])].flatMap((row) => {
      const at = this.#solves.get(row);
      return at === undefined ? [] : [[at, -(row.values[column] ?? 0) * (row.values[at] ?? 0) * direction] as const];
    });
    return [[column, direction], ...solved];
  }

  /** Solves a row that stops a step for the step's column instead. */
  #exchange({ column, direction }: Step): boolean {
    const row = this.#reach(column, direction).blockers.find((each) => Math.abs(each.values[column] ?? 0) === 1);
    if (!row) return false;
    this.#solvedBy[this.#solves.get(row) ?? -1] = undefined;
    this.#solve(row, column);
    return true;
  }

  #solve(row: Row, column: number): void {
    const columns = support(row);
    for (const other of [...(this.#using[column] ?? [])]) {
      if (other === row) continue;
      for (const each of columns) if (other.values[each] === 0) this.#using[each]?.add(other);
      eliminate(other, row, column, columns);
      for (const each of columns) if (other.values[each] === 0) this.#using[each]?.delete(other);
    }
    this.#mark(row, column);
  }

  #mark(row: Row, column: number): void {
    this.#solves.set(row, column);
    this.#solvedBy[column] = row;
  }

  #use(rows: Row[]): void {
    this.#rows = rows;
    this.#solves = new Map();
    this.#solvedBy = this.point.map(() => undefined);
    this.#using = this.point.map(() => new Set());
    for (const row of rows) for (const column of support(row)) this.#using[column]?.add(row);
  }

  #filled(): number {
    return this.#rows.reduce((sum, row) => sum + row.filled, 0);
  }

  /** The column to solve a row for first: one with a coefficient of ±1 and, so that it can give, the most persons. */
  #roomiest(row: Row): number | undefined {
    const able = [...support(row)].filter((column) => Math.abs(row.values[column] ?? 0) === 1);
    return able.length === 0 ? undefined : able.reduce((best, column) => ((this.point[column] ?? 0) > (this.point[best] ?? 0) ? column : best));
  }
}
