import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinkedCell, LinkedTable } from '#core/disclosure/linked-table.ts';
import { protect } from '#core/disclosure/protect.ts';
import { suppress } from '#core/disclosure/suppress.ts';
import { computable, readable, withRanges } from '#test/core/disclosure/attacker.ts';
import { threeMunicipalities } from '#test/core/disclosure/examples.ts';
import type { Range } from '#server/workers/solver.ts';
import { answersOf, areasOf, byArea, byGroup, gendersOf, groupsOf, innerSize, inTiers, respond, tableOf } from '#test/core/disclosure/tables.ts';
import type { Layout } from '#test/core/disclosure/tables.ts';

const layouts = fc.record({
  areas: fc.constantFrom([[0, 1], [2]], [[0, 1, 2]], [[0], [1], [2]]).map(areasOf),
  genders: fc.boolean().map(gendersOf),
  groups: fc.constantFrom(0, 1).map(groupsOf),
  answers: fc.constantFrom(2, 3).map(answersOf),
  crossed: fc.constant((area: string) => !area.startsWith('k')),
  smallestGroup: fc.constantFrom(0, 10),
});
const tiered = layouts.map((layout) => ({ ...layout, areas: inTiers(layout.areas) }));
const persons = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.integer({ min: 1, max: 6 }) }, { weight: 3, arbitrary: fc.integer({ min: 5, max: 40 }) });
/** Prints as the persons in the inner cells, not as hundreds of cells. */
const tablesOf = (layout: Layout) =>
  fc.array(persons, { minLength: innerSize(layout), maxLength: innerSize(layout) }).map((inner) => ({ table: tableOf(layout, inner), [fc.toStringMethod]: () => JSON.stringify({ areas: layout.areas.size, groups: layout.groups.size, answers: layout.answers.size, inner }) }));
const tables = layouts.chain(tablesOf);
const tieredTables = tiered.chain(tablesOf);

const unsafeIn = ({ cells }: LinkedTable): readonly LinkedCell[] => cells.filter(({ unsafe }) => unsafe);
const countOf = (table: LinkedTable, { parts }: LinkedCell): number => parts.reduce((sum, part) => sum + (table.inner[part] ?? 0), 0);
const isInside = (part: readonly number[], whole: readonly number[]): boolean => part.every((each) => whole.includes(each));

/** Cells that an attacker with a general solver knows too closely. */
const tooClose = (table: LinkedTable, hidden: ReadonlySet<string>, t: number, cells: readonly LinkedCell[] = table.cells.filter((cell) => cell.unsafe || hidden.has(cell.id))): readonly string[] =>
  withRanges(table.inner.length, readable(table, hidden), (ranges) =>
    cells.flatMap((cell) => {
      const count = countOf(table, cell);
      const isWide = ({ low, high }: Range): boolean => high - low >= t && ((low < count && count < high) || high - low >= 2 * count);
      const range = ranges(cell.parts, isWide);
      return isWide(range) ? [] : [`${cell.id} ${String(count)} in [${String(range.low)}, ${String(range.high)}]`];
    }),
  );

