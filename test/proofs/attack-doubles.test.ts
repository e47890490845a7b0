import { describe, expect, it } from 'vitest';
import { attackDouble } from '#test/proofs/attack-doubles.ts';
import { doubleReleases, doubleSurvey } from '#test/proofs/double-survey.ts';

const attack = (seed: number, jointly: boolean) => {
  const survey = doubleSurvey(seed);
  return attackDouble(survey, doubleReleases(survey, jointly));
};

describe('an attacker with every table of two background questions, by each, by both, by area and of earlier releases', () => {
  it('knows no small count more than without the tables by both', () => {
    const all = Array.from({ length: 12 }, (_, seed) => attack(seed, true));
    expect(all.flatMap(({ caught }) => caught)).toEqual([]);
    const sum = (count: (each: (typeof all)[number]) => number): number => all.reduce((total, each) => total + count(each), 0);
    expect({ shown: sum(({ shown }) => shown) > 150, secrets: sum(({ secrets }) => secrets) > 500 }).toEqual({ shown: true, secrets: true });
  }, 240_000);

  it.each([0, 4, 6])('knows some where the rows by both are protected by themselves (seed %i)', (seed) => {
    expect(attack(seed, false).caught).not.toEqual([]);
  }, 120_000);
});
