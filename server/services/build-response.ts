import { randomBytes } from 'node:crypto';
import { encode } from '#core/codes/encode.ts';
import type { Journey } from '#core/journey/journey.ts';
import { questionWithRole } from '#core/questionnaire/roles.ts';
import type { Role } from '#core/codes/codebook.ts';
import { toChosen } from '#core/question-types/choice-value.ts';
import { municipalityName, unionName, unionOf, type Geography } from '#core/results/geography.ts';
import { addDays } from '#core/view/dates.ts';
import type { PublishedVersion } from '#server/services/catalogue.ts';
import type { Services } from '#server/services/respondent.ts';
import type { ResponseRow, RoundRow, Source } from '#server/storage/storage.ts';

export interface ResponseInput {
  readonly version: PublishedVersion;
  readonly round: RoundRow;
  /** Checked by `checkSubmission`. */
  readonly journey: Journey;
  readonly submissionId: string;
  readonly language: string;
  readonly source: Source;
}

/** What is stored of a response: the answers, their codes, where they count, and nothing of who sent them or when but the date. */
export const buildResponse = ({ keys, geography }: Pick<Services, 'keys' | 'geography'>, input: ResponseInput): ResponseRow => {
  const { version, round, journey } = input;
  // The day that its conditions were asked for: midnight may have passed since.
  const answeredOn = journey.today;
  return {
    id: randomBytes(16).toString('hex'),
    surveyId: version.surveyId,
    versionId: version.id,
    roundId: round.id,
    answers: JSON.stringify(journey.answers),
    codes: encode(version.codebook, journey.answers, (variable) => journey.asked.has(variable.question)),
    language: input.language,
    ...placeOf(version, geography, round, answerTo(version, journey, 'area')),
    respondentGroup: answerTo(version, journey, 'group'),
    source: input.source,
    answeredOn,
    keptUntil: addDays(answeredOn, version.questionnaire.facts.retention),
    submissionHash: keys.submissionHash(version.surveyId, input.submissionId),
    receiptHash: keys.receiptHash(keys.receipt(version.surveyId, input.submissionId)),
  };
};

const answerTo = (version: PublishedVersion, journey: Journey, role: Role): string | null => {
  const question = questionWithRole(version.questionnaire, role);
  const { value } = toChosen(question ? journey.answers[question.name] : undefined);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
};

const NOWHERE = { area: null, coordinationUnion: null };

/** A municipality counts in its union as of the first day of the round; any other answer counts in the whole only. */
const placeOf = (version: PublishedVersion, geography: Geography, round: RoundRow, answer: string | null): Pick<ResponseRow, 'area' | 'coordinationUnion'> => {
  if (answer === null) return NOWHERE;
  if (version.questionnaire.facts.areaLevel === 'forbund') return unionName(geography, answer) === null ? NOWHERE : { area: answer, coordinationUnion: answer };
  return municipalityName(geography, answer) === null ? NOWHERE : { area: answer, coordinationUnion: unionOf(geography, answer, round.opensOn) };
};
