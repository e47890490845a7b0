import type { ReactNode } from 'react';
import { AccessibilityPage } from '#client/pages/accessibility.tsx';
import { CheckPage } from '#client/pages/check.tsx';
import { UnaskedPage } from '#client/pages/closed.tsx';
import { EntryPage } from '#client/pages/entry.tsx';
import type { Assets } from '#client/pages/layout.tsx';
import { ListPage } from '#client/pages/list.tsx';
import { PaperPage } from '#client/pages/paper.tsx';
import { PausedPage } from '#client/pages/paused.tsx';
import { PrivacyPage } from '#client/pages/privacy.tsx';
import { ProblemPage } from '#client/pages/problem.tsx';
import { QuestionPage } from '#client/pages/question.tsx';
import { ReceiptPage } from '#client/pages/receipt.tsx';
import { SettingsPage } from '#client/pages/settings.tsx';
import { ResumePage } from '#client/pages/resume.tsx';
import { ReportedPage } from '#client/pages/reported.tsx';
import { AnyReportPage } from '#client/pages/any-report.tsx';
import { ReviewPage } from '#client/pages/review.tsx';
import { StartPage } from '#client/pages/start.tsx';
import { StudioPage } from '#client/pages/studio/studio.tsx';
import { WithdrawPage } from '#client/pages/withdraw.tsx';
import type { PageView } from '#core/view/page-view.ts';
import type { StudioView } from '#core/view/studio/studio-view.ts';

/** The page for a view: a whole document. */
export const Page = ({ view, assets }: { readonly view: PageView; readonly assets: Assets }): ReactNode => ('studio' in view ? <StudioPage view={view} assets={assets} /> : <SitePage view={view} assets={assets} />);

const SitePage = ({ view, assets }: { readonly view: Exclude<PageView, StudioView>; readonly assets: Assets }): ReactNode => {
  switch (view.page) {
    case 'list':
      return <ListPage view={view} assets={assets} />;
    case 'start':
      return <StartPage view={view} assets={assets} />;
    case 'question':
      return <QuestionPage view={view} assets={assets} />;
    case 'check':
      return <CheckPage view={view} assets={assets} />;
    case 'receipt':
      return <ReceiptPage view={view} assets={assets} />;
    case 'declined': case 'closed':
      return <UnaskedPage view={view} assets={assets} />;
    case 'paused':
      return <PausedPage view={view} assets={assets} />;
    case 'entry':
      return <EntryPage view={view} assets={assets} />;
    case 'review-code': case 'reviews': case 'review-text': case 'review-merge':
      return <ReviewPage view={view} assets={assets} />;
    case 'resume':
      return <ResumePage view={view} assets={assets} />;
    case 'withdraw':
      return <WithdrawPage view={view} assets={assets} />;
    case 'paper':
      return <PaperPage view={view} assets={assets} />;
    case 'privacy':
      return <PrivacyPage view={view} assets={assets} />;
    case 'accessibility':
      return <AccessibilityPage view={view} assets={assets} />;
    case 'settings':
      return <SettingsPage view={view} assets={assets} />;
    case 'report': case 'easy-report': case 'report-question': case 'report-compare-choice': case 'report-compare': case 'report-topics':
      return <AnyReportPage view={view} assets={assets} />;
    case 'reported':
      return <ReportedPage view={view} assets={assets} />;
    case 'problem':
      return <ProblemPage view={view} assets={assets} />;
  }
};
