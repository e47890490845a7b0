import { publishQuotes, type PublishedQuotes } from '#core/open-answers/publish-quotes.ts';
import { openQuestionsOf } from '#core/open-answers/open-questions.ts';
import type { Themes } from '#core/results/themes.ts';
import type { PublishedVersion } from '#server/services/catalogue.ts';
import type { ReviewRow, Source, StorageReader } from '#server/storage/storage.ts';

type Reviewed = Pick<StorageReader, 'reviews' | 'openAnswerCodes'>;

/**
 * The codes of a version's open answers, for counting (`withThemes`): what names a response is its `submissionHash`, in
 * whose order the storage gives codes. Answers that still wait are in none.
 */
export const themesOf = async (storage: Reviewed, version: PublishedVersion, sources: readonly Source[]): Promise<readonly Themes[]> => {
  const [reviews, codes] = await Promise.all([storage.reviews(version.id, sources), storage.openAnswerCodes(version.surveyId)]);
  return openQuestionsOf(version.questionnaire).map((question) => ({
    question,
    codes: codes.filter((code) => code.question === question.id).map(({ id, name }) => ({ id, name })),
    coded: new Map(reviews.filter((review) => review.question === question.id && review.state !== 'waiting').map(codesOf)),
  }));
};

const codesOf = ({ submissionHash, themes }: ReviewRow): readonly [string, readonly string[]] => [submissionHash, JSON.parse(themes) as string[]];

/** The quotes of a version that may be shown. @param survey its slug */
export const quotesOf = async (storage: Reviewed, survey: string, version: PublishedVersion, sources: readonly Source[]): Promise<PublishedQuotes> =>
  publishQuotes({ survey, version: version.number, questions: openQuestionsOf(version.questionnaire), reviews: await storage.reviews(version.id, sources) });
