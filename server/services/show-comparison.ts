import { reportCompareAddress, reportCompareChoiceAddress } from '#core/view/addresses.ts';
import { buildCompareChoice } from '#core/view/report/build-compare-choice.ts';
import { buildComparison } from '#core/view/report/build-comparison.ts';
import type { ReportVisit } from '#server/services/reporter.ts';
import type { Reports } from '#server/services/reports.ts';
import type { Outcome } from '#server/services/respondent.ts';
import { frameOf, MISSING, shown } from '#server/services/show-report.ts';

/** Where one of the other releases of the same survey is chosen. @param area a municipality or a union; null for the whole */
export const showCompareChoice = async (reports: Reports, visit: ReportVisit, area: string | null): Promise<Outcome> => {
  const report = await reports.find(visit.id);
  if (!report) return MISSING;
  const others = (await reports.siblings(report)).filter(({ id }) => id !== visit.id);
  return shown(buildCompareChoice({ ...report, area, frame: frameOf(report, visit, reportCompareChoiceAddress(visit.id, area)) }, others));
};

/** Two releases of the same survey and the same kind of answers beside each other, the earlier first whichever was named first; both must be shown to who asks. */
export const showComparison = async (reports: Reports, visit: ReportVisit, area: string | null, other: string): Promise<Outcome> => {
  const [report, second] = await Promise.all([reports.find(visit.id, visit.whom), reports.find(other, visit.whom)]);
  if (!report || !second || other === visit.id || second.release.results.survey !== report.release.results.survey || second.release.source !== report.release.source) return MISSING;
  return shown(buildComparison({ ...report, area, frame: frameOf(report, visit, reportCompareAddress(visit.id, other, area)) }, second));
};
