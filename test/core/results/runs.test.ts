import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deviationOfRuns, meanOfRuns, medianOfRuns, personsOf } from '#core/results/runs.ts';
import { deviation, mean, median } from '#core/results/statistics.ts';

it('figures of a scale by its steps are those of its persons one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 6 }).filter((persons) => persons.reduce((sum, each) => sum + each, 0) > 1), (persons) => {
      const runs = persons.map((each, index) => ({ number: index + 1, persons: each }));
      const all = Float64Array.from(runs.flatMap((run) => Array.from({ length: run.persons }, () => run.number)));
      expect([personsOf(runs), meanOfRuns(runs), medianOfRuns(runs)]).toEqual([all.length, mean(all), median(all)]);
      expect(deviationOfRuns(runs)).toBeCloseTo(deviation(all), 10);
    }),
  );
});
