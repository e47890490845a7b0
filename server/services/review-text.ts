import { hash } from 'node:crypto';
import type { Answers } from '#core/answers/answers.ts';
import { decide, type Decision, type Verdict } from '#core/open-answers/decide.ts';
import { findPersonal, mustBeGone, withSuggestions } from '#core/open-answers/find-personal.ts';
import { openQuestionsOf, openTextIn, type OpenQuestion } from '#core/open-answers/open-questions.ts';
import { say } from '#core/question-types/localise.ts';
import { interfaceError, type AnswerProblem } from '#core/question-types/question-type.ts';
import { ADDRESSES, reviewTextAddress } from '#core/view/addresses.ts';
import { buildReviewPage, REVIEW_FIELDS, type ReviewTyped } from '#core/view/build-review-page.ts';
import { buildFrame, FORM } from '#core/view/frame.ts';
import type { ReviewDone } from '#core/view/review-view.ts';
import type { Text } from '#core/view/text.ts';
import { reviewedSources, versionsOf } from '#server/services/gather-reviews.ts';
import { addTheme, themeProblems, themesOf } from '#server/services/review-themes.ts';
import { reviewSession, type Reviewer } from '#server/services/review-access.ts';
import type { Outcome, Services } from '#server/services/respondent.ts';
import type { ReviewDecision, ReviewRow } from '#server/storage/storage.ts';

/** An open answer that is being reviewed. */
interface Reviewed {
  readonly review: ReviewRow;
  readonly question: OpenQuestion;
  /** As it was written. */
  readonly written: string;
}

/** Which open answer: the id of its question, and its own. */
export interface ReviewOf {
  readonly question: string;
  readonly id: string;
}

const openText = async ({ storage, catalogue }: Services, reviewer: Reviewer, { question: name, id }: ReviewOf): Promise<Reviewed | null> => {
  const found = await storage.review(id);
  if (!found || found.review.surveyId !== reviewer.survey.survey.id || found.review.question !== name) return null;
  const version = await catalogue.version(found.review.versionId);
  const question = version && openQuestionsOf(version.questionnaire).find((open) => open.id === name);
  return question ? { review: found.review, question, written: openTextIn(question, JSON.parse(found.answers) as Answers) } : null;
};

/** How an address says that an answer is not there any more. */
const GONE = 'borta';

/** What is shown beside the answer: what was typed and what is wrong, or what has just been done with another. */
interface Shown {
  readonly typed?: ReviewTyped;
  readonly problems?: readonly AnswerProblem[];
  readonly said?: ReviewDone | null;
}

/** One open answer. One that is gone leads on to the next. */
export const showText = async (services: Services, reviewer: Reviewer, of: ReviewOf, shown: Shown = {}): Promise<Outcome> => {
  const reviewed = await openText(services, reviewer, of);
  return reviewed ? drawText(services, reviewer, reviewed, shown) : { kind: 'go', to: await nextText(services, reviewer, of.question, of.id, GONE) };
};

const drawText = async (services: Services, reviewer: Reviewer, { review, question, written }: Reviewed, { typed, problems = [], said = null }: Shown): Promise<Outcome> => {
  const address = reviewTextAddress(question.id, review.id);
  const frame = buildFrame({ language: reviewer.language, questionnaire: null, address, form: FORM });
  const settingsLink = frame.settingsLink && { ...frame.settingsLink, form: null, hands: false };
  const findings = findPersonal(written, services.workplaces);
  const { codes, given } = await themesOf(services, review);
  const view = buildReviewPage({
    frame: { ...frame, settingsLink, survey: say(reviewer.survey.version.questionnaire.title, reviewer.language) },
    action: address,
    csrf: services.keys.csrf(reviewSession(reviewer)),
    seen: seenOf(review),
    back: ADDRESSES.review,
    question, written, findings, problems, said,
    waiting: await waitingFor(services, reviewer, question.id),
    standing: standingOf(review, question, reviewer),
    codes,
    typed: typed ?? { text: review.text || withSuggestions(written, findings), themes: given, newTheme: '' },
  });
  return { kind: 'show', view, ...(problems.length > 0 && { status: 422 }) };
};

const decisionOf = ({ state, firstBy, firstState, reviewedOn, themes, text }: ReviewRow): ReviewDecision => ({ state, firstBy, firstState, reviewedOn, themes, text });

