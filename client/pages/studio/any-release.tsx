import type { ReactNode } from 'react';
import type { Assets } from '#client/pages/head.tsx';
import { StudioAnalysisPage } from '#client/pages/studio/studio-analysis.tsx';
import { StudioComparisonPage } from '#client/pages/studio/studio-comparison.tsx';
import { StudioGoalsPage, StudioReleasePage, StudioReleasesPage } from '#client/pages/studio/studio-releases.tsx';
import type { StudioAnalysisView } from '#core/view/studio/analysis-view.ts';
import type { StudioComparisonView } from '#core/view/studio/comparison-view.ts';
import type { StudioGoalsView, StudioReleasesView, StudioReleaseView } from '#core/view/studio/releases-view.ts';

type ReleasePageView = StudioAnalysisView | StudioReleasesView | StudioReleaseView | StudioComparisonView | StudioGoalsView;

/** A page of a survey's releases and their figures. */
export const AnyReleasePage = ({ view, assets }: { readonly view: ReleasePageView; readonly assets: Assets }): ReactNode => {
  switch (view.page) {
    case 'studio-analysis':
      return <StudioAnalysisPage view={view} assets={assets} />;
    case 'studio-releases':
      return <StudioReleasesPage view={view} assets={assets} />;
    case 'studio-release':
      return <StudioReleasePage view={view} assets={assets} />;
    case 'studio-comparison':
      return <StudioComparisonPage view={view} assets={assets} />;
    case 'studio-goals':
      return <StudioGoalsPage view={view} assets={assets} />;
  }
};
