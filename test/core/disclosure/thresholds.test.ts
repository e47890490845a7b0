import { describe, expect, it } from 'vitest';
import { isTold } from '#core/disclosure/thresholds.ts';

describe('the p per cent rule', () => {
  it.each([
    [[5, 35, 60], true],
    [[30, 30, 40], false],
    [[0, 0, 0], false],
    [[1], true],
    [[10, 10, 10, 10], false],
  ] as const)('of %j: the largest is told %s', (numbers, told) => expect(isTold(Float64Array.from(numbers))).toBe(told));
});
