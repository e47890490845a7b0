import { valueOf, type AreaName, type Side } from '#core/analysis/cells.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { priorityRating } from '#core/results/estimators/need-measures.ts';

/** A problem with its priority rating, 0…100. */
export interface WorkshopRating {
  readonly topic: string | null;
  /** The row that is the same in the three questions. */
  readonly item: string;
  readonly value: number;
}

/** The questions in which a workshop judges how many, how serious and how much a project could do (`surveys/forbund.json`). */
const QUESTIONS = ['behov_storlek', 'behov_allvar', 'behov_effekt'] as const;

/**
 * Hanlon's rating of every problem whose three means are shown, of the mean steps. A mean of each person's rating tells how many gave each, and could be
 * shown of no workshop (docs/decisions/016-workshops-are-rated-by-mean-steps.md).
 */
export const workshopRatings = ({ variables }: PublishedResults, area: AreaName, side: Side): readonly WorkshopRating[] =>
  variables
    .filter(({ question }) => question === QUESTIONS[0])
    .flatMap(({ id, topic }) => {
      const row = id.slice(QUESTIONS[0].length);
      const of = (question: string): readonly number[] => variables.filter((variable) => variable.id === `${question}${row}`).flatMap((variable) => valueOf(variable, '_medel', area, side) ?? []);
      const [size, seriousness, effect] = QUESTIONS.flatMap(of);
      return size === undefined || seriousness === undefined || effect === undefined ? [] : [{ topic, item: `behov${row}`, value: priorityRating(size, seriousness, effect) }];
    });
