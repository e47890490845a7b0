import { checkSubmission, unknownKeys } from '#core/answers/check-submission.ts';
import { nestsTooDeep } from '#core/questionnaire/limits.ts';
import { isObject } from '#core/questionnaire/reader.ts';
import { interfaceError } from '#core/question-types/question-type.ts';
import type { ErrorText } from '#core/view/text.ts';
import type { PublishedSurvey } from '#server/services/catalogue.ts';
import { buildResponse } from '#server/services/build-response.ts';
import type { Services } from '#server/services/respondent.ts';
import type { Source } from '#server/storage/storage.ts';

export type Submitted =
  | { readonly kind: 'stored'; readonly receipt: string; readonly keptUntil: string }
  | { readonly kind: 'refused'; readonly problems: readonly { readonly question: string; readonly text: ErrorText }[] }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'closed' };

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * A whole response by the JSON API: `{ id, language, answers }`, with the same checks and the same storage as the pages.
 * The same `id` again gives the same receipt and what was stored first, once.
 */
export const submitResponse = async (services: Services, survey: PublishedSurvey, body: unknown, source: Source): Promise<Submitted> => {
  const sent = parseBody(body, survey);
  if (!sent) return { kind: 'malformed' };
  const { keys, storage } = services;
  const receipt = keys.receipt(survey.survey.id, sent.id);
  const { questionnaire } = survey.version;
  const unknown = unknownKeys(questionnaire, sent.answers).map((question) => ({ question, text: interfaceError('error.question.unknown') }));
  const checked = checkSubmission(questionnaire, sent.answers, sent.language, services.today());
  if (!checked.ok || unknown.length > 0) {
    // What was stored first counts, whatever is sent under its id later.
    const before = await storage.responseByReceipt(keys.receiptHash(receipt));
    return before ? { kind: 'stored', receipt, keptUntil: before.keptUntil } : { kind: 'refused', problems: [...unknown, ...(checked.ok ? [] : checked.problems)] };
  }
  const round = await services.catalogue.openRound(survey, services.today());
  if (!round) return { kind: 'closed' };
  const response = buildResponse(services, { version: survey.version, round, journey: checked.value, submissionId: sent.id, language: sent.language, source });
  const stored = await storage.write({ do: 'submit response', response, draftTokenHash: null });
  return { kind: 'stored', receipt, keptUntil: stored.keptUntil };
};

const parseBody = (body: unknown, survey: PublishedSurvey): { readonly id: string; readonly language: string; readonly answers: Readonly<Record<string, unknown>> } | null => {
  if (!isObject(body) || nestsTooDeep(body)) return null;
  const { id, language = survey.version.questionnaire.locale, answers } = body;
  const valid = typeof id === 'string' && UUID_V4.test(id) && typeof language === 'string' && survey.version.questionnaire.languages.includes(language) && isObject(answers);
  return valid ? { id, language, answers } : null;
};
