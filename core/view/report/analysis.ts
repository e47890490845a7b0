import type { Side } from '#core/analysis/cells.ts';
import type { Difference } from '#core/analysis/differences.ts';
import type { AreaPopulation } from '#core/analysis/known-population.ts';
import type { NeedList } from '#core/analysis/need-items.ts';
import type { Area } from '#core/results/areas.ts';
import type { AnswerKey } from '#core/view/report/figures.ts';
import type { RankView, VerdictName } from '#core/view/report-view.ts';

/** What a report takes from the analysis of published figures: nothing here is worked out from anything else. */
export interface ReportAnalysis {
  /** Every comparison of women and men, also where there is nothing to say. */
  readonly compared: readonly Difference[];
  /** Those that the figures reckon with (finite population correction). */
  readonly populations: readonly AreaPopulation[];
  /** Those of all groups together that something can be said of. */
  readonly differences: readonly ReportDifference[];
  readonly needs: readonly ReportNeeds[];
  readonly apart: readonly ReportApart[];
}

/** Women and men of an area, for one answer. There is none where either figure is hidden. */
export interface ReportDifference extends AnswerKey {
  readonly area: Pick<Area, 'level' | 'id'>;
  /** Percentage points, women minus men, with the 95 % interval; not rounded. */
  readonly points: number;
  readonly low: number;
  readonly high: number;
  readonly verdict: VerdictName;
  /** Whether it reckons with how many women and men there are. */
  readonly corrected: boolean;
}

/** Needs of one kind that are ranked among each other in an area. */
export interface ReportNeeds extends Pick<NeedList, 'kind' | 'question'> {
  readonly area: Area;
  readonly needs: readonly ReportNeed[];
}

/** null: it has no place, since its figure is hidden. */
export interface ReportNeed extends AnswerKey, Readonly<Record<Side, RankView | null>> {
  /** Who surely needs it more; `shared`: among the greatest of both, with no certain difference. null: neither. */
  readonly who: 'women' | 'men' | 'shared' | null;
}

/** A need that surely is more or less common in a place than in the rest. */
export interface ReportApart extends AnswerKey {
  readonly area: Area;
  readonly side: Side;
  readonly points: number;
  readonly low: number;
  readonly high: number;
  readonly corrected: boolean;
}
