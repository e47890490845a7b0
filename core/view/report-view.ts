/** What pages show of a published report. A part of the contract of `page-view.ts`: made from published figures only. */
import type { PlainTableView } from '#core/view/plain-table-view.ts';
import type { TrendView } from '#core/view/compare-view.ts';
import type { Frame } from '#core/view/frame-view.ts';
import type { MatrixView } from '#core/view/matrix-view.ts';
import type { QuotesView } from '#core/view/quotes-view.ts';
import type { Label, Text } from '#core/view/text.ts';

/** A whole report, or the one of a municipality or coordination union. */
export interface ReportView extends Frame {
  readonly page: 'report';
  readonly head: ReportHead;
  readonly finding: FindingView;
  /** The sections of the page, to jump to. */
  readonly contents: readonly ReportLink[];
  /** null: gender was not asked, and nothing is ranked. */
  readonly summary: SummaryView | null;
  /** One list a kind of need: what is lacking, what is hard. */
  readonly needs: readonly NeedsView[];
  /** Importance beside how it is, for women, men and all; none where nothing pairs the two, or a mean is hidden. */
  readonly matrices: readonly MatrixView[];
  /** What respondents have ranked. */
  readonly priorities: readonly PlainTableView[];
  /** On what they rest; empty where there are none. */
  readonly prioritiesRest: readonly Text[];
  readonly differences: TableView | null;
  /** What surely is more or less common here than in the rest; none in the whole. */
  readonly apart: readonly Text[];
  readonly goals: GoalsView;
  /** One key figure by union and municipality; null in a local report, and where there is one place. */
  readonly places: PlacesView | null;
  /** Every question, each with a page of its own. */
  readonly questions: readonly ReportLink[];
  readonly answered: AnsweredView;
  readonly method: MethodView;
}

/** All that is published of one question. */
export interface QuestionReportView extends Frame {
  readonly page: 'report-question';
  readonly head: ReportHead;
  readonly question: Label;
  readonly asked: readonly Text[];
  readonly contents: readonly ReportLink[];
  /** A part for the whole, then one for each union and municipality. */
  readonly areas: readonly QuestionAreaView[];
  /** null: fewer than three rounds in which it was asked in the same way have releases. */
  readonly trend: TrendView | null;
  /** null: nothing may be quoted. */
  readonly quotes: QuotesView | null;
  /** null: no question divides it. */
  readonly by: ByView | null;
  /** null: no population is known to weight by, or the question has no shares. */
  readonly weighted: WeightedView | null;
  readonly previous: ReportLink | null;
  readonly next: ReportLink | null;
}

/** A question by the answers to another. */
export interface ByView {
  /** The questions to choose among. */
  readonly links: readonly ReportLink[];
  /** null: none is chosen, and there are no tables. */
  readonly chosen: Label | null;
  /** That some or all of the question is not shown so; null where all is. */
  readonly note: Text | null;
  readonly tables: readonly TableView[];
}

export interface QuestionAreaView {
  readonly id: string;
  readonly name: Label;
  /** One table a row, place or field of the question. */
  readonly tables: readonly QuestionTableView[];
}

export interface QuestionTableView extends TableView {
  /** How many times as common each answer is among women as among men; none where that may not be told. */
  readonly ratios: readonly Text[];
  /** Of several answers: each as a part of all answers given; none where one is hidden. */
  readonly ofAnswers: readonly Text[];
}

/** What every page of a report begins with. */
export interface ReportHead {
  readonly title: Label;
  /** The place, in a local report. */
  readonly area: Label | null;
  /** How many have answered and when, that it is one place of many. */
  readonly about: readonly Text[];
  /** The answers are made up. */
  readonly demo: boolean;
  /** The page that this is a part of. */
  readonly back: ReportLink | null;
}

export interface ReportLink {
  readonly address: string;
  readonly label: Label;
}

/** The first that is said: one thing, in words, with its two figures. */
export interface FindingView {
  readonly text: Label;
  readonly strip: StripView | null;
  /** How large the difference is and how certain, and what else can be said. */
  readonly more: readonly Text[];
}

export interface SummaryView {
  /** The most certain differences, in words, or that there are none to tell. */
  readonly differences: readonly Text[];
  readonly none: Text | null;
  /** Of women, then of men; or of all where gender was not asked. None of whom nothing is shown. */
  readonly greatest: readonly GreatestView[];
}

/** What somebody lacks most, or what is hardest: names with their place. */
export interface GreatestView {
  readonly title: Text;
  /** That not all are shown; null where they are. */
  readonly among: Text | null;
  readonly needs: readonly { readonly label: Label; readonly text: Text }[];
}

