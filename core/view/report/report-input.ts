import type { ApprovedGoal } from '#core/analysis/approved-goals.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import type { Release } from '#core/disclosure/release.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import type { Area } from '#core/results/areas.ts';
import type { GivenStatistics } from '#core/statistics/given-statistics.ts';
import { differencesIn } from '#core/view/report/differences.ts';
import { indexFigures, sameArea } from '#core/view/report/figures.ts';
import type { TableSource } from '#core/view/report/build-table.ts';
import { labelsIn } from '#core/view/report/labels.ts';
import type { ReportAnalysis } from '#core/view/report/analysis.ts';
import type { Frame } from '#core/view/frame-view.ts';

/** What a page of a report is made of. */
export interface ReportInput {
  readonly release: Release;
  /** The version that was asked. */
  readonly questionnaire: Questionnaire;
  readonly analysis: ReportAnalysis;
  /** The goals that people have decided on; null before they have. */
  readonly approved: readonly ApprovedGoal[] | null;
  /** The tables of persons that belong to the survey, the latest reference date first. */
  readonly statistics: readonly GivenStatistics[];
  readonly frame: Frame;
  /** Code of a municipality, id of a union, or null for the whole. */
  readonly area: string | null;
}

/** The same, ready to take figures of its area from. */
export interface ReportSource extends Omit<ReportInput, 'area'>, TableSource {
  readonly whole: Area;
  readonly variables: ReadonlyMap<string, PublishedVariable>;
}

const WHOLE: Area = { level: 'alla', id: 'alla', name: '', members: [] };

/** null: there is no such area in the release. */
export const sourceOf = (input: ReportInput): ReportSource | null => {
  const figures = indexFigures(input.release.results);
  const whole = figures.areas.find(({ level }) => level === 'alla') ?? WHOLE;
  const area = input.area === null ? whole : figures.areas.find(({ id, level }) => level !== 'alla' && id === input.area);
  if (!area) return null;
  const labels = labelsIn(input.questionnaire, input.frame.language);
  const variables = new Map(input.release.results.variables.map((variable) => [variable.id, variable]));
  return { ...input, figures, labels, whole, variables, area, differences: differencesIn(input.analysis.differences, area) };
};

/** The same of another area. */
export const inArea = (source: ReportSource, area: Area): ReportSource => ({ ...source, area, differences: differencesIn(source.analysis.differences, area) });

export const isWhole = ({ whole, area }: ReportSource): boolean => sameArea(whole, area);
