import type { ReactNode } from 'react';
import { ComparePage } from '#client/pages/compare.tsx';
import { EasyReportPage } from '#client/pages/easy-report.tsx';
import type { Assets } from '#client/pages/layout.tsx';
import { QuestionReportPage } from '#client/pages/question-report.tsx';
import { ReportPage } from '#client/pages/report.tsx';
import { TopicsPage } from '#client/pages/topics.tsx';
import type { CompareChoiceView, CompareView } from '#core/view/compare-view.ts';
import type { EasyReportView } from '#core/view/easy-report-view.ts';
import type { QuestionReportView, ReportView } from '#core/view/report-view.ts';
import type { TopicsView } from '#core/view/topics-view.ts';

type ReportPageView = ReportView | EasyReportView | QuestionReportView | CompareChoiceView | CompareView | TopicsView;

/** A page of a published report. */
export const AnyReportPage = ({ view, assets }: { readonly view: ReportPageView; readonly assets: Assets }): ReactNode => {
  switch (view.page) {
    case 'report':
      return <ReportPage view={view} assets={assets} />;
    case 'easy-report':
      return <EasyReportPage view={view} assets={assets} />;
    case 'report-question':
      return <QuestionReportPage view={view} assets={assets} />;
    case 'report-compare-choice': case 'report-compare':
      return <ComparePage view={view} assets={assets} />;
    case 'report-topics':
      return <TopicsPage view={view} assets={assets} />;
  }
};
