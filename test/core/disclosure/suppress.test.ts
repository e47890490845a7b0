import { describe, expect, test } from 'vitest';
import type { LinkedTable } from '#core/disclosure/linked-table.ts';
import { suppress } from '#core/disclosure/suppress.ts';
import { computable, readable, withRanges } from '#test/core/disclosure/attacker.ts';
import { threeMunicipalities } from '#test/core/disclosure/examples.ts';

const cell = (id: string, parts: readonly number[], unsafe: boolean, priority = 0) => ({ id, parts, unsafe, printed: true, tier: 0, priority });

describe('suppression by elimination', () => {
  test('three women in one of three municipalities take three more cells with them', () => {
    expect([...suppress(threeMunicipalities)].sort()).toEqual(['BK', 'BM', 'SK', 'SM']);
  });

  test('what is left leaves each hidden cell ten values to choose from', () => {
    const known = readable(threeMunicipalities, suppress(threeMunicipalities));
    const found = withRanges(6, known, (ranges) => ({ SK: ranges([2]), SM: ranges([3]), BK: ranges([0]), BM: ranges([1]) }));
    expect(found).toEqual({ SK: { low: 0, high: 9 }, SM: { low: 0, high: 9 }, BK: { low: 6, high: 15 }, BM: { low: 6, high: 15 } });
  });

  test('without the second step anyone can compute the cell', () => {
    expect(computable(threeMunicipalities, new Set(['SK']))).toEqual(['SK']);
  });

  test('cells that are the same sum are hidden together', () => {
    const table: LinkedTable = { inner: [3, 20, 30], cells: [cell('union', [0], false), cell('municipality', [0], true), cell('b', [1], false, 1), cell('c', [2], false, 2), cell('all', [0, 1, 2], false)] };
    expect([...suppress(table)].sort()).toEqual(['c', 'municipality', 'union']);
  });

  test('a zero that is shown protects nothing', () => {
    const table: LinkedTable = { inner: [3, 0, 20], cells: [cell('small', [0], true), cell('zero', [1], false, 5), cell('large', [2], false, 1), cell('all', [0, 1, 2], false)] };
    expect([...suppress(table)].sort()).toEqual(['large', 'small']);
  });

  test('an unsafe zero hides the zeros that would tell it', () => {
    const table: LinkedTable = { inner: [0, 0, 30], cells: [cell('municipality', [0], true), cell('union', [0, 1], false, 1), cell('other', [1], false, 2), cell('all', [0, 1, 2], false)] };
    const hidden = suppress(table);
    expect(hidden.has('municipality')).toBe(true);
    expect(hidden.has('union')).toBe(true);
  });

  test('a person who is alone in one unsafe cell cannot compute another', () => {
    const table: LinkedTable = { inner: [1, 3, 20, 30], cells: [cell('one', [0], true), cell('three', [1], true), cell('twenty', [2], false, 2), cell('thirty', [3], false, 1), cell('all', [0, 1, 2, 3], false)] };
    expect([...suppress(table)].sort()).toEqual(['one', 'three', 'twenty']);
  });

  test('a rest that no table prints is protected like any other cell', () => {
    const rest = { ...cell('rest', [2], true), printed: false };
    const table: LinkedTable = { inner: [20, 30, 2], cells: [cell('women', [0], false, 2), cell('men', [1], false, 1), rest, cell('everyone', [0, 1, 2], false)] };
    expect([...suppress(table)]).toEqual(['women']);
  });
});
