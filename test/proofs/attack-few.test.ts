import { describe, expect, it } from 'vitest';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';
import { randomOf } from '#test/core/results/respondents.ts';
import { attackSurvey, rowsOf } from '#test/proofs/attack-survey.ts';
import { attackedSurvey, releasesOf, type AttackedSurvey } from '#test/proofs/attacked-survey.ts';
import { seedsTo } from '#test/proofs/attack-surveys.ts';

const MOST = 40;

/** The survey of a seed with so few that it may just be released, nearly all of them in one municipality. */
const fewIn = (seed: number): AttackedSurvey => {
  const survey = attackedSurvey(seed);
  const random = randomOf(seed + 99);
  const count = THRESHOLDS.release + Math.floor(random() * (MOST - THRESHOLDS.release + 1));
  const elsewhere = seed % 3;
  const people = (survey.waves[0] ?? []).slice(0, count);
  return { ...survey, waves: [people.map((person, index) => (index < elsewhere ? person : { ...person, kommun: survey.municipalities[0] }))] };
};

describe('a release of ten to forty answers, nearly all from one municipality', () => {
  it('tells an attacker who knows in which places nobody has answered no small count', { timeout: 120_000 }, () => {
    const attacks = seedsTo(30).map((seed) => fewIn(seed)).map((survey) => attackSurvey(survey, releasesOf(survey).map(({ published }) => rowsOf(published)), true));
    expect(attacks.flatMap(({ caught }) => caught)).toEqual([]);
    const sumOf = (part: 'shown' | 'secrets'): number => attacks.reduce((sum, each) => sum + each[part], 0);
    expect({ shown: sumOf('shown') > 1000, secrets: sumOf('secrets') > 500 }).toEqual({ shown: true, secrets: true });
  });
});
