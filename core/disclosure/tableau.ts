import { inverse, residue } from '#core/disclosure/modular.ts';
import type { Equation } from '#core/disclosure/known-sums.ts';

/** Columns and by how much they change. */
type Changes = readonly (readonly [column: number, change: number])[];
type Direction = 1 | -1;

/** An equation, solved for one column; with −1 it is not. */
interface Row {
  readonly values: Int32Array;
  solved: number;
}

interface Step {
  readonly column: number;
  readonly direction: Direction;
  /** How much the sum changes with each person. */
  readonly slope: number;
}

const filledColumns = (values: Int32Array): readonly number[] => {
  const columns: number[] = [];
  for (let column = 0; column < values.length; column += 1) if (values[column] !== 0) columns.push(column);
  return columns;
};

/**
 * A point of the polytope of equations x ≥ 0, in whole numbers, that can be walked towards the largest or smallest value
 * of a sum of its columns. The equations are kept solved for one column each (Dantzig's tableau); a step changes one
 * other column and the solved ones with it, by whole persons, so that every point on the way is a possible table.
 */
export class Tableau {
  readonly point: number[];
  /** Values of rows visited so far: the same on every machine, unlike time. */
  work = 0;
  readonly #start: readonly number[];
  readonly #longest: number;
  readonly #rows: readonly Row[];
  readonly #using: readonly Set<Row>[];
  readonly #solvedBy: (Row | undefined)[];
  /** The equations of each column, as they were given. */
  readonly #given: readonly (readonly Equation[])[];

  /**
   * @param point a solution in whole numbers; columns are numbered as in it
   * @param longest the longest step, for columns in no equation
   */
  constructor(point: readonly number[], equations: readonly Equation[], longest: number) {
    this.point = [...point];
    this.#start = point;
    this.#longest = longest;
    this.#solvedBy = point.map(() => undefined);
    this.#using = point.map(() => new Set());
    const given: Equation[][] = point.map(() => []);
    for (const equation of equations) for (const column of equation.blocks) given[column]?.push(equation);
    this.#given = given;
    this.#rows = equations.map(({ blocks }) => {
      const row = { values: new Int32Array(point.length), solved: -1 };
      for (const column of blocks) row.values[column] = 1;
      for (const column of blocks) this.#using[column]?.add(row);
      return row;
    });
    for (const row of this.#rows) {
      const column = this.#roomiest(row);
      if (column !== undefined) this.#solve(row, column);
    }
  }

  /** Back to the first point. */
  restart(): void {
    this.#start.forEach((persons, column) => (this.point[column] = persons));
  }

  /**
   * Walks until `done`, or as far as it can.
   * @param form columns to sum @param sign 1 for the largest sum, −1 for the smallest
   */
  walk(form: readonly number[], sign: Direction, done: () => boolean): void {
    for (let turn = 0; turn < 24 && !done(); turn += 1) {
      const steps = this.#improving(this.#slopes(form), sign);
      if (!steps.some((step) => this.#go(step)) && !steps.some((step) => this.#exchange(step))) return;
    }
  }

  /** The longest steps that are possible here. */
  *steps(): Generator<Changes> {
    for (let column = 0; column < this.point.length; column += 1) {
      if (this.#solvedBy[column]) continue;
      for (const direction of [1, -1] as const) {
        const length = this.#room(column, direction);
        const changes = length > 0 ? this.#changes(column, direction) : [];
        if (changes.length > 0) yield changes.map(([at, change]) => [at, change * length] as const);
      }
    }
  }

  #slopes(form: readonly number[]): ReadonlyMap<number, number> {
    const slopes = new Map<number, number>();
    const add = (column: number, amount: number): void => void slopes.set(column, (slopes.get(column) ?? 0) + amount);
    for (const column of form) {
      const row = this.#solvedBy[column];
      if (!row) add(column, 1);
      else for (const other of filledColumns(row.values)) if (other !== column) add(other, -(row.values[other] ?? 0) * (row.values[column] ?? 0));
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

  /** By how much a row's solved column changes with a step of one person. */
  #change(row: Row, column: number, direction: Direction): number {
    return -(row.values[column] ?? 0) * (row.values[row.solved] ?? 0) * direction;
  }

  /** How many persons a step can be. An equation that is solved for no column allows none. */
  #room(column: number, direction: Direction): number {
    let length = direction < 0 ? (this.point[column] ?? 0) : this.#longest;
    for (const row of this.#using[column] ?? []) {
      this.work += 1;
      if (row.solved < 0) return 0;
      const change = this.#change(row, column, direction);
      if (change < 0) length = Math.min(length, Math.floor((this.point[row.solved] ?? 0) / -change));
      if (length === 0) return 0;
    }
    return length;
  }

  #go({ column, direction }: Step): boolean {
    const length = this.#room(column, direction);
    const changes = length > 0 ? this.#changes(column, direction) : [];
    for (const [at, change] of changes) this.point[at] = (this.point[at] ?? 0) + change * length;
    return changes.length > 0;
  }

  /** What a step of one person changes; nothing if that, in whole numbers, does not keep the equations as given. */
  #changes(column: number, direction: Direction): Changes {
    const solved = [...(this.#using[column] ?? [])].map((row) => [row.solved, this.#change(row, column, direction)] as const);
    const changes: Changes = [[column, direction], ...solved];
    const sums = new Map<Equation, number>();
    for (const [at, change] of changes) for (const equation of this.#given[at] ?? []) sums.set(equation, (sums.get(equation) ?? 0) + change);
    return [...sums.values()].every((sum) => sum === 0) ? changes : [];
  }

  /** Solves a row that stops a step for the step's column instead. */
  #exchange({ column, direction }: Step): boolean {
    for (const row of this.#using[column] ?? []) {
      this.work += 1;
      if (Math.abs(row.values[column] ?? 0) !== 1 || row.solved < 0) continue;
      if ((this.point[row.solved] ?? 0) >= -this.#change(row, column, direction)) continue;
      this.#solvedBy[row.solved] = undefined;
      this.#solve(row, column);
      return true;
    }
    return false;
  }

  #solve(row: Row, column: number): void {
    const columns = filledColumns(row.values);
    for (const other of [...(this.#using[column] ?? [])]) if (other !== row) this.#eliminate(other, row, column, columns);
    row.solved = column;
    this.#solvedBy[column] = row;
  }

  #eliminate(row: Row, source: Row, pivot: number, columns: readonly number[]): void {
    const { values } = row;
    const factor = residue((values[pivot] ?? 0) * inverse(source.values[pivot] ?? 0));
    this.work += columns.length;
    for (const column of columns) {
      const old = values[column] ?? 0;
      const fresh = residue(old - factor * (source.values[column] ?? 0));
      values[column] = fresh;
      if (old === 0) this.#using[column]?.add(row);
      else if (fresh === 0) this.#using[column]?.delete(row);
    }
  }

  /** The column to solve a row for first: one with a coefficient of ±1 and, so that it can give, the most persons. */
  #roomiest({ values }: Row): number | undefined {
    const able = filledColumns(values).filter((column) => Math.abs(values[column] ?? 0) === 1);
    return able.length === 0 ? undefined : able.reduce((best, column) => ((this.point[column] ?? 0) > (this.point[best] ?? 0) ? column : best));
  }
}
