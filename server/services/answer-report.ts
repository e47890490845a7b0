import type { Catalogue } from '#server/services/catalogue.ts';
import type { ReportAsk } from '#server/services/reporter.ts';
import type { Reports } from '#server/services/reports.ts';
import type { Outcome } from '#server/services/respondent.ts';
import { showCompareChoice, showComparison } from '#server/services/show-comparison.ts';
import { showTopics } from '#server/services/show-topics.ts';
import { showArea, showQuestion, showWhole } from '#server/services/show-report.ts';

/** The page of a report that is asked for. */
export const answerReport = async (reports: Reports, catalogue: Pick<Catalogue, 'open'>, ask: ReportAsk): Promise<Outcome> => {
  switch (ask.page) {
    case 'report':
      return showWhole(reports, ask.visit);
    case 'area':
      return showArea(reports, ask.visit, ask.area);
    case 'question':
      return showQuestion(reports, ask.visit, ask.question, ask.by);
    case 'choice':
      return showCompareChoice(reports, ask.visit, ask.area);
    case 'comparison':
      return showComparison(reports, ask.visit, ask.area, ask.other);
    case 'topics':
      return { kind: 'show', view: await showTopics({ reports, catalogue }, ask.frame) };
  }
};
