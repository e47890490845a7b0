import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SingleVariable } from '#core/codes/codebook.ts';
import { columnsOf } from '#core/results/columns.ts';
import { countAll } from '#core/results/count.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import { needOf, type Pair } from '#core/results/pairs.ts';
import { anyAnswers, codebookOf } from '#test/core/codes/codebook-example.ts';
import { scaled } from '#test/core/results/scales.ts';
import { GEOGRAPHY } from '#test/core/results/geography-example.ts';
import { blockOf } from '#test/core/results/respondents.ts';

const codebook = codebookOf([{ kind: 'single', id: 'vikt', values: ['1', '2', '3', '4'], role: 'importance' }, { kind: 'single', id: 'nu', values: ['1', '2', '3', '4'], role: 'satisfaction' }]);
const [importance, satisfaction] = codebook.variables as readonly [SingleVariable, SingleVariable];
const FOUR: Pair = { id: 'nu__behov', text: 'Stöd', importance, satisfaction };
const THREE: Pair = { id: 'nu__behov', text: 'Stöd', importance: scaled('vikt', ['1', '2', '3']), satisfaction: scaled('nu', ['1', '2', '3', 'vet_inte']) };

/** Codes: two, and then the step from one. */
const level = (pair: Pair, [important, now]: readonly [number, number]): number => needOf(pair, important + 1, now + 1).level ?? Number.NaN;
const index = (pair: Pair, people: readonly (readonly [number, number])[]): number => (100 * people.reduce((sum, each) => sum + level(pair, each), 0)) / people.length;

describe('a need', () => {
  it('is as in the worked examples', () => {
    expect(index(FOUR, [[4, 1], [4, 4], [3, 2], [1, 1], [2, 3]])).toBeCloseTo(31.1, 1);
    expect(index(THREE, [[3, 1], [3, 2], [2, 1], [1, 3]])).toBeCloseTo(50, 10);
  });

  it('is great where it is important and works badly, and unknown without either', () => {
    expect(needOf(FOUR, 5, 3)).toEqual({ level: 2 / 3, great: true });
    expect(needOf(FOUR, 4, 4)).toMatchObject({ great: false });
    expect(needOf(FOUR, 3, 2)).toMatchObject({ great: false });
    expect([needOf(FOUR, 1, 2), needOf(FOUR, 0, 0), needOf(THREE, 4, 5)]).toEqual(Array.from({ length: 3 }, () => ({ level: null, great: false })));
  });

  it('grows with importance and shrinks with how well it works', () => {
    const step = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(step, fc.integer({ min: 1, max: 4 }), (low, other) => {
        expect(level(FOUR, [low + 1, other])).toBeGreaterThanOrEqual(level(FOUR, [low, other]));
        expect(level(FOUR, [other, low + 1])).toBeLessThanOrEqual(level(FOUR, [other, low]));
      }),
    );
  });
});

describe('counting by both answers', () => {
  it('agrees with a recount from the answers', () => {
    const dimensions = dimensionsOf(codebook, 'kommun', GEOGRAPHY);
    const values = [undefined, '1', '2', '3', '4'];
    fc.assert(
      fc.property(fc.array(anyAnswers(codebook), { maxLength: 60 }), (all) => {
        const { pairs } = countAll(codebook, dimensions, columnsOf(codebook, [blockOf(codebook, all)]), { pairs: [[0, 1]], crossings: [] });
        const given = (answer: unknown): unknown => (typeof answer === 'object' && answer !== null ? (answer as { readonly value: unknown }).value : answer);
        const expected = values.flatMap((vikt) => values.map((nu) => all.filter((each) => given(each['vikt']) === vikt && given(each['nu']) === nu).length));
        const counted = values.flatMap((_, first) => values.map((__, second) => pairs[0]?.counts[(first + 1) * 6 + second + 1]));
        expect(counted).toEqual(expected);
      }),
    );
  });
});