/** What a page says that it was made from. */
const seenOf = (review: ReviewRow): string => hash('sha256', JSON.stringify(decisionOf(review)), 'hex').slice(0, 16);

const standingOf = ({ state, firstBy }: ReviewRow, { sensitive }: OpenQuestion, { id }: Reviewer): Text | null => {
  if (state !== 'waiting') return { key: `review.standing.${state}` };
  if (!sensitive) return null;
  return { key: firstBy === null ? 'review.standing.first' : firstBy === id ? 'review.standing.own' : 'review.standing.second' };
};

const waitingFor = async (services: Services, { id, survey }: Reviewer, question: string): Promise<number> => {
  const sources = await reviewedSources(services, await versionsOf(services, survey.survey.id));
  return (await services.storage.waitingReviews(survey.survey.id, sources, id)).find((one) => one.question === question)?.count ?? 0;
};

/** Where the next answer to the question that waits is, after one; the list where none does. `done`: what was done, as addresses say it. */
export const nextText = async (services: Services, reviewer: Reviewer, question: string, after: string, done: string | null): Promise<string> => {
  const surveyId = reviewer.survey.survey.id;
  const sources = await reviewedSources(services, await versionsOf(services, surveyId));
  const next = await services.storage.nextReview({ surveyId, question, sources, reviewer: reviewer.id }, after);
  const said = done === null ? '' : `?klart=${done}${done === GONE ? '' : `&forra=${question}/${after}`}`;
  // The fragment brings the keyboard and the voice to the answer, past what they have heard.
  return next === null ? `${ADDRESSES.review}${said}` : `${reviewTextAddress(question, next)}${said}#svaret`;
};

/** What a reviewer asks for with the form of an answer. */
export type ReviewPress = Verdict['verdict'] | 'theme' | 'skip' | 'again';

/** Does what was asked for, and leads on; or gives the page with what is wrong, and all that was typed. */
export const reviewText = async (services: Services, reviewer: Reviewer, of: ReviewOf, press: ReviewPress, typed: ReviewTyped, seen: string): Promise<Outcome> => {
  if (press === 'skip') return { kind: 'go', to: await nextText(services, reviewer, of.question, of.id, null) };
  if (press === 'again') return showText(services, reviewer, of, { typed });
  const reviewed = await openText(services, reviewer, of);
  if (!reviewed) return { kind: 'go', to: await nextText(services, reviewer, of.question, of.id, GONE) };
  const problems = [...themeProblems(typed.newTheme, press === 'theme'), ...textProblems(typed.text, press)];
  if (problems.length > 0) return drawText(services, reviewer, reviewed, { typed, problems });
  if (press !== 'theme' && seen !== seenOf(reviewed.review)) return drawText(services, reviewer, reviewed, { problems: CHANGED });
  const themes = await addTheme(services, reviewed.review, typed);
  if (press === 'theme') return drawText(services, reviewer, reviewed, { typed: { ...typed, themes, newTheme: '' } });
  return give(services, reviewer, reviewed, { verdict: press, reviewer: reviewer.id, text: typed.text, themes, today: services.today() });
};

const CHANGED: readonly AnswerProblem[] = [{ target: REVIEW_FIELDS.text, text: interfaceError('review.error.changed') }];

const textProblems = (text: string, press: ReviewPress): readonly AnswerProblem[] => {
  if (press !== 'approve' && press !== 'quote') return [];
  const key = text.length === 0 ? 'review.error.empty' : mustBeGone(text).length > 0 ? 'review.error.left' : null;
  return key === null ? [] : [{ target: REVIEW_FIELDS.text, text: interfaceError(key) }];
};

const give = async (services: Services, reviewer: Reviewer, reviewed: Reviewed, verdict: Verdict): Promise<Outcome> => {
  const { review, question } = reviewed;
  const before = decisionOf(review);
  const decision = decide({ ...before, themes: JSON.parse(before.themes) as string[] }, verdict, question.sensitive);
  const { done } = await services.storage.write({ do: 'decide review', id: review.id, before, decision: { ...decision, themes: JSON.stringify(decision.themes) } });
  if (!done) return showText(services, reviewer, { question: question.id, id: review.id }, { problems: CHANGED });
  return { kind: 'go', to: await nextText(services, reviewer, question.id, review.id, DONE[decision.state]) };
};

/** How an address says what was done. */
const DONE: Readonly<Record<Decision['state'], string>> = { waiting: 'en', approved: 'godkand', quoted: 'citat', rejected: 'nej' };
