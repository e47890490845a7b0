import type { Decision } from '#core/open-answers/decide.ts';
import type { MergedTheme } from '#core/open-answers/merged-themes.ts';
import type { Source } from './source.ts';

/** What is asked of open answers and their reviews: a part of the storage port. */
export interface ReviewReader {
  /** The reviews of a version's open answers that came from the sources, in a random but steady order. */
  reviews(versionId: string, sources: readonly Source[]): Promise<readonly ReviewRow[]>;
  /** How many of a survey's open answers wait for a reviewer (the id of a code), by question; none that the same reviewer has approved. */
  waitingReviews(surveyId: string, sources: readonly Source[], reviewer: string): Promise<readonly { readonly question: string; readonly count: number }[]>;
  /** The one of them that comes next after an id, from the first one on where none does; null where none waits. */
  nextReview(queue: ReviewQueue, after: string): Promise<string | null>;
  /** A review with the response that it is of: its version and its answers. */
  review(id: string): Promise<{ readonly review: ReviewRow; readonly answers: string } | null>;
  /** The codes that open answers to a question are given, in order; of all questions of the survey where none is named. */
  openAnswerCodes(surveyId: string, question?: string): Promise<readonly OpenAnswerCodeRow[]>;
  /** The codes that became a part of another, of all questions of the survey. */
  mergedCodes(surveyId: string): Promise<readonly MergedCodeRow[]>;
}

/** The review of one open answer. The answer itself stays with its response, and both are deleted together. */
export interface ReviewRow extends ReviewDecision {
  /** 128 random bits, hexadecimal: nothing of the response. */
  readonly id: string;
  readonly surveyId: string;
  /** Whose response it is of. Never shown. */
  readonly submissionHash: string;
  readonly versionId: string;
  /** Which open answer (`core/open-answers/open-questions.ts`). */
  readonly question: string;
}

/** What a review holds of a decision (`core/open-answers/decide.ts`). */
export interface ReviewDecision extends Omit<Decision, 'themes'> {
  /** JSON array of ids of codes. */
  readonly themes: string;
}

/** The open answers to a question that wait for a reviewer. */
export interface ReviewQueue {
  readonly surveyId: string;
  readonly question: string;
  readonly sources: readonly Source[];
  readonly reviewer: string;
}

/** A code that open answers to a question can be given: what they are about. */
export interface OpenAnswerCodeRow {
  readonly surveyId: string;
  readonly question: string;
  /** `svar_id` of exports; unique within the question. */
  readonly id: string;
  readonly name: string;
  readonly position: number;
}

/** A code that became a part of another. Reviews and releases from before keep its id, which is given to no other. */
export interface MergedCodeRow extends MergedTheme, Pick<OpenAnswerCodeRow, 'surveyId' | 'position'> {}

/** What reviewers change. A part of `Command`. */
export type ReviewCommand =
  /** Stores reviews that wait. Left out: one that is there already, and one whose response is not there any more. */
  | { readonly do: 'gather reviews'; readonly reviews: readonly Pick<ReviewRow, 'id' | 'surveyId' | 'submissionHash' | 'versionId' | 'question'>[] }
  /** Not done if the review is gone, or no longer holds the decision that it was read with. */
  | { readonly do: 'decide review'; readonly id: string; readonly before: ReviewDecision; readonly decision: ReviewDecision }
  /** Not done if the question has a code with the same id or name. */
  | { readonly do: 'store open answer code'; readonly code: OpenAnswerCodeRow }
  /** Not done if the question has no such code, or another with that name. */
  | { readonly do: 'rename open answer code'; readonly code: Omit<OpenAnswerCodeRow, 'position'> }
  /** A code becomes a part of another, and is no code any more. Not done if the question does not have both. */
  | { readonly do: 'merge open answer codes'; readonly merge: Omit<MergedCodeRow, 'position'> };
