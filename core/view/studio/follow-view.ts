/** How it goes while a survey is open. A part of the contract of `studio-view.ts`: made from an `Overview` alone. */
import type { LinkView, PressView } from '#core/view/studio/releases-view.ts';
import type { StudioFrame } from '#core/view/studio/studio-view.ts';
import type { SurveyHead } from '#core/view/studio/survey-head.ts';
import type { Label, Text } from '#core/view/text.ts';

export interface StudioFollowView extends StudioFrame {
  readonly page: 'studio-follow';
  readonly top: SurveyHead;
  readonly said: Label | null;
  /** The answers are made up. */
  readonly demo: boolean;
  /** When it was counted, or that it is not yet. */
  readonly counted: Text;
  /** To count anew; null once a day is counted. */
  readonly count: PressView | null;
  readonly facts: readonly FactView[];
  readonly days: DaysView | null;
  /** What stands in the chart's place where no day is shown. */
  readonly nothing: NothingView | null;
  /** By place, by group, by where people stopped. */
  readonly tables: readonly StepTableView[];
  readonly todo: readonly TodoView[];
  /** How to read the numbers, and why some are not shown. */
  readonly notes: readonly Text[];
}

export interface FactView {
  readonly label: Text;
  /** null is not shown. */
  readonly value: Text | null;
}

/** That there is nothing to draw, and what to do for it. */
export interface NothingView {
  readonly texts: readonly Text[];
  readonly link: LinkView | null;
}

/** Answers over time, as bars and as a table. */
export interface DaysView {
  readonly title: Text;
  readonly caption: Text;
  readonly heading: Text;
  readonly chart: Text;
  readonly most: number;
  readonly days: readonly { readonly label: Text; readonly least: number | null }[];
}

export interface StepTableView {
  readonly id: string;
  readonly title: Text;
  readonly caption: Text;
  readonly columns: readonly Text[];
  readonly rows: readonly StepRowView[];
}

export interface StepRowView {
  readonly label: Label;
  /** null is not shown. */
  readonly cells: readonly (Text | null)[];
  /** Whole per cents that the last cell is drawn with; none where it is not shown. */
  readonly meter?: number | null;
}

export interface TodoView {
  readonly text: Text;
  readonly address: string | null;
  readonly done: boolean;
}
