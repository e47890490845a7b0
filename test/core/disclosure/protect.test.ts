import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinkedCell, LinkedTable } from '#core/disclosure/linked-table.ts';
import { protect } from '#core/disclosure/protect.ts';
import { suppress } from '#core/disclosure/suppress.ts';
import { computable, readable, withBounds } from '#test/core/disclosure/attacker.ts';
import { threeMunicipalities } from '#test/core/disclosure/examples.ts';
import { answersOf, areasOf, byArea, byGroup, gendersOf, groupsOf, innerSize, respond, tableOf } from '#test/core/disclosure/tables.ts';
import type { Layout } from '#test/core/disclosure/tables.ts';

const layouts = fc.record({
  areas: fc.constantFrom([[0, 1], [2]], [[0, 1, 2]], [[0], [1], [2]]).map(areasOf),
  genders: fc.boolean().map(gendersOf),
  groups: fc.constantFrom(0, 1).map(groupsOf),
  answers: fc.constantFrom(2, 3).map(answersOf),
  crossed: fc.constant((area: string) => !area.startsWith('k')),
  smallestGroup: fc.constantFrom(0, 10),
});
const persons = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.integer({ min: 1, max: 6 }) }, { weight: 3, arbitrary: fc.integer({ min: 5, max: 40 }) });
/** Prints as the persons in the inner cells, not as hundreds of cells. */
const tables = layouts.chain((layout: Layout) =>
  fc.array(persons, { minLength: innerSize(layout), maxLength: innerSize(layout) }).map((inner) => ({ table: tableOf(layout, inner), [fc.toStringMethod]: () => JSON.stringify({ areas: layout.areas.size, groups: layout.groups.size, answers: layout.answers.size, inner }) })),
);

const countOf = (table: LinkedTable, { parts }: LinkedCell): number => parts.reduce((sum, part) => sum + (table.inner[part] ?? 0), 0);
const isInside = (part: readonly number[], whole: readonly number[]): boolean => part.every((each) => whole.includes(each));

/** Unsafe or hidden cells that an attacker with a general solver knows too closely. */
const tooClose = (table: LinkedTable, hidden: ReadonlySet<string>, t: number): readonly string[] =>
  withBounds(table.inner.length, readable(table, hidden), (bounds) =>
    table.cells.filter((cell) => cell.unsafe || hidden.has(cell.id)).flatMap((cell) => {
      const [low, high] = bounds(cell.parts);
      const count = countOf(table, cell);
      const isWide = high - low >= t && ((low < count && count < high) || high - low >= 2 * count);
      return isWide ? [] : [`${cell.id} ${String(count)} in [${String(low)}, ${String(high)}]`];
    }),
  );

/** Pairs of unsafe cells of which the one person in the first, who knows that, can compute the second. */
const toldByOne = (table: LinkedTable, hidden: ReadonlySet<string>): readonly string[] => {
  const unsafe = table.cells.filter((cell) => cell.unsafe);
  const personIn = (cell: LinkedCell): number | undefined => cell.parts.find((part) => table.inner[part] === 1);
  const concerns = (own: LinkedCell, other: LinkedCell): boolean => !isInside(other.parts, own.parts) && !(countOf(table, other) === 1 && personIn(own) === personIn(other));
  const isTold = (own: LinkedCell): readonly LinkedCell[] =>
    withBounds(table.inner.length, [...readable(table, hidden), { parts: own.parts, count: 1 }], (bounds) =>
      unsafe.filter((other) => {
        if (!concerns(own, other)) return false;
        const [low, high] = bounds(other.parts);
        return low === high;
      }),
    );
  return unsafe.filter((own) => countOf(table, own) === 1).slice(0, 4).flatMap((own) => isTold(own).map((other) => `${own.id} tells ${other.id}`));
};

