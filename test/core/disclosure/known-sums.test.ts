import { describe, expect, test } from 'vitest';
import { knowledgeOf } from '#core/disclosure/known-sums.ts';

describe('what published sums say', () => {
  test('a part that is the difference of two sums is known', () => {
    const { fixed, blockOf } = knowledgeOf(3, [{ parts: [0, 1, 2], count: 30 }, { parts: [0, 1], count: 12 }], []);
    expect(fixed.get(blockOf[2] ?? -1)).toBe(18);
  });

  test('every part of a zero is known to be zero, also where the zero is a difference', () => {
    const { fixed, blockOf, equations } = knowledgeOf(4, [{ parts: [0, 1, 2, 3], count: 12 }, { parts: [0, 1], count: 12 }], []);
    expect([blockOf[2], blockOf[3]].map((block) => fixed.get(block ?? -1))).toEqual([0, 0]);
    expect(equations).toEqual([]);
  });

  test('inner cells that no equation tells apart are one block', () => {
    const { blocks, equations } = knowledgeOf(4, [{ parts: [0, 1, 2, 3], count: 12 }, { parts: [0, 1, 2], count: 7 }], []);
    expect(blocks).toContainEqual([0, 1, 2]);
    expect(equations).toEqual([]);
  });

  test('sums that are asked for stay blocks of their own', () => {
    const { blocks, equations } = knowledgeOf(4, [{ parts: [0, 1, 2, 3], count: 12 }], [[1, 2]]);
    expect(blocks).toEqual([[0, 3], [1, 2]]);
    expect(equations.map(({ blocks: of, total }) => [[...of].sort(), total])).toEqual([[[0, 1], 12]]);
  });
});
