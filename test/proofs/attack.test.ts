import { describe, expect, it } from 'vitest';
import { attackedSurvey, foundInLatest } from '#test/proofs/attacked-survey.ts';
import { attackSurveys, forgettingEarlier, hidingSmallAlone, seedsTo, unaudited } from '#test/proofs/attack-surveys.ts';

const SURVEYS = 60;

/** Its later release, beside the need of the earlier one, would tell how few newcomers chose an answer: the audit finds it. */
const FOUND = 25;

describe('an attacker with every file of every release', () => {
  it(`knows no small count of ${SURVEYS} surveys, with areas, groups, help, crossings, needs, sensitive questions, and people who come and withdraw`, () => {
    const { caught, shown, secrets, releases } = attackSurveys(seedsTo(SURVEYS));
    expect(caught).toEqual([]);
    expect({ shown: shown > 5000, secrets: secrets > 1500, releases: releases > SURVEYS }).toEqual({ shown: true, secrets: true, releases: true });
  }, 300_000);

  it('would know some of newcomers from the two questions of a pair beside the need of an earlier release, which the audit finds and withholds', () => {
    expect(attackSurveys([FOUND], unaudited).caught).not.toEqual([]);
    expect(attackSurveys([FOUND])).toMatchObject({ caught: [], refused: 0 });
    expect(foundInLatest(attackedSurvey(FOUND)).map(({ variable }) => variable)).not.toEqual([]);
  }, 120_000);

  it('is told nothing anew of a question where what an earlier release showed of it leaves no room', () => {
    expect(foundInLatest(attackedSurvey(41))).toEqual([]);
  }, 120_000);

  it('knows some where only the small counts themselves are hidden', () => {
    expect(attackSurveys([2, 12], hidingSmallAlone).caught).not.toEqual([]);
  }, 120_000);

  it('knows some where a release is protected as if it were the first', () => {
    expect(attackSurveys([143, 223], forgettingEarlier).caught).not.toEqual([]);
    expect(attackSurveys([143, 223]).caught).toEqual([]);
  }, 120_000);
});
