/** The questionnaire for print. A part of the contract of `page-view.ts`. */
import type { ItemView, WordView } from '#core/view/item-view.ts';
import type { Frame } from '#core/view/frame-view.ts';
import type { StartFact } from '#core/view/page-view.ts';
import type { Said, Text } from '#core/view/text.ts';

export interface PaperView extends Frame {
  readonly page: 'paper';
  /** Number of the version of the questionnaire: answers are typed in under the same one. */
  readonly version: number;
  readonly title: Said;
  /** The introduction, a sentence or more a paragraph. */
  readonly introduction: readonly Said[];
  readonly facts: readonly StartFact[];
  readonly controller: Said | null;
  readonly purpose: Said | null;
  readonly legalBasis: Said | null;
  /** The start page on the screen. */
  readonly back: string;
  readonly blocks: readonly PaperBlock[];
  /** Every hard word of it, in alphabetical order. */
  readonly words: readonly WordView[];
}

export type PaperBlock = PaperHeading | PaperText | PaperQuestion;

export interface PaperHeading {
  readonly kind: 'heading';
  readonly id: string;
  readonly title: Said;
  readonly hint: Said | null;
}

export interface PaperText {
  readonly kind: 'text';
  readonly id: string;
  readonly html: Said;
  /** Who reads it; null: everyone. */
  readonly only: OnlyIf | null;
}

export interface PaperQuestion {
  readonly kind: 'question';
  readonly number: number;
  /** Stands before the question where a run of questions for some only begins. */
  readonly only: (OnlyIf & { readonly otherwise: Text }) | null;
  /** The question, then what belongs to it. */
  readonly items: readonly ItemView[];
  /** Choices that are for some only, by the value of their option. */
  readonly choices: readonly { readonly value: string; readonly only: OnlyIf }[];
  /** Where answers lead past the next question. */
  readonly jumps: readonly Text[];
}

/** A sentence with what must be true: in it, or as a list after it. */
export interface OnlyIf {
  readonly text: Text;
  readonly list: GuardListView | null;
}

export interface GuardListView {
  readonly parts: readonly { readonly text: Text; readonly list: GuardListView | null }[];
}