describe('protection', () => {
  test('of the three municipalities needs no more than the elimination hides', () => {
    const { suppressed, audit } = protect(threeMunicipalities, 5);
    expect([...suppressed].sort()).toEqual(['BK', 'BM', 'SK', 'SM']);
    expect([...audit.keys()].sort()).toEqual(['BK', 'BM', 'SK', 'SM']);
  });

  test('publishes everything where nothing is unsafe', () => {
    const table = tableOf(byArea, Array.from({ length: innerSize(byArea) }, () => 9));
    expect(protect(table, 5).suppressed.size).toBe(0);
  });

  test('leaves every hidden or unsafe cell at least five wide to an attacker who solves for whole persons', () => {
    fc.assert(
      fc.property(tables, ({ table }) => {
        expect(tooClose(table, protect(table, 5).suppressed, 5)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test('keeps an unsafe cell from the one person in another', () => {
    fc.assert(
      fc.property(tables, ({ table }) => {
        expect(toldByOne(table, protect(table, 5).suppressed)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  test('claims no count that the attacker can rule out', () => {
    fc.assert(
      fc.property(tables, ({ table }) => {
        const { suppressed, audit } = protect(table, 5);
        withBounds(table.inner.length, readable(table, suppressed), (bounds) => {
          for (const cell of table.cells.filter(({ id }) => audit.has(id))) {
            const [low, high] = bounds(cell.parts);
            expect(audit.get(cell.id)?.low).toBeGreaterThanOrEqual(low);
            expect(audit.get(cell.id)?.high).toBeLessThanOrEqual(high);
          }
        });
      }),
      { numRuns: 8 },
    );
  });

  test('is needed: by subtraction, or by solving, an attacker finds cells that the first step alone hides', () => {
    const seeds = [1, 2, 3, 4, 5, 6];
    const found = seeds.map((seed) => {
      const table = tableOf({ ...byArea, answers: answersOf(3) }, respond({ ...byArea, answers: answersOf(3) }, 400, seed));
      const primary = new Set(table.cells.filter((cell) => cell.unsafe && cell.printed).map(({ id }) => id));
      return { primary: computable(table, primary).length, secondary: computable(table, suppress(table)).length, audited: tooClose(table, suppress(table), 5).length };
    });
    expect(found.every(({ primary }) => primary > 0)).toBe(true);
    expect(found.every(({ secondary }) => secondary === 0)).toBe(true);
    expect(found.some(({ audited }) => audited > 0)).toBe(true);
  });

  test('does not depend on the order of cells', () => {
    fc.assert(
      fc.property(tables, fc.infiniteStream(fc.nat()), ({ table }, keys) => {
        const order = new Map(table.cells.map((cell) => [cell, keys.next().value]));
        const shuffled = [...table.cells].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
        const [one, other] = [protect(table, 5), protect({ ...table, cells: shuffled }, 5)];
        expect([...other.suppressed].sort()).toEqual([...one.suppressed].sort());
        expect([...other.audit].sort()).toEqual([...one.audit].sort());
      }),
      { numRuns: 25 },
    );
  });

  test('decides once for a union of one municipality and that municipality', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        const { suppressed } = protect(tableOf(byArea, respond(byArea, 900, seed)), 5);
        const ofUnion = [...suppressed].filter((id) => id.startsWith('f2:')).map((id) => id.replace('f2:', 'k6:'));
        expect([...suppressed].filter((id) => id.startsWith('k6:')).sort()).toEqual(ofUnion.sort());
      }),
      { numRuns: 10 },
    );
  });

  test('holds for groups of unions, where most figures are small', () => {
    const table = tableOf(byGroup, respond(byGroup, 2000, 1));
    const { published, suppressed, audit } = protect(table, 5);
    expect(published.size).toBeGreaterThan(200);
    withBounds(table.inner.length, readable(table, suppressed), (bounds) => {
      for (const cell of table.cells.filter(({ id }) => audit.has(id)).filter((_, index) => index % 120 === 0)) {
        const [low, high] = bounds(cell.parts);
        expect(high - low, cell.id).toBeGreaterThanOrEqual(5);
      }
    });
  });
});
