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
  /** Of the open question, and the question that it belongs to. */
  readonly id: string;
  readonly question: string;
  /** `sv` text of the question. */
  readonly text: string;
  /** In an order that has nothing to do with who wrote them, or when. */
  readonly quotes: readonly string[];
}

/** A review of an open answer. */
type Reviewed = Pick<Decision, 'state' | 'text'> & { readonly question: string };

interface Asked {
  readonly survey: string;
  readonly version: number;
  readonly questions: readonly OpenQuestion[];
}

export interface QuotesToPublish extends Asked {
  readonly reviews: readonly Reviewed[];
}

/** What a release has quoted, beside what has become of each review. */
export interface QuotesToRead extends Asked {
  readonly frozen: readonly (Reviewed & { readonly quote: string | null })[];
}

/** Approved texts that a question must have before any of them is quoted (`domain.md` 5.7: who wrote one of few is soon guessed). */
const FEWEST = 5;

/** The reviews of a question that may be quoted. A text in which a number, telephone or e-mail was overlooked is never one. */
export const quotable = <Review extends Reviewed>(question: string, reviews: readonly Review[]): readonly Review[] => {
  const approved = reviews.filter((review) => review.question === question && (review.state === 'approved' || review.state === 'quoted'));
  return approved.length < FEWEST ? [] : approved.filter(mayQuote);
};

const mayQuote = ({ state, text }: Reviewed): boolean => state === 'quoted' && text !== '' && mustBeGone(text).length === 0;

/** The quotes of a version. */
export const publishQuotes = ({ reviews, ...asked }: QuotesToPublish): PublishedQuotes => quotesOf(asked, (question) => quotable(question, reviews));

/** The quotes of a release, without those that a reviewer has taken back or changed since. */
export const readQuotes = ({ frozen, ...asked }: QuotesToRead): PublishedQuotes =>
  quotesOf(asked, (question) => frozen.filter((review) => review.question === question && review.quote === review.text && mayQuote(review)));

const quotesOf = ({ survey, version, questions }: Asked, texts: (question: string) => readonly Pick<Reviewed, 'text'>[]): PublishedQuotes => ({
  [published]: true,
  survey,
  version,
  questions: questions.flatMap(({ id, question, text }) => {
    const quotes = texts(id).map((review) => review.text).toSorted(byCode);
    return quotes.length === 0 ? [] : [{ id, question, text, quotes }];
  }),
});
