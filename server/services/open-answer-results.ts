import { showsAny, themesSince } from '#core/disclosure/theme-history.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { openQuestionsOf } from '#core/open-answers/open-questions.ts';
import { publishQuotes, quotable, readQuotes, type PublishedQuotes } from '#core/open-answers/publish-quotes.ts';
import { markOf } from '#core/results/marks.ts';
import { themeId, type Themes } from '#core/results/themes.ts';
import type { PublishedVersion } from '#server/services/catalogue.ts';
import type { FrozenReview, FrozenReviewRow, OpenAnswerCodeRow, ReviewRow, Source, StorageReader } from '#server/storage/storage.ts';

/** The open answers of a version as they are reviewed at one time. */
export interface Reviewed {
  readonly version: PublishedVersion;
  readonly reviews: readonly ReviewRow[];
  readonly codes: readonly OpenAnswerCodeRow[];
}

export type ReviewedStorage = Pick<StorageReader, 'reviews' | 'openAnswerCodes'>;

export const reviewedOf = async (storage: ReviewedStorage, version: PublishedVersion, sources: readonly Source[]): Promise<Reviewed> => {
  const [reviews, codes] = await Promise.all([storage.reviews(version.id, sources), storage.openAnswerCodes(version.surveyId)]);
  return { version, reviews, codes };
};

/** What the answers to each open question are about, by the mark of the response. Answers that still wait are in none, nor are questions without codes. */
export const themesOf = ({ version, reviews, codes }: Reviewed): readonly Themes[] =>
  openQuestionsOf(version.questionnaire)
    .map((question) => ({
      question,
      codes: codes.filter((code) => code.question === question.id).map(({ id, name }) => ({ id, name })),
      coded: new Map(reviews.filter((review) => review.question === question.id && review.state !== 'waiting').map((review) => [markOf(review.submissionHash), idsIn(review.themes)])),
    }))
    .filter(({ codes: own, coded }) => own.length > 0 && coded.size > 0);

const idsIn = (themes: string): readonly string[] => JSON.parse(themes) as string[];

/** Themes with those who have been coded since each earlier release, the oldest first. */
export interface ThemesToCount {
  readonly themes: readonly Themes[];
  readonly since: readonly (readonly Themes[])[];
}

/** An earlier release, and what it holds of open answers. */
export interface EarlierReviews {
  readonly results: PublishedResults;
  readonly reviews: readonly FrozenReviewRow[];
}

/** The themes that may be counted beside earlier releases. Left out: those that a reviewer has changed since they were shown. */
export const themesToCount = (all: readonly Themes[], earlier: readonly EarlierReviews[]): ThemesToCount => {
  const kept = all.flatMap((themes) => {
    const since = themesSince(themes, earlier.map(({ results, reviews }) => ({ shown: showsAny(results, themeId(themes.question.id)), coded: codedIn(reviews, themes.question.id) })));
    return since === null ? [] : [{ themes, since }];
  });
  return { themes: kept.map(({ themes }) => themes), since: earlier.map((_, index) => kept.flatMap(({ since }) => since[index] ?? [])) };
};

const codedIn = (reviews: readonly FrozenReviewRow[], question: string): Themes['coded'] =>
  new Map(reviews.flatMap((review) => (review.question === question && review.themes !== null ? [[markOf(review.submissionHash), idsIn(review.themes)] as const] : [])));

/** What a release holds of each open answer whose codes it counts, or that it quotes. */
export const toFreeze = ({ version, reviews }: Reviewed, { themes }: Pick<ThemesToCount, 'themes'>): readonly FrozenReview[] => {
  const counted = new Set(themes.map(({ question }) => question.id));
  const quoted = new Set(openQuestionsOf(version.questionnaire).flatMap(({ id }) => quotable(id, reviews)));
  return reviews
    .map((review) => ({ reviewId: review.id, themes: review.state !== 'waiting' && counted.has(review.question) ? review.themes : null, quote: quoted.has(review) ? review.text : null }))
    .filter((frozen) => frozen.themes !== null || frozen.quote !== null);
};

/** The quotes of a version that may be shown. @param survey its slug */
export const quotesOf = (survey: string, { version, reviews }: Reviewed): PublishedQuotes => publishQuotes({ survey, version: version.number, questions: openQuestionsOf(version.questionnaire), reviews });

/** The quotes of a release that are still there. @param release its id */
export const quotesIn = async (storage: Pick<StorageReader, 'frozenReviews'>, release: string, { questionnaire, number }: Pick<PublishedVersion, 'questionnaire' | 'number'>, survey: string): Promise<PublishedQuotes> =>
  readQuotes({ survey, version: number, questions: openQuestionsOf(questionnaire), frozen: await storage.frozenReviews(release) });
