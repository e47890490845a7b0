import { describe, expect, it } from 'vitest';
import { coverOfDifference, coverOfMean, coverOfPopulation, coverOfShare } from '#test/core/results/coverage.ts';

const ROUNDS = 4_000;

describe('an interval that promises 95 % holds the truth about as often', () => {
  it.each([
    coverOfShare(20, ROUNDS, 1),
    coverOfShare(50, ROUNDS, 2),
    coverOfDifference(30, 30, ROUNDS, 3),
    coverOfDifference(30, 80, ROUNDS, 4),
    coverOfPopulation(40, 60, ROUNDS, 5),
    coverOfMean(30, ROUNDS, 6),
  ])('$what, $persons persons: $held', ({ held }) => {
    expect(held).toBeGreaterThan(0.93);
    expect(held).toBeLessThan(0.97);
  });
});