export interface NeedsView {
  readonly id: string;
  readonly title: Label;
  readonly intro: readonly Label[];
  /** A chart is drawn from it too. */
  readonly table: TableView;
  readonly ranks: RanksView | null;
  /** What women need more, men need more, and both alike. */
  readonly shared: readonly { readonly title: Text; readonly needs: readonly Label[] }[];
}

export interface RanksView {
  readonly caption: Text;
  /** What is ranked. */
  readonly rowHeading: Text;
  /** That the places are among those shown; null where all are. */
  readonly among: Text | null;
  /** How many there are to rank. */
  readonly places: number;
  readonly columns: readonly Who[];
  /** A rank a column; null: its figure is hidden. */
  readonly rows: readonly { readonly label: Label; readonly ranks: readonly (RankView | null)[] }[];
}

/** A place with the places that it may just as well have. */
export interface RankView {
  readonly place: number;
  readonly low: number;
  readonly high: number;
}

/** Whole per cents of women and of men with their intervals; null is not drawn. */
export interface StripView {
  readonly women: ShareCell | null;
  readonly men: ShareCell | null;
}

/** Women, men and, where there is one, the total; or everyone where gender was not asked. */
export interface TableView {
  readonly id: string;
  readonly caption: Label;
  /** What the labels of its rows are. */
  readonly rowHeading: Text;
  readonly columns: readonly ColumnView[];
  /** There is a column for the difference between women and men. */
  readonly compares: boolean;
  /** `stacked`: the label stands over its row, so that long labels and four columns fit a phone. `beside`: it stands before the row. */
  readonly layout: 'stacked' | 'beside';
  readonly groups: readonly RowGroup[];
  /** A sentence before the table: what it says. */
  readonly before: readonly Text[];
  /** Remarks that hold for some of its figures. */
  readonly after: readonly Text[];
}

/** Shares that those who answered would have given if they were divided as the population is, beside the usual ones. */
export interface WeightedView {
  readonly texts: readonly Text[];
  readonly tables: readonly PlainTableView[];
}

export interface RowGroup {
  /** null: rows that belong to no group. */
  readonly heading: Label | null;
  readonly rows: readonly RowView[];
}

export type Who = 'women' | 'men' | 'both' | 'everyone';

export interface ColumnView {
  readonly who: Who;
  /** Persons that every row of the column is a share of; null where rows differ or it is not shown. */
  readonly base: number | null;
}

export interface RowView {
  readonly label: Label;
  readonly cells: readonly Cell[];
  /** null: one of the two is not shown, so nothing is said of both. */
  readonly difference: DifferenceView | null;
  /** A sum of rows before it. */
  readonly sum: boolean;
  readonly address: string | null;
}

export type Cell = ShareCell | CountCell | ValueCell | { readonly kind: 'hidden' } | { readonly kind: 'nobody' };

/** Whole per cents. */
export interface ShareCell {
  readonly kind: 'share';
  readonly percent: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
  readonly base: number;
  /** Fewer than thirty have answered. */
  readonly few: boolean;
  /** Whether the interval reckons with how many there are. */
  readonly corrected: boolean;
}

/** Fewer than ten have answered: persons, and no per cent. */
export interface CountCell {
  readonly kind: 'count';
  readonly count: number;
  readonly base: number;
}

/** A mean, a median or an index. */
export interface ValueCell {
  readonly kind: 'value';
  readonly value: number;
}

export type VerdictName = 'seen' | 'none' | 'few';

/** Percentage points, women minus men, with the interval: whole, but with decimals where a certain difference would seem to hold 0. Null where there are too few to say. */
export interface DifferenceView {
  readonly verdict: VerdictName;
  readonly points: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** Whether the interval and the verdict reckon with how many women and men there are. */
  readonly corrected: boolean;
}

export interface PlacesView {
  readonly intro: readonly Label[];
  /** The key figure of each place, with the way to its report; null where there is none to tell. */
  readonly table: TableView | null;
  readonly links: readonly ReportLink[];
}

export interface AnsweredView {
  readonly texts: readonly Text[];
  /** Women and men of those who answered, as bars; empty where it may not be told. */
  readonly bars: readonly { readonly label: Text; readonly count: number; readonly of: number }[];
  /** Women and men by place; null in a local report. */
  readonly table: TableView | null;
  /** Response rates, and those who answered beside the population; none where nobody knows. */
  readonly beside: readonly PlainTableView[];
}

/** Goals for women and men, some sentences each. */
export interface GoalsView {
  /** People have decided on them; else they are proposals. */
  readonly decided: boolean;
  readonly goals: readonly (readonly Text[])[];
}

export interface MethodView {
  readonly texts: readonly Text[];
  readonly facts: readonly { readonly name: Text; readonly value: Text }[];
  /** How many figures are shown and hidden by which rule. */
  readonly effect: PlainTableView;
  /** The same figures as files. */
  readonly files: readonly ReportLink[];
}
