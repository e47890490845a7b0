import { groupBy } from '#core/language/group-by.ts';
import { openQuestionsOf, type OpenQuestion } from '#core/open-answers/open-questions.ts';
import { say } from '#core/question-types/localise.ts';
import { ADDRESSES, mergeAddress, reviewAddress } from '#core/view/addresses.ts';
import { titleOf } from '#core/view/build-review-page.ts';
import { buildFrame } from '#core/view/frame.ts';
import type { ReviewDone, ReviewListView } from '#core/view/review-view.ts';
import { reviewedSources, versionsOf } from '#server/services/gather-reviews.ts';
import { DEMO } from '#server/services/release-results.ts';
import type { Services } from '#server/services/respondent.ts';
import type { Reviewer } from '#server/services/review-access.ts';

/** The open questions of a survey, those of its latest version first, with how many answers wait for the reviewer. */
export const listReviews = async (services: Services, reviewer: Reviewer, said: ReviewDone | null): Promise<ReviewListView> => {
  const { id, survey, language, studio } = reviewer;
  const versions = await versionsOf(services, survey.survey.id);
  const sources = await reviewedSources(services, versions);
  const waiting = new Map((await services.storage.waitingReviews(survey.survey.id, sources, id)).map(({ question, count }) => [question, count] as const));
  const questions = new Map(versions.flatMap(({ questionnaire }) => openQuestionsOf(questionnaire)).toReversed().map((question) => [question.id, question] as const));
  const codes = groupBy(await services.storage.openAnswerCodes(survey.survey.id), ({ question }) => question);
  const frame = buildFrame({ language, questionnaire: null, address: ADDRESSES.review, form: null });
  return {
    page: 'reviews',
    ...frame,
    back: studio,
    survey: say(survey.version.questionnaire.title, language),
    questions: [...questions.values()].toReversed().map((question) => rowOf(question, { waiting: waiting.get(question.id) ?? 0, codes: codes.get(question.id)?.length ?? 0 }, language)),
    demo: sources === DEMO,
    said,
    action: ADDRESSES.review,
    csrf: services.keys.csrf(''),
  };
};

const rowOf = (question: OpenQuestion, { waiting, codes }: { readonly waiting: number; readonly codes: number }, language: string): ReviewListView['questions'][number] => ({
  address: reviewAddress(question.id),
  title: titleOf(question, language),
  waiting,
  sensitive: question.sensitive,
  merge: codes < 2 ? null : mergeAddress(question.id),
});
