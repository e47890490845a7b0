import type { ReportAsk } from '#server/services/reporter.ts';
import type { Reports } from '#server/services/reports.ts';
import type { Outcome } from '#server/services/respondent.ts';
import { showCompareChoice, showComparison } from '#server/services/show-comparison.ts';
import { showArea, showQuestion, showWhole } from '#server/services/show-report.ts';

/** The page of a report that is asked for. */
export const answerReport = (reports: Reports, ask: ReportAsk): Promise<Outcome> => {
  switch (ask.page) {
    case 'report':
      return showWhole(reports, ask.visit);
    case 'area':
      return showArea(reports, ask.visit, ask.area);
    case 'question':
      return showQuestion(reports, ask.visit, ask.question, ask.by);
    case 'choice':
      return showCompareChoice(reports, ask.visit);
    case 'comparison':
      return showComparison(reports, ask.visit, ask.other);
  }
};
