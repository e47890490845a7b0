/** What the page of needs in several surveys shows. A part of the contract of `page-view.ts`: made from published figures only. */
import type { Frame } from '#core/view/frame-view.ts';
import type { PlainTableView, ReportLink } from '#core/view/report-view.ts';
import type { Label, Text } from '#core/view/text.ts';

/** The same need as several surveys see it. */
export interface TopicsView extends Frame {
  readonly page: 'report-topics';
  /** The answers are made up. */
  readonly demo: boolean;
  readonly texts: readonly Text[];
  readonly contents: readonly ReportLink[];
  /** Those that most agree on first. */
  readonly topics: readonly TopicView[];
  readonly reports: readonly ReportLink[];
}

export interface TopicView {
  readonly id: string;
  readonly title: Label;
  /** Whether the surveys agree. */
  readonly said: readonly Text[];
  /** A row a survey, with its own question and scale. */
  readonly table: PlainTableView;
}
