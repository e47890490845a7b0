/** The pages of those who review open answers. A part of the contract of `page-view.ts`. */
import type { PersonalKind } from '#core/open-answers/personal.ts';
import type { Frame } from '#core/view/frame-view.ts';
import type { ChoicesView, TextAreaView, TextFieldView } from '#core/view/item-view.ts';
import type { ErrorView, ResumeView } from '#core/view/page-view.ts';
import type { Said, Text } from '#core/view/text.ts';

export type ReviewView = ReviewCodeView | ReviewListView | ReviewTextView | ReviewMergeView;

/** What has just been done with an answer, and where that is changed: null where it cannot be. */
export interface ReviewDone {
  readonly text: Text;
  readonly change: string | null;
}

/** Where the code of a reviewer is typed. */
export interface ReviewCodeView extends Omit<ResumeView, 'page' | 'replaces'> {
  readonly page: 'review-code';
}

/** The open questions of a survey, with how many answers wait for the reviewer. */
export interface ReviewListView extends Frame {
  readonly page: 'reviews';
  /** The survey's page in the studio; null for who came with a code. */
  readonly back: string | null;
  readonly questions: readonly { readonly address: string; readonly title: Said; readonly waiting: number; readonly sensitive: boolean; /** Where two of its codes become one; null where it has fewer. */ readonly merge: string | null }[];
  /** The answers are made up. */
  readonly demo: boolean;
  /** What has just been done. */
  readonly said: ReviewDone | null;
  readonly action: string;
  readonly csrf: string;
}

/** One open answer to review. Nothing of who wrote it, where or when. */
export interface ReviewTextView extends Frame {
  readonly page: 'review-text';
  readonly action: string;
  readonly csrf: string;
  /** What had been decided when the page was made, so that a decision since then is not undone unseen. */
  readonly seen: string;
  readonly back: string;
  readonly question: Said;
  readonly said: ReviewDone | null;
  /** Answers that wait for the reviewer, this one too where it does. */
  readonly waiting: number;
  /** What has been decided of it so far, and what is needed. */
  readonly standing: Text | null;
  /** The answer as it was written, cut where something should be looked at. */
  readonly passages: readonly Passage[];
  readonly shown: TextAreaView;
  /** null: the question has no codes yet. */
  readonly themes: ChoicesView | null;
  readonly newTheme: TextFieldView;
  readonly errors: readonly ErrorView[];
}

/** Two codes of a question become one: first which, then whether it is really to be done. */
export interface ReviewMergeView extends Frame {
  readonly page: 'review-merge';
  readonly action: string;
  readonly csrf: string;
  readonly back: string;
  readonly question: Said;
  readonly step: { readonly kind: 'choose'; readonly fields: readonly ChoicesView[] } | { readonly kind: 'sure'; readonly texts: readonly Text[]; readonly kept: readonly (readonly [name: string, value: string])[]; readonly no: string };
  readonly errors: readonly ErrorView[];
}

/** A part of an answer. `kind`: what it may be; null: nothing that was noticed. */
export interface Passage {
  readonly text: string;
  readonly kind: PersonalKind | null;
}
