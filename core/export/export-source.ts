import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { PublishedQuotes } from '#core/open-answers/publish-quotes.ts';
import type { StatisticsSource } from '#core/statistics/given-statistics.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';

/** What a file is made of: protected figures, and the questionnaire that says what they are about. */
export interface ExportSource {
  readonly results: PublishedResults;
  readonly questionnaire: Questionnaire;
  /** Of the same version. */
  readonly quotes: PublishedQuotes;
  /** Whose numbers the intervals reckon with (`known-population.ts`). */
  readonly populations: readonly StatisticsSource[];
  /** ISO date on which the figures were made; null where none is known. */
  readonly madeOn: string | null;
  /** Name of the `tidy` file that metadata is of; null: `<survey>.csv`. */
  readonly csvFile: string | null;
  /** Whether the answers are made up. */
  readonly demo: boolean;
}
