import { mustBeGone } from '#core/open-answers/find-personal.ts';
import type { Decision } from '#core/open-answers/decide.ts';
import type { OpenQuestion } from '#core/open-answers/open-questions.ts';
import { byCode } from '#core/results/by-code.ts';

/** Only this file has it, so only this file makes `PublishedQuotes`. */
const published: unique symbol = Symbol('published quotes');

/** Open answers that have been reviewed and may be quoted: the only form in which a screen, a file or a report may have them. Never beside a municipality or a gender. */
export interface PublishedQuotes {
  readonly [published]: true;
  /** The survey's slug and the number of its version. */
  readonly survey: string;
  readonly version: number;
  /** In the order of the questionnaire; those without quotes are not there, and nothing says why. */
  readonly questions: readonly QuotedQuestion[];
}

export interface QuotedQuestion {
  readonly id: string;
  /** `sv` text of the question. */
  readonly text: string;
  /** In an order that has nothing to do with who wrote them, or when. */
  readonly quotes: readonly string[];
}

export interface QuotesToPublish {
  readonly survey: string;
  readonly version: number;
  readonly questions: readonly OpenQuestion[];
  readonly reviews: readonly (Pick<Decision, 'state' | 'text'> & { readonly question: string })[];
}

/** Approved texts that a question must have before any of them is quoted (`domain.md` 5.7: who wrote one of few is soon guessed). */
const FEWEST = 5;

/** The quotes of a version. A text in which a number, telephone or e-mail was overlooked is never one. */
export const publishQuotes = ({ survey, version, questions, reviews }: QuotesToPublish): PublishedQuotes => ({
  [published]: true,
  survey,
  version,
  questions: questions.flatMap(({ id, text }) => {
    const approved = reviews.filter(({ question, state }) => question === id && (state === 'approved' || state === 'quoted'));
    const quotes = approved.filter((review) => review.state === 'quoted' && review.text !== '' && mustBeGone(review.text).length === 0).map((review) => review.text);
    return approved.length < FEWEST || quotes.length === 0 ? [] : [{ id, text, quotes: quotes.toSorted(byCode) }];
  }),
});
