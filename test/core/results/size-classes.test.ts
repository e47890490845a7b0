import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberVariable } from '#core/codes/codebook.ts';
import { countClasses, sizeClasses } from '#core/results/size-classes.ts';
import { codebookOf } from '#test/core/codes/codebook-example.ts';

const [number] = codebookOf([{ kind: 'number', id: 'antal' }]).variables as readonly [NumberVariable];

describe('numbers in classes', () => {
  it('have the names of sizes, and of years where no number can be smaller than a year', () => {
    expect(sizeClasses(number, 0).variable.values.map(({ text }) => text)).toEqual(['0', '1–4', '5–9', '10–19', '20–49', '50–99', '100 eller fler']);
    expect(sizeClasses(number, 1900).variable.values.map(({ text }) => text)).toEqual(['Före 1980', '1980–1989', '1990–1999', '2000–2009', '2010–2019', '2020 eller senare']);
  });

  it('hold everyone once, whatever the number', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true })), (numbers) => {
        const counts = countClasses(sizeClasses(number, null), { width: 3, counts: Uint32Array.of(2, 3, numbers.length) }, { values: [Float64Array.from(numbers).sort()] });
        expect([...counts.counts].slice(0, 2)).toEqual([2, 3]);
        expect([...counts.counts].slice(2).reduce((sum, persons) => sum + persons, 0)).toBe(numbers.length);
      }),
    );
  });

  it('have one for what is below 0, where such a number may be answered', () => {
    const classes = sizeClasses(number, null);
    expect(classes.variable.values.slice(0, 2).map(({ id, text }) => [id, text])).toEqual([['under_0', 'Mindre än 0'], ['k0', '0']]);
    const { counts } = countClasses(classes, { width: 3, counts: Uint32Array.of(0, 0, 4) }, { values: [Float64Array.of(-70, -1, -0.4, 0)] });
    expect([...counts].slice(2, 4)).toEqual([2, 2]);
  });

  it('take a number with decimals for the nearest whole one, so that 0,5 is not called 0 and 4,6 not 1–4', () => {
    const { counts } = countClasses(sizeClasses(number, 0), { width: 3, counts: Uint32Array.of(0, 0, 4) }, { values: [Float64Array.of(0.4, 0.5, 4.4, 4.6)] });
    expect([...counts].slice(2, 5)).toEqual([1, 2, 1]);
  });

  it('put a number where it belongs', () => {
    const { counts } = countClasses(sizeClasses(number, 0), { width: 3, counts: Uint32Array.of(0, 0, 7) }, { values: [Float64Array.of(0, 1, 4, 5, 49, 50, 1000)] });
    expect([...counts]).toEqual([0, 0, 1, 2, 1, 0, 1, 1, 1]);
  });
});
