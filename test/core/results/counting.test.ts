import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Answers } from '#core/codes/answer-value.ts';
import { encode } from '#core/codes/encode.ts';
import { columnsOf } from '#core/results/columns.ts';
import { countAll } from '#core/results/count.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import { compareCounts, recount } from '#core/results/recount.ts';
import { anyAnswers, codebookOf } from '#test/core/codes/codebook-example.ts';
import { GEOGRAPHY } from '#test/core/results/geography-example.ts';

const codebook = codebookOf([
  { kind: 'single', id: 'kommun', values: ['0136', '0127', 'annan'], role: 'area' },
  { kind: 'single', id: 'kon', values: ['kvinna', 'man', 'annat'], role: 'gender', counts: { kvinna: 'woman', man: 'man', annat: 'other' } },
  { kind: 'single', id: 'org', values: ['af', 'fk'], role: 'group' },
  { kind: 'multiple', id: 'svart', values: Array.from({ length: 11 }, (_, index) => `v${index}`) },
  { kind: 'number', id: 'antal' },
  { kind: 'single', id: 'hinder', values: ['1', '2'], path: ['tid'] },
  // The choice that nobody helped stands in the second byte of the mask.
  { kind: 'multiple', id: 'hjalp', values: [...Array.from({ length: 9 }, (_, index) => `satt${index}`), 'nej'], role: 'help', nobody: 'nej' },
]);
const dimensions = dimensionsOf(codebook, 'kommun', GEOGRAPHY);
const codesOf = (answers: Answers): Uint8Array => encode(codebook, answers, () => true);
const blockOf = (all: readonly Answers[]): Uint8Array => Uint8Array.from(all.flatMap((each) => [...codesOf(each)]));
const countsOf = (all: readonly Answers[]) => countAll(codebook, dimensions, columnsOf(codebook, [blockOf(all)]));

describe('counting', () => {
  it('splits by municipality in order of code, gender, group and help; what else is answered, or nothing, comes last', () => {
    expect(dimensions).toEqual({ areas: ['0127', '0136', null], genderAsked: true, genders: ['woman', 'man', 'other'], groupings: [{ role: 'group', of: 'org', groups: ['af', 'fk', null] }, { role: 'help', of: 'hjalp', groups: ['med_hjalp', 'utan_hjalp', null] }] });
  });

  it('agrees with a slow recount from the answers', () => {
    fc.assert(
      fc.property(fc.array(anyAnswers(codebook), { maxLength: 60 }), (all) => {
        expect(compareCounts(codebook, dimensions, countsOf(all), all).differences).toEqual([]);
      }),
    );
  });

  it('is not affected by how the responses are cut into blocks', () => {
    fc.assert(
      fc.property(fc.array(anyAnswers(codebook), { minLength: 1, maxLength: 20 }), fc.nat(20), (all, cut) => {
        const cutUp = columnsOf(codebook, [blockOf(all.slice(0, cut)), blockOf(all.slice(cut))]);
        expect(countAll(codebook, dimensions, cutUp)).toEqual(countsOf(all));
      }),
    );
  });

  it('finds a count that is wrong by one', () => {
    const all = [{ kommun: '0127', kon: 'kvinna', org: 'af', svart: ['v10'], hjalp: ['satt8'] }];
    const counts = countsOf(all);
    const svart = counts.variables[3];
    if (svart) svart.counts[3 + 10] = 2;
    expect(compareCounts(codebook, dimensions, counts, all).differences).toEqual([
      { variable: 'svart', area: '0127', gender: 'woman', groups: ['af', 'med_hjalp'], value: 'v10', persons: 1, counted: 2 },
    ]);
  });

  it('recounts every cell, zeros too', () => {
    const cells = 3 * 3 * 3 * 3 * (4 + 4 + 3 + 12 + 1 + 3 + 11);
    expect(recount(codebook, dimensions, [])).toHaveLength(cells);
  });

  it('keeps numbers in rising order, without those left empty', () => {
    const counts = countsOf([{ antal: 7 }, {}, { antal: 0 }, { antal: 3 }]);
    expect(counts.numbers[4]?.values.map((list) => [...list]).filter((list) => list.length > 0)).toEqual([[0, 3, 7]]);
    expect(counts.numbers[3]).toBeNull();
  });

  it('refuses codes of another codebook', () => {
    expect(() => columnsOf(codebook, [new Uint8Array(codebook.width + 1)])).toThrow('no whole number of responses');
  });

  it('divides by help only where one answer is known to say that nobody helped', () => {
    const unmarked = codebookOf([{ kind: 'multiple', id: 'hjalp', values: ['last', 'nej'], role: 'help' }]);
    expect(dimensionsOf(unmarked, 'kommun', GEOGRAPHY).groupings).toEqual([]);
  });

  it('counts everyone as one where there is neither area, gender nor group', () => {
    const plain = codebookOf([{ kind: 'single', id: 'a', values: ['x', 'y'] }]);
    const split = dimensionsOf(plain, 'kommun', GEOGRAPHY);
    expect(split).toEqual({ areas: [null], genderAsked: false, genders: ['other'], groupings: [] });
    expect([...(countAll(plain, split, columnsOf(plain, [Uint8Array.of(0, 1, 2, 3, 3)])).variables[0]?.counts ?? [])]).toEqual([1, 1, 1, 2]);
  });
});