/** Pairs of unsafe cells of which the one person in the first, who knows that, can compute the second. */
const toldByOne = (table: LinkedTable, hidden: ReadonlySet<string>): readonly string[] => {
  const unsafe = unsafeIn(table);
  const personIn = (cell: LinkedCell): number | undefined => cell.parts.find((part) => table.inner[part] === 1);
  const concerns = (own: LinkedCell, other: LinkedCell): boolean => !isInside(other.parts, own.parts) && !(countOf(table, other) === 1 && personIn(own) === personIn(other));
  const isOpen = ({ low, high }: Range): boolean => low < high;
  const isTold = (own: LinkedCell): readonly LinkedCell[] =>
    withRanges(table.inner.length, [...readable(table, hidden), { parts: own.parts, count: 1 }], (ranges) =>
      unsafe.filter((other) => concerns(own, other) && !isOpen(ranges(other.parts, isOpen))),
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
      { numRuns: 15 },
    );
  });

  test('leaves every unsafe cell so wide, tier by tier', () => {
    fc.assert(
      fc.property(tieredTables, ({ table }) => {
        expect(tooClose(table, protect(table, 5).suppressed, 5, unsafeIn(table))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('hides nothing for the sake of a later tier', () => {
    fc.assert(
      fc.property(tieredTables, fc.constantFrom(0, 1), ({ table }, last) => {
        const early = { ...table, cells: table.cells.map((cell) => ({ ...cell, printed: cell.printed && cell.tier <= last })) };
        const earlyIds = new Set(early.cells.filter(({ printed }) => printed).map(({ id }) => id));
        expect([...protect(table, 5).published].filter((id) => earlyIds.has(id))).toEqual([...protect(early, 5).published]);
      }),
      { numRuns: 25 },
    );
  });

  test('drops a tier whose zero would let the one person in a cell compute another', () => {
    const cells = [{ id: 'all', parts: [0, 1, 2], tier: 0 }, { id: 'nobody', parts: [2], tier: 1 }, { id: 'one', parts: [0], tier: 1, unsafe: true }, { id: 'four', parts: [1], tier: 1, unsafe: true }];
    const table: LinkedTable = { inner: [1, 4, 0], cells: cells.map((cell) => ({ unsafe: false, printed: true, priority: 0, ...cell })) };
    expect([...protect(table, 5).published]).toEqual(['all']);
  });

  test('drops a tier whose zero would leave an unsafe cell too narrow beside what is shown already', () => {
    const sums = [[0, 1, 2], [3, 4, 5], [0, 3], [1, 4], [2, 5]].map((parts) => ({ id: parts.join('+'), parts, tier: 0, unsafe: false }));
    const few = [0, 3, 4].map((part) => ({ id: String(part), parts: [part], tier: 1, unsafe: true }));
    const table: LinkedTable = { inner: [3, 5, 0, 2, 2, 20], cells: [...sums, ...few, { id: 'nobody', parts: [2], tier: 1, unsafe: false }].map((cell) => ({ ...cell, printed: true, priority: 0 })) };
    expect([...protect(table, 5).published]).toEqual(sums.map(({ id }) => id));
    expect(tooClose(table, new Set(few.map(({ id }) => id)), 5, unsafeIn(table))).toEqual(['0 3 in [1, 5]', '3 2 in [0, 4]', '4 2 in [0, 4]']);
  });

  test('keeps an unsafe cell from the one person in another', () => {
    fc.assert(
      fc.property(fc.oneof(tables, tieredTables), ({ table }) => {
        expect(toldByOne(table, protect(table, 5).suppressed)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('claims no count that the attacker can rule out', () => {
    fc.assert(
      fc.property(fc.oneof(tables, tieredTables), ({ table }) => {
        const { suppressed, audit } = protect(table, 5);
        withRanges(table.inner.length, readable(table, suppressed), (ranges) => {
          for (const cell of table.cells) {
            const claim = audit.get(cell.id);
            if (!claim) continue;
            const reaches = ({ low, high }: Range): boolean => low <= claim.low && claim.high <= high;
            expect(ranges(cell.parts, reaches), cell.id).toSatisfy(reaches);
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
      fc.property(tieredTables, fc.infiniteStream(fc.nat()), ({ table }, keys) => {
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
    const layout = { ...byGroup, areas: areasOf([[0], [1], [2]]), groups: groupsOf(2) };
    const table = tableOf(layout, respond(layout, 500, 1));
    const { published, suppressed, audit } = protect(table, 5);
    expect(published.size).toBeGreaterThan(100);
    expect(tooClose(table, suppressed, 5, table.cells.filter(({ id }) => audit.has(id)).filter((_, index) => index % 8 === 0))).toEqual([]);
  });
});
