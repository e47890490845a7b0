/** What the report in easy Swedish shows. A part of the contract of `page-view.ts`: made from published figures only. */
import type { EasyLists } from '#core/view/easy-lists-view.ts';
import type { Frame } from '#core/view/frame-view.ts';
import type { AnsweredView, FindingView, GoalsView, ReportHead, ReportLink, StripView } from '#core/view/report-view.ts';
import type { Label, Text } from '#core/view/text.ts';

/** The same in easy Swedish: less of it, the same figures. */
export interface EasyReportView extends Frame {
  readonly page: 'easy-report';
  readonly head: ReportHead;
  readonly finding: FindingView;
  readonly contents: readonly ReportLink[];
  readonly parts: readonly EasyPart[];
  /** Importance beside how it is, and what was ranked. */
  readonly lists: readonly EasyLists[];
  readonly goals: GoalsView;
  readonly places: readonly ReportLink[];
  readonly questions: readonly ReportLink[];
  readonly answered: AnsweredView;
  readonly protection: readonly Text[];
}

/** A heading with what there is to say, a sentence or two each. */
export interface EasyPart {
  readonly id: string;
  readonly title: Text;
  readonly intro: readonly Text[];
  readonly said: readonly EasySaid[];
}

export interface EasySaid {
  readonly label: Label;
  readonly texts: readonly Text[];
  /** Women and men out of ten; null where one of them may not be told. */
  readonly strip: StripView | null;
}
