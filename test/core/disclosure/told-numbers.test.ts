import { describe, expect, it } from 'vitest';
import { isTold } from '#core/disclosure/thresholds.ts';
import { isToldSum } from '#core/disclosure/told-numbers.ts';

const of = (...numbers: readonly number[]): Float64Array => Float64Array.from(numbers);
const times = (count: number, number: number): readonly number[] => Array.from({ length: count }, () => number);

describe('a sum of numbers beside how many there are in each size class', () => {
  it('tells the largest where the classes of the others are narrow beside it, though the sum alone does not', () => {
    const firms = of(...times(30, 7), 1000);
    expect([isTold(firms), isToldSum(firms)]).toEqual([false, true]);
  });

  it('does not where they are wide enough, or without an end', () => {
    expect(isToldSum(of(...times(30, 30), 1000))).toBe(false);
    expect(isToldSum(of(150, 150, 1000))).toBe(false);
    expect(isToldSum(of(...times(12, 3)))).toBe(false);
  });
});
