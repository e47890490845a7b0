/** What pages show of releases beside each other. A part of the contract of `page-view.ts`: made from published figures only. */
import type { Frame } from '#core/view/frame-view.ts';
import type { PlainTableView } from '#core/view/plain-table-view.ts';
import type { Cell, DifferenceView, ReportHead, ReportLink, Who } from '#core/view/report-view.ts';
import type { Label, Text } from '#core/view/text.ts';

/** The other releases of a survey, to choose one to compare with. */
export interface CompareChoiceView extends Frame {
  readonly page: 'report-compare-choice';
  readonly head: ReportHead;
  readonly texts: readonly Text[];
  readonly links: readonly ReportLink[];
}

/** Two releases of a survey, the earlier first. */
export interface CompareView extends Frame {
  readonly page: 'report-compare';
  readonly head: ReportHead;
  readonly texts: readonly Text[];
  readonly contents: readonly ReportLink[];
  /** The changes that can be told of; null where nothing may be said of change. */
  readonly seen: RoundsTableView | null;
  readonly questions: readonly ComparedQuestionView[];
  /** Questions that were changed, each with what was changed. */
  readonly refused: readonly PlainTableView[];
  /** The same two in the other places, and in the whole. */
  readonly places: readonly ReportLink[];
}

export interface ComparedQuestionView {
  readonly id: string;
  readonly question: Label;
  /** One a row, place or field. */
  readonly tables: readonly RoundsTableView[];
}

/** Answers of women, men and all, by when they were given. */
export interface RoundsTableView {
  readonly id: string;
  readonly caption: Label;
  /** The times, the earliest first. */
  readonly columns: readonly Label[];
  /** There is a column for the change from the first time to the last. */
  readonly changes: boolean;
  /** One group an answer. */
  readonly groups: readonly { readonly label: Label; readonly rows: readonly RoundsRow[] }[];
  readonly before: readonly Text[];
  readonly after: readonly Text[];
}

export interface RoundsRow {
  readonly who: Who;
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
  /** null: a figure is hidden, or nothing may be said of change. */
  readonly change: DifferenceView | null;
}

/** A question through the rounds of a survey. */
export interface TrendView {
  readonly texts: readonly Text[];
  readonly tables: readonly RoundsTableView[];
}
