import { setImmediate } from 'node:timers/promises';
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

/** So many are made up before others are let in: each takes milliseconds, and the studio makes them in the thread that answers. */
const IN_A_ROW = 8;

/** Stores made-up answers through the same checks and the same writer as real ones, marked `demo`. The same order again stores nothing new. */
export const storeDemoResponses = async (services: Services, survey: PublishedSurvey, round: RoundRow, { responses, seed }: DemoOrder): Promise<number> => {
  let stored = 0;
  for (let first = 0; first < responses; first += AT_ONCE) {
    const writes: Promise<{ readonly stored: boolean }>[] = [];
    for (let index = first; index < Math.min(first + AT_ONCE, responses); index += 1) {
      writes.push(services.storage.write({ do: 'submit response', response: makeRow(services, survey, round, seed, index), draftTokenHash: null }));
      if (index % IN_A_ROW === 0) await setImmediate();
    }
    stored += (await Promise.all(writes)).filter((outcome) => outcome.stored).length;
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
