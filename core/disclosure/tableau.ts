import type { Equation } from '#core/disclosure/known-sums.ts';
import { eliminate, rowOf, support } from '#core/disclosure/row-space.ts';
import type { Row } from '#core/disclosure/row-space.ts';

/** Free columns that change a form, with how much it changes for each person added there. */
type Slopes = ReadonlyMap<number, number>;

interface Step {
  readonly column: number;
  readonly direction: 1 | -1;
  readonly length: number;
  /** The row that stops a step of length 0. */
  readonly blocker: Row | undefined;
}

/**
 * A point of the polytope of equations x ≥ 0, in whole numbers, that can be walked towards the largest or smallest value
 * of a sum of its columns. The equations are kept solved for one column each (Dantzig's tableau); a step changes one
 * other column and the solved ones with it, by whole persons, so that every point on the way is a possible table.
 */
export class Tableau {
  readonly point: number[];
  readonly #rows: readonly Row[];
  readonly #using: Row[][];
  readonly #solvedBy: (Row | undefined)[];
  readonly #solves = new Map<Row, number>();

  readonly #longest: number;

  /**
   * @param point a solution in whole numbers; columns are numbered as in it
   * @param longest the longest step, for columns in no equation
   */
  constructor(point: readonly number[], equations: readonly Equation[], longest: number) {
    this.#longest = longest;
    this.point = [...point];
    this.#solvedBy = point.map(() => undefined);
    this.#using = point.map(() => []);
    this.#rows = equations.map((equation) => rowOf(point.length, [...equation.blocks]));
    for (const row of this.#rows) for (const column of support(row)) this.#using[column]?.push(row);
    for (const row of this.#rows) {
      const column = this.#roomiest(row);
      if (column !== undefined) this.#solve(row, column);
    }
  }

  /**
   * Walks until `done`, or as far as it can.
   * @param form columns to sum @param sign 1 for the largest sum, −1 for the smallest
   * @returns whether the walk ended because no point has a larger (smaller) sum, fractions included
   */
  walk(form: readonly number[], sign: 1 | -1, done: () => boolean, limit = 24): boolean {
    for (let turn = 0; turn < limit && !done(); turn += 1) {
      const steps = this.#steps(this.#slopes(form), sign, turn > limit / 2);
      if (steps.length === 0) return true;
      const far = steps.find((step) => step.length > 0);
      if (far) this.#take(far);
      else if (!steps.some((step) => this.#exchange(step))) return false;
    }
    return false;
  }

  /** The longest steps that are possible here, each as the columns and by how much they change. */
  *steps(): Generator<readonly (readonly [column: number, change: number])[]> {
    for (let column = 0; column < this.point.length; column += 1) {
      if (this.#solvedBy[column]) continue;
      for (const direction of [1, -1] as const) {
        const { length } = this.#reach(column, direction);
        if (length > 0) yield this.#changes(column, direction).map(([at, change]) => [at, change * length] as const);
      }
    }
  }

  #changes(column: number, direction: 1 | -1): readonly (readonly [number, number])[] {
    const solved = this.#rowsUsing(column).flatMap((row) => {
      const at = this.#solves.get(row);
      return at === undefined ? [] : [[at, -(row.values[column] ?? 0) * (row.values[at] ?? 0) * direction] as const];
    });
    return [[column, direction], ...solved];
  }

  #slopes(form: readonly number[]): Slopes {
    const slopes = new Map<number, number>();
    const add = (column: number, amount: number): void => void slopes.set(column, (slopes.get(column) ?? 0) + amount);
    for (const column of form) {
      const row = this.#solvedBy[column];
      if (!row) add(column, 1);
      else for (const other of support(row)) if (other !== column) add(other, -(row.values[other] ?? 0) * (row.values[column] ?? 0));
    }
    return slopes;
  }

  /** Steps that improve the sum, the longest improvement first; in order of columns when `fair`, so as not to circle. */
  #steps(slopes: Slopes, sign: 1 | -1, fair: boolean): readonly Step[] {
    const steps: (Step & { gain: number })[] = [];
    for (const [column, slope] of slopes) {
      if (slope === 0) continue;
      const direction = slope * sign > 0 ? 1 : -1;
      if (direction < 0 && this.point[column] === 0) continue;
      const step = this.#reach(column, direction);
      steps.push({ ...step, gain: step.length * Math.abs(slope) });
    }
    return steps.sort((a, b) => (fair ? a.column - b.column : b.gain - a.gain || a.column - b.column));
  }

  #reach(column: number, direction: 1 | -1): Step {
    let length = direction < 0 ? (this.point[column] ?? 0) : this.#longest;
    let blocker: Row | undefined;
    for (const row of this.#rowsUsing(column)) {
      const solved = this.#solves.get(row);
      if (solved === undefined) continue;
      const change = -(row.values[column] ?? 0) * (row.values[solved] ?? 0) * direction;
      const room = change < 0 ? Math.floor((this.point[solved] ?? 0) / -change) : Infinity;
      if (room < length) [length, blocker] = [room, row];
    }
    return { column, direction, length, blocker };
  }

  #take({ column, direction, length }: Step): void {
    for (const [at, change] of this.#changes(column, direction)) this.point[at] = (this.point[at] ?? 0) + change * length;
  }

  /** Solves the row that blocks a step for the step's column instead. */
  #exchange({ column, blocker }: Step): boolean {
    if (!blocker || Math.abs(blocker.values[column] ?? 0) !== 1) return false;
    this.#solvedBy[this.#solves.get(blocker) ?? -1] = undefined;
    this.#solve(blocker, column);
    return true;
  }

  #solve(row: Row, column: number): void {
    const columns = support(row);
    for (const other of this.#rowsUsing(column)) {
      if (other === row) continue;
      for (const each of columns) if (other.values[each] === 0) this.#using[each]?.push(other);
      eliminate(other, row, column, columns);
    }
    this.#solves.set(row, column);
    this.#solvedBy[column] = row;
  }

  /** The rows with this column, each once. */
  #rowsUsing(column: number): readonly Row[] {
    const rows = [...new Set((this.#using[column] ?? []).filter((row) => row.values[column] !== 0))];
    this.#using[column] = rows;
    return rows;
  }

  /** The column to solve a row for first: one with a coefficient of ±1 and, so that it can give, the most persons. */
  #roomiest(row: Row): number | undefined {
    const able = [...support(row)].filter((column) => Math.abs(row.values[column] ?? 0) === 1);
    return able.length === 0 ? undefined : able.reduce((best, column) => ((this.point[column] ?? 0) > (this.point[best] ?? 0) ? column : best));
  }
}
