import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Tableau } from '#core/disclosure/tableau.ts';

const systems = fc
  .record({ point: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 14 }), sets: fc.array(fc.array(fc.nat(13), { minLength: 1, maxLength: 6 }), { maxLength: 7 }) })
  .map(({ point, sets }) => ({
    point,
    equations: sets.map((set) => {
      const blocks = new Set(set.map((column) => column % point.length));
      return { blocks, total: [...blocks].reduce((sum, column) => sum + (point[column] ?? 0), 0) };
    }),
  }));
interface System {
  readonly point: readonly number[];
  readonly equations: readonly { readonly blocks: ReadonlySet<number>; readonly total: number }[];
}

const solves = ({ equations }: System, point: readonly number[]): boolean =>
  point.every((persons) => persons >= 0 && Number.isInteger(persons)) &&
  equations.every(({ blocks, total }) => [...blocks].reduce((sum, column) => sum + (point[column] ?? 0), 0) === total);

describe('a walk through the tables that agree with known sums', () => {
  test('meets only tables of whole persons that agree with them', () => {
    fc.assert(
      fc.property(systems, fc.array(fc.tuple(fc.nat(13), fc.constantFrom<1 | -1>(1, -1)), { maxLength: 6 }), (system, walks) => {
        const tableau = new Tableau(system.point, system.equations, 20);
        for (const [column, sign] of walks) tableau.walk([column % system.point.length], sign, () => (expect(solves(system, tableau.point)).toBe(true), false));
        expect(solves(system, tableau.point)).toBe(true);
        tableau.restart();
        expect(tableau.point).toEqual(system.point);
        for (const step of tableau.steps()) {
          const next = [...system.point];
          for (const [column, change] of step) next[column] = (next[column] ?? 0) + change;
          expect(solves(system, next)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('finds the ends of what two rows and two columns allow', () => {
    const equations = [[0, 1], [2, 3], [0, 2], [1, 3]].map((columns) => ({ blocks: new Set(columns), total: columns.reduce((sum, column) => sum + ([12, 9, 3, 6][column] ?? 0), 0) }));
    const tableau = new Tableau([12, 9, 3, 6], equations, 20);
    tableau.walk([2], 1, () => false);
    expect(tableau.point).toEqual([6, 15, 9, 0]);
    tableau.walk([2], -1, () => false);
    expect(tableau.point).toEqual([15, 6, 0, 9]);
  });
});
