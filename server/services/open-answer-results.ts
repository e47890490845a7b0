import { listedIn, showsAny, themesSince, withoutMergedSince } from '#core/disclosure/theme-history.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { mergedThemes, themesNow, type MergedTheme } from '#core/open-answers/merged-themes.ts';
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
  readonly merged: readonly MergedTheme[];
}

export type ReviewedStorage = Pick<StorageReader, 'reviews' | 'openAnswerCodes' | 'mergedCodes'>;

export const reviewedOf = async (storage: ReviewedStorage, version: PublishedVersion, sources: readonly Source[]): Promise<Reviewed> => {
  const [reviews, codes] = await Promise.all([storage.reviews(version.id, sources), storage.openAnswerCodes(version.surveyId)]);
  // After the codes: one that is merged meanwhile would else be in neither, and its answers under no code.
  const merged = await storage.mergedCodes(version.surveyId);
  const isMerged = new Set(merged.map(keyOf));
  return { version, reviews, codes: codes.filter((code) => !isMerged.has(keyOf(code))), merged };
};

const keyOf = ({ question, id }: Pick<MergedTheme, 'question' | 'id'>): string => `${question} ${id}`;

/** What the answers to each open question are about, by the mark of the response. Answers that still wait are in none, nor are questions without codes. */
export const themesOf = ({ version, reviews, codes, merged }: Reviewed): readonly Themes[] =>
  openQuestionsOf(version.questionnaire)
    .map((question) => ({
      question,
      codes: codes.filter((code) => code.question === question.id).map(({ id, name }) => ({ id, name })),
      coded: new Map(reviews.filter((review) => review.question === question.id && review.state !== 'waiting').map((review) => [markOf(review.submissionHash), idsIn(review.themes, mergedThemes(merged, question.id))])),
    }))
    .filter(({ codes: own, coded }) => own.length > 0 && coded.size > 0);

const idsIn = (themes: string, now: (id: string) => string): readonly string[] => themesNow(JSON.parse(themes) as string[], now);

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

/** The themes that may be counted beside earlier releases. Left out: those of a question whose coding a reviewer has changed since it was shown, and those that hold what was listed by itself. */
export const themesToCount = (all: readonly Themes[], merged: readonly MergedTheme[], earlier: readonly EarlierReviews[]): ThemesToCount => {
  const kept = all.flatMap((each) => {
    const { id } = each.question;
    const now = mergedThemes(merged, id);
    const themes = withoutMergedSince(each, earlier.flatMap(({ results }) => listedIn(results, themeId(id))), now);
    const since = themesSince(themes, earlier.map(({ results, reviews }) => ({ shown: showsAny(results, themeId(id)), coded: codedIn(reviews, id, now) })));
    return since === null || themes.codes.length === 0 ? [] : [{ themes, since }];
  });
  return { themes: kept.map(({ themes }) => themes), since: earlier.map((_, index) => kept.flatMap(({ since }) => since[index] ?? [])) };
};

const codedIn = (reviews: readonly FrozenReviewRow[], question: string, now: (id: string) => string): Themes['coded'] =>
  new Map(reviews.flatMap((review) => (review.question === question && review.themes !== null ? [[markOf(review.submissionHash), idsIn(review.themes, now)] as const] : [])));

/** What a release holds of each open answer whose codes it counts, or that it quotes. */
export const toFreeze = ({ version, reviews, merged }: Reviewed, { themes }: Pick<ThemesToCount, 'themes'>): readonly FrozenReview[] => {
  const counted = new Map(themes.map(({ question: { id } }) => [id, mergedThemes(merged, id)]));
  const quoted = new Set(openQuestionsOf(version.questionnaire).flatMap(({ id }) => quotable(id, reviews)));
  return reviews
    .map((review) => ({ reviewId: review.id, themes: frozenThemes(review, counted.get(review.question)), quote: quoted.has(review) ? review.text : null }))
    .filter((frozen) => frozen.themes !== null || frozen.quote !== null);
};

const frozenThemes = ({ state, themes }: ReviewRow, now: ((id: string) => string) | undefined): string | null => (now && state !== 'waiting' ? JSON.stringify(idsIn(themes, now)) : null);

/** The quotes of a version that may be shown. @param survey its slug */
export const quotesOf = (survey: string, { version, reviews }: Reviewed): PublishedQuotes => publishQuotes({ survey, version: version.number, questions: openQuestionsOf(version.questionnaire), reviews });

/** The quotes of a release that are still there. @param release its id */
export const quotesIn = async (storage: Pick<StorageReader, 'frozenReviews'>, release: string, { questionnaire, number }: Pick<PublishedVersion, 'questionnaire' | 'number'>, survey: string): Promise<PublishedQuotes> =>
  readQuotes({ survey, version: number, questions: openQuestionsOf(questionnaire), frozen: await storage.frozenReviews(release) });
