import { expect, it } from 'vitest';
import { wholeAnalysis } from '#core/view/studio/build-analysis.ts';
import type { ReportView } from '#core/view/report-view.ts';
import { reportExamples } from '#test/client/report.examples.ts';

const reports = Object.values(reportExamples).filter((view): view is ReportView => view.page === 'report');

it('says what to choose, and where a report has no needs or differences why it may have none; never how much is hidden of nothing', () => {
  for (const report of reports) {
    const whole = wholeAnalysis(report);
    expect([whole.lead.map(({ key }) => key), whole.hidden !== null]).toEqual([['studio.analysis.first'], true]);
    const empty = wholeAnalysis({ ...report, needs: [], differences: null });
    expect([empty.lead.map(({ key }) => key), empty.hidden]).toEqual([['studio.analysis.empty', 'studio.analysis.first'], null]);
    expect(empty.protection).toEqual(whole.protection);
  }
});
