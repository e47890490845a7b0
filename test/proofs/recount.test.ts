import { describe, expect, it } from 'vitest';
import { naiveCount } from '#test/proofs/naive-count.ts';
import { randomAnswers, randomSurvey } from '#test/proofs/random-survey.ts';
import { recountSurveys } from '#test/proofs/recount-survey.ts';

const SURVEYS = 300;

describe('what is counted from codes', () => {
  it(`is what people answered, in ${SURVEYS} surveys of any shape, with versions, withdrawn answers and later ones`, async () => {
    const { differences, cells, withdrawn, persons } = await recountSurveys(SURVEYS);
    expect(differences).toEqual([]);
    expect({ cells: cells > 100_000, withdrawn: withdrawn > 500, persons: persons > 5000 }).toEqual({ cells: true, withdrawn: true, persons: true });
  }, 180_000);

  it('is compared cell by cell: one answer more is a difference', () => {
    const survey = randomSurvey(5);
    const people = randomAnswers(survey, 30, 5);
    expect(naiveCount(survey, people, [], [])).not.toEqual(naiveCount(survey, people.slice(1), [], []));
  });
});
