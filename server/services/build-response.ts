import { randomBytes } from 'node:crypto';
import { encode } from '#core/codes/encode.ts';
import type { Journey } from '#core/journey/journey.ts';
import { addDays } from '#core/view/dates.ts';
import type { PublishedVersion } from '#server/services/catalogue.ts';
import { placeResponse } from '#server/services/place-response.ts';
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
    ...placeResponse(version.questionnaire, journey.answers, geography, round.opensOn),
    source: input.source,
    answeredOn,
    keptUntil: addDays(answeredOn, version.questionnaire.facts.retention),
    submissionHash: keys.submissionHash(version.surveyId, input.submissionId),
    receiptHash: keys.receiptHash(keys.receipt(version.surveyId, input.submissionId)),
  };
};
