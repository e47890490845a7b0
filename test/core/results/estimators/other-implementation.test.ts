import { describe, expect, it } from 'vitest';
import fixtures from '#test/core/results/fixtures/estimators.json' with { type: 'json' };
import { relativeRisk, shareDifference } from '#core/results/estimators/difference.ts';
import { effectiveBase, shareInterval } from '#core/results/estimators/proportion.ts';
import { rake } from '#core/results/estimators/rake.ts';
import { personsPerRound } from '#core/results/estimators/sample-size.ts';
import { meanDifference, meanOfSteps, type Mean } from '#core/results/estimators/scale.ts';
import { normalTails, studentQuantile, studentTails } from '#core/results/estimators/special-functions.ts';
import { benjaminiHochberg, fisherExact, pooledZ } from '#core/results/estimators/tests.ts';
import { designEffect } from '#core/results/estimators/weights.ts';
import { wilson } from '#core/results/statistics.ts';

/** Within a relative error, and an absolute one of as much. */
const expectAlike = (own: number | undefined, theirs: number | undefined, error = 1e-9): void => {
  if (own === undefined || theirs === undefined) throw new Error('nothing to compare');
  expect(Math.abs(own - theirs), `${own} and R's ${theirs}`).toBeLessThanOrEqual(error * (1 + Math.abs(theirs)));
};

const meanOf = (counts: readonly number[]): Mean => {
  const mean = meanOfSteps(counts.map((persons, index) => ({ score: index + 1, persons })));
  if (!mean) throw new Error('no mean');
  return mean;
};

/** R 4.2 and its package survey (fixtures/make-fixtures.R). */
describe('another implementation says the same of', () => {
  it.each(fixtures.shares)('the interval of $count of $base', ({ count, base, interval }) => {
    const { low, high } = wilson(count, base);
    expectAlike(low, interval[0]);
    expectAlike(high, interval[1]);
  });

  it.each(fixtures.differences)('the difference of $one and $other, and whether there is one', ({ one, other, newcombe, z2, p, fisher }) => {
    const { low, high } = shareDifference(one, other);
    expectAlike(low, newcombe[0]);
    expectAlike(high, newcombe[1]);
    // R has no test of none against none, which is no difference to us.
    expectAlike(pooledZ(one, other) ** 2, z2 ?? 0);
    expectAlike(normalTails(pooledZ(one, other)), p ?? 1);
    expectAlike(fisherExact(one, other), fisher, 1e-7);
  });

  it.each(fixtures.risks)('how many times as common $one is as $other', ({ one, other, risk }) => {
    const own = relativeRisk(one, other);
    for (const [index, value] of [own?.value, own?.low, own?.high].entries()) expectAlike(value, risk[index], 1e-5);
  });

  it.each(fixtures.adjusted)('p values of many comparisons, $values', ({ values, adjusted }) => benjaminiHochberg(values).forEach((value, index) => expectAlike(value, adjusted[index])));

  it.each(fixtures.rakings)('raking to $margins', ({ cells, margins, weights }) => {
    const own = rake(cells, margins);
    expect(own.converged).toBe(true);
    own.weights.forEach((weight, index) => expectAlike(weight, weights[index], 1e-5));
  });

  it.each(fixtures.fpc)('the variance of $count of $base in a population of $population', ({ count, base, population, variance }) => {
    const share = count / base;
    // survey divides by n − 1 and we by n: of an effective number of answers as of any.
    const own = (share * (1 - share)) / effectiveBase({ base, population });
    expectAlike((own * base * (population - 1)) / ((base - 1) * population), variance);
  });

  it.each(fixtures.fpc)('the interval of $count of $base in a population of $population', ({ interval, ...one }) => {
    const { low, high } = shareInterval(one);
    expectAlike(low, interval[0]);
    expectAlike(high, interval[1]);
  });

  it.each(fixtures.knownPairs)('the difference of $one and $other', ({ one, other, newcombe }) => {
    const { low, high } = shareDifference(one, other);
    expectAlike(low, newcombe[0]);
    expectAlike(high, newcombe[1]);
  });

  it.each(fixtures.kish)('what weights cost: $weights', ({ weights, effective, deff }) => {
    const own = designEffect(weights.map((weight) => ({ persons: 1, weight })));
    expectAlike(own.effective, effective);
    expectAlike(own.deff, deff);
  });

  it.each(fixtures.means)('the means of $one and $other and their difference', ({ one, other, mean, interval, deviation, difference, welch, freedom, p }) => {
    const [first, second] = [meanOf(one), meanOf(other)];
    const own = meanDifference(first, second);
    for (const [value, theirs] of [[first.value, mean], [first.low, interval[0]], [first.high, interval[1]], [first.deviation, deviation]]) expectAlike(value, theirs);
    for (const [value, theirs] of [[own?.value, difference], [own?.low, welch[0]], [own?.high, welch[1]], [own?.freedom, freedom], [own?.p, p]]) expectAlike(value, theirs);
  });

  it.each(fixtures.sizes)('how many must answer to see $now become $then', ({ now, then, perRound }) => expect(personsPerRound(now, then)).toBe(perRound));

  it('the tails of the normal and Student’s distribution', () => {
    for (const { z, p } of fixtures.tails.normal) expect(Math.abs(normalTails(z) / p - 1)).toBeLessThan(1e-12);
    for (const { t, freedom, p } of fixtures.tails.student) expect(Math.abs(studentTails(t, freedom) / p - 1)).toBeLessThan(1e-10);
    for (const { freedom, t } of fixtures.tails.quantiles) expectAlike(studentQuantile(freedom), t);
  });
});
