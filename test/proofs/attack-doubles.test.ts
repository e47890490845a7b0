import { describe, expect, it } from 'vitest';
import { attackDouble } from '#test/proofs/attack-doubles.ts';
import { doubleReleases, doubleSurvey, type Crossed } from '#test/proofs/double-survey.ts';

const attack = (seed: number, crossed: Crossed, careless = false) => {
  const survey = doubleSurvey(seed);
  return attackDouble(survey, doubleReleases(survey, crossed), careless);
};

describe('an attacker with every table of two background questions, by each, by both, by area and of earlier releases', () => {
  it('knows no small count more than without the tables by both', () => {
    const all = Array.from({ length: 12 }, (_, seed) => attack(seed, 'both'));
    expect(all.flatMap(({ caught }) => caught)).toEqual([]);
    const sum = (count: (each: (typeof all)[number]) => number): number => all.reduce((total, each) => total + count(each), 0);
    expect({ shown: sum(({ shown }) => shown) > 150, secrets: sum(({ secrets }) => secrets) > 500 }).toEqual({ shown: true, secrets: true });
  }, 240_000);

  it.each([0, 4, 6])('knows some where the rows by both are protected by themselves (seed %i)', (seed) => {
    expect(attack(seed, 'careless').caught).not.toEqual([]);
  }, 120_000);
});

describe('an attacker with every table by municipality and a background question', () => {
  it('knows no small count more than without the rows of municipalities and unions', () => {
    const all = Array.from({ length: 8 }, (_, seed) => attack(seed, 'municipal'));
    expect(all.flatMap(({ caught }) => caught)).toEqual([]);
    const sum = (count: (each: (typeof all)[number]) => number): number => all.reduce((total, each) => total + count(each), 0);
    expect({ shown: sum(({ shown }) => shown) > 30, secrets: sum(({ secrets }) => secrets) > 500 }).toEqual({ shown: true, secrets: true });
  }, 240_000);

  it.each([0, 1, 2])('knows some where all of them but small counts are shown (seed %i)', (seed) => {
    expect(attack(seed, 'municipal', true).caught).not.toEqual([]);
  }, 120_000);
});
