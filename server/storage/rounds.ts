import type { RoundRow } from './storage.ts';

/** A survey that is put away. */
export interface ArchivedSurveyRow {
  readonly surveyId: string;
  /** ISO date. */
  readonly archivedOn: string;
}

/** What is asked of surveys that are put away. */
export interface RoundReader {
  archivedSurveys(): Promise<readonly ArchivedSurveyRow[]>;
}

/** When a survey takes answers. */
export type RoundCommand =
  /** Not done if there is no such round, or a later one has followed it. */
  | ({ readonly do: 'change round' } & Pick<RoundRow, 'id' | 'opensOn' | 'closesOn'>)
  /** Not done if it is put away already. */
  | { readonly do: 'archive survey'; readonly archived: ArchivedSurveyRow }
  /** Not done if it is not put away. */
  | { readonly do: 'restore survey'; readonly surveyId: string };
