import type { Side } from '#core/analysis/cells.ts';
import { findingsOf, nothingFound } from '#core/view/report/build-finding.ts';
import { greatestOf, sidesOf } from '#core/view/report/greatest.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import { differenceSentence, needName } from '#core/view/report/sayings.ts';
import type { GreatestView, RankView, SummaryView } from '#core/view/report-view.ts';
import type { Text } from '#core/view/text.ts';

/** How many differences the summary tells: what can be kept in mind. */
const MOST = 3;

/** The most certain differences in a sentence each, and the greatest needs or obstacles of women and of men. Where gender was not asked those of all; null where there are none. */
export const buildSummary = (source: ReportSource): SummaryView | null => {
  const findings = findingsOf(source).slice(0, MOST);
  const greatest = sidesOf(source).flatMap((side) => greatestView(source, side));
  if (!source.figures.genderAsked) return greatest.length === 0 ? null : { differences: [], none: null, greatest };
  return { differences: findings.map((difference) => differenceSentence(source, difference)), none: findings.length === 0 ? nothingFound(source) : null, greatest };
};

const greatestView = (source: ReportSource, side: Side): readonly GreatestView[] => {
  const greatest = greatestOf(source, side);
  if (!greatest) return [];
  const needs = greatest.needs.map((need) => ({ label: needName(source, need), text: rankText(need[side]) }));
  return [{ title: { key: `results.summary.${greatest.kind}.${side}` }, among: greatest.among, needs }];
};

const rankText = (rank: RankView | null): Text => {
  const { place, low, high } = rank ?? { place: 0, low: 0, high: 0 };
  return low === high ? { key: 'results.rank', parameters: { place } } : { key: 'results.rank.range', parameters: { place, low, high } };
};
