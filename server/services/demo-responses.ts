import { demoAnswers } from '#core/demo/demo-answers.ts';
import { checkSubmission } from '#core/answers/check-submission.ts';
import { buildResponse } from '#server/services/build-response.ts';
import type { PublishedSurvey } from '#server/services/catalogue.ts';
import type { Services } from '#server/services/respondent.ts';
import type { ResponseRow, RoundRow } from '#server/storage/storage.ts';

export interface DemoOrder {
  readonly responses: number;
  readonly seed: number;
}

/** Commands under way at once: enough to fill the writer's batches, few enough that its queue never is full. */
const AT_ONCE = 256;

/** Stores made-up answers through the same checks and the same writer as real ones, marked `demo`. The same order again stores nothing new. */
export const storeDemoResponses = async (services: Services, survey: PublishedSurvey, round: RoundRow, { responses, seed }: DemoOrder): Promise<number> => {
  let stored = 0;
  for (let first = 0; first < responses; first += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, responses - first) }, (_, index) => makeRow(services, survey, round, seed, first + index));
    const outcomes = await Promise.all(rows.map((response) => services.storage.write({ do: 'submit response', response, draftTokenHash: null })));
    stored += outcomes.filter((outcome) => outcome.stored).length;
  }
  return stored;
};

const makeRow = (services: Services, survey: PublishedSurvey, round: RoundRow, seed: number, index: number): ResponseRow => {
  const { version } = survey;
  const answers = demoAnswers(version.questionnaire, Math.imul(seed, 1_000_003) + index, services.today());
  const checked = checkSubmission(version.questionnaire, answers, 'sv', services.today());
  if (!checked.ok) throw new Error(`demo answers break a rule of ${survey.survey.slug}: ${checked.problems.map((problem) => problem.question).join(', ')}`);
  const submissionId = services.keys.submissionIdOf(`demo ${survey.survey.slug} ${seed} ${index}`);
  return buildResponse(services, { version, round, journey: checked.value, submissionId, language: version.questionnaire.locale, source: 'demo' });
};
