import { areasIn, figuresOf } from '#core/analysis/published-lookup.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';
import type { Area } from '#core/results/areas.ts';
import type { GivenStatistics } from '#core/statistics/given-statistics.ts';
import { personsIn } from '#core/statistics/persons-in.ts';

/** Whether women have their part of something: 1 is as many women in it as in the target group. */
export interface Representation {
  readonly area: Area;
  /** Women of the women and men who gave the answer, 0…1. */
  readonly womenInAnswer: number;
  /** Women of the women and men in the target group, 0…1. */
  readonly womenInTarget: number;
  readonly index: number;
}

/**
 * Representation index: women's share in an answer ÷ women's share in the target group, in each area where both numbers of respondents
 * are shown and at least ten together, and the target group is known and has women.
 * @param category of the target group in its table; null: everyone of the table
 */
export const representation = (variable: PublishedVariable, answer: string, target: GivenStatistics, category: string | null): readonly Representation[] => {
  const areas = areasIn({ variables: [variable] });
  const [at, known] = [figuresOf(variable), personsIn(target.table, areas)];
  return areas.flatMap((area) => {
    const inAnswer = womensShare(at(answer, area, 'kvinnor')?.count ?? null, at(answer, area, 'man')?.count ?? null, THRESHOLDS.share);
    const inTarget = womensShare(known(area, 'kvinnor', category), known(area, 'man', category), 1);
    return inAnswer === null || inTarget === null || inTarget === 0 ? [] : [{ area, womenInAnswer: inAnswer, womenInTarget: inTarget, index: inAnswer / inTarget }];
  });
};

const womensShare = (women: number | null, men: number | null, least: number): number | null => (women === null || men === null || women + men < least ? null : women / (women + men));
