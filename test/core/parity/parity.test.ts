import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '#core/answers/answers.ts';
import { checkQuestion, isRequired } from '#core/answers/check-question.ts';
import { scopeOf } from '#core/answers/read-step.ts';
import { deriveJourney } from '#core/journey/journey.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { answersTo } from '#test/core/parity/answers-arbitrary.ts';
import { judge, makeModel, type Verdict } from '#test/core/parity/oracle.ts';
import { questionnaires } from '#test/core/parity/questionnaire-arbitrary.ts';

const TODAY = new Date().toISOString().slice(0, 10);

/** What our compiled questionnaire says, in the oracle's words. */
const ours = (questionnaire: Questionnaire, answers: Answers): Verdict => {
  const journey = deriveJourney(questionnaire, answers, TODAY);
  const scope = scopeOf(journey, 'sv');
  const asked = questionnaire.questions.map(({ question }) => question).filter((question) => journey.asked.has(question.name));
  const names = (found: typeof asked): readonly string[] => found.map((question) => question.name).sort();
  return {
    asked: names(asked),
    required: names(asked.filter((question) => isRequired(question, scope))),
    failing: names(asked.filter((question) => checkQuestion(question, journey.answers, scope).length > 0)),
    data: journey.answers,
  };
};

const compiled = (json: unknown): Questionnaire => {
  const result = compileQuestionnaire(json);
  if (!result.ok) throw new Error(result.problems.map((problem) => `${problem.path}: ${problem.message}`).join('\n'));
  return result.value;
};

const readSurvey = (slug: string): unknown => JSON.parse(readFileSync(new URL(`../../../surveys/${slug}.json`, import.meta.url), 'utf8')) as unknown;

describe('what is asked, required, refused and stored equals survey-core’s own Model', () => {
  test.each(['medarbetare', 'foretag', 'kommun', 'handlaggare', 'forbund', 'partnerstatistik'])('for %s', (slug) => {
    const json = readSurvey(slug);
    const [questionnaire, model] = [compiled(json), makeModel(json)];
    fc.assert(fc.property(answersTo(questionnaire), (answers) => void expect(ours(questionnaire, answers)).toEqual(judge(model, answers))), { numRuns: 60 });
  });

  test('for generated questionnaires', () => {
    const cases = questionnaires.chain((json) => answersTo(compiled(json)).map((answers) => ({ json, answers })));
    fc.assert(fc.property(cases, ({ json, answers }) => void expect(ours(compiled(json), answers)).toEqual(judge(makeModel(json), answers))), { numRuns: 400 });
  });
});
