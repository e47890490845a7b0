import type { ReviewRow } from './reviews.ts';
import type { Source } from './source.ts';

/** What is asked of releases and of partners' statistics: a part of the storage port. */
export interface AnalysisReader {
  /** Those of a survey without their figures, the latest first; taken down ones too. */
  releases(surveyId: string): Promise<readonly ReleaseHead[]>;
  /** A release with its figures, by its id. */
  release(id: string): Promise<ReleaseRow | null>;
  /** What a release holds of open answers, in a random but steady order. Those that were withdrawn since are gone. */
  frozenReviews(releaseId: string): Promise<readonly FrozenReviewRow[]>;
  /** The tables of statistics without their numbers, in order of id. */
  statistics(): Promise<readonly StatisticsFacts[]>;
  statisticsTable(id: string): Promise<StatisticsRow | null>;
  /** What was told of a version, the latest first. */
  overviews(versionId: string, source: OverviewRow['source']): Promise<readonly OverviewRow[]>;
  /** The answers of a version by the day that they came, in rising order. */
  codesByDay(versionId: string, sources: readonly Source[]): AsyncIterable<DayCodes>;
  /** The marks of what was sent of each unsent draft of a version (`core/journey/navigate.ts`): JSON arrays, no answers. */
  draftMarks(versionId: string): Promise<readonly string[]>;
  /** The files of records that were made of a survey, in order of the day. */
  disclosures(surveyId: string): Promise<readonly DisclosureRow[]>;
}

/** What a release holds of an open answer, as long as that is there. */
export interface FrozenReview {
  /** Of its review. */
  readonly reviewId: string;
  /** JSON array of the ids of its codes as they were counted; null where they were not. */
  readonly themes: string | null;
  /** Its text as it is quoted; null where it is not. */
  readonly quote: string | null;
}

/** The same beside what has become of the review. */
export interface FrozenReviewRow extends FrozenReview, Pick<ReviewRow, 'submissionHash' | 'question' | 'state' | 'text'> {}

/** What a response is recognised by without it: the first eight bytes of its hashed submission id, one after the other in rising order. */
export type Marks = Uint8Array;

/** A release without what it says. */
export interface ReleaseHead {
  /** `<slug>-<number>`. */
  readonly id: string;
  readonly surveyId: string;
  /** 1, 2, 3 … within the survey. */
  readonly number: number;
  readonly versionId: string;
  readonly roundId: string;
  readonly source: 'real' | 'demo';
  /** ISO dates; `takenDownOn` null while it is shown. */
  readonly madeOn: string;
  readonly takenDownOn: string | null;
  /** JSON of the approved goals, null before any is. */
  readonly goals: string | null;
  /** `studio`: to those alone who work with the survey. */
  readonly shownTo: 'everyone' | 'studio';
}

/** The answers of a day: their codes one after the other, and how many were given in easy Swedish. */
export interface DayCodes {
  readonly day: string;
  readonly codes: Uint8Array;
  readonly easy: number;
}

/** What the studio has told of who had answered a version on a day. */
export interface OverviewRow {
  readonly versionId: string;
  readonly source: 'real' | 'demo';
  /** ISO date: one a day. */
  readonly madeOn: string;
  /** JSON of `Overview` (`core/analysis/overview.ts`). */
  readonly overview: string;
}

export interface ReleaseRow extends ReleaseHead {
  /** The responses in it, that a later release is compared by. Those that were deleted since are zeros, before the others. */
  readonly responses: Marks;
  /** JSON of `PublishedResults`. */
  readonly results: string;
}

/** What a table of statistics is used for: the population of a survey, those who were invited to it, or neither. */
export type StatisticsUse = 'population' | 'invited' | 'background';

/** What is known of a table of statistics. */
export interface StatisticsFacts {
  /** Of a–z, digits and hyphens: how the operator calls it. */
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** The day or period that its numbers hold for, as the source writes it. */
  readonly referenceDate: string;
  /** The slug of the survey that it belongs to; null where it belongs to none. */
  readonly survey: string | null;
  readonly use: StatisticsUse;
  /** ISO date. */
  readonly importedOn: string;
}

export interface StatisticsRow extends StatisticsFacts {
  /** JSON of the table (`core/statistics/statistics-table.ts`). */
  readonly json: string;
}

/** A file of records that was made: the trace that it leaves. */
export interface DisclosureRow {
  /** Random, hexadecimal. */
  readonly id: string;
  readonly surveyId: string;
  /** The release whose answers are in it. */
  readonly releaseId: string;
  /** ISO date. */
  readonly madeOn: string;
  /** Whom it is for, and what for, in the operator's words. */
  readonly purpose: string;
  /** Records that at least look alike. */
  readonly k: number;
  readonly records: number;
  /** JSON of the ids of the background variables that others may know, in code unit order; null of a file from before it was kept. */
  readonly known: string | null;
  /** JSON of what tells it from other files of the release (`Microdata.shape`); null of a file from before it was kept. */
  readonly shape: string | null;
}

/** What changes them. */
export type AnalysisCommand =
  /**
   * Not done if its survey has one of that number already, or more was told of its version than the so many `overviews` that
   * it was held against. Of `reviews`, those whose answer was withdrawn meanwhile are left out.
   */
  | { readonly do: 'store release'; readonly release: ReleaseRow; readonly reviews?: readonly FrozenReview[]; readonly overviews?: number }
  /** Shows it no longer; it stays, since what was published is known. Not done if it is not shown. */
  | { readonly do: 'take down release'; readonly id: string; readonly on: string }
  /** Not done if there is no such release, or it is taken down. */
  | { readonly do: 'show release'; readonly id: string; readonly to: ReleaseHead['shownTo'] }
  /** Not done if that day has one already, since what was told of a day is told once, or if its version has more than the so many `releases` that it was held against. */
  | { readonly do: 'store overview'; readonly overview: OverviewRow; readonly releases: number }
  /** Not done if there is no such release. `goals`: JSON. */
  | { readonly do: 'approve goals'; readonly id: string; readonly goals: string }
  /** Not done if the id is there already: a table is removed before another takes its name. */
  | { readonly do: 'store statistics'; readonly statistics: StatisticsRow }
  | { readonly do: 'delete statistics'; readonly id: string }
  /** Not done if its id is there already, its release is not, or there is another file of the same answers (of its version, and as made up): of another release, or with other `known` or `shape`. */
  | { readonly do: 'store disclosure'; readonly disclosure: DisclosureRow & { readonly known: string; readonly shape: string } };
