import type { ReactNode } from 'react';
import type { Assets } from '#client/pages/head.tsx';
import { StudioAnalysisPage } from '#client/pages/studio/studio-analysis.tsx';
import { StudioApiPage } from '#client/pages/studio/studio-api.tsx';
import { StudioCheckPage } from '#client/pages/studio/studio-check.tsx';
import { StudioComparisonPage } from '#client/pages/studio/studio-comparison.tsx';
import { StudioFormPage } from '#client/pages/studio/studio-form.tsx';
import { StudioPosterPage } from '#client/pages/studio/studio-poster.tsx';
import { StudioPreviewPage } from '#client/pages/studio/studio-preview.tsx';
import { StudioPublishPage } from '#client/pages/studio/studio-publish.tsx';
import { StudioFollowPage } from '#client/pages/studio/studio-follow.tsx';
import { StudioGoalsPage, StudioReleasePage, StudioReleasesPage } from '#client/pages/studio/studio-releases.tsx';
import { StudioHelpPage } from '#client/pages/studio/studio-help.tsx';
import { StudioListPage } from '#client/pages/studio/studio-list.tsx';
import { StudioLogPage } from '#client/pages/studio/studio-log.tsx';
import { StudioRevisionPage } from '#client/pages/studio/studio-revision.tsx';
import { StudioSharingPage } from '#client/pages/studio/studio-sharing.tsx';
import { StudioSheetPage } from '#client/pages/studio/studio-sheet.tsx';
import { StudioSurveysPage } from '#client/pages/studio/studio-surveys.tsx';
import { StudioTextPage } from '#client/pages/studio/studio-text.tsx';
import { StudioLanguagesPage } from '#client/pages/studio/studio-languages.tsx';
import { StudioAgainPage, StudioToldPage } from '#client/pages/studio/studio-told.tsx';
import type { StudioView } from '#core/view/studio/studio-view.ts';

type PageOf<View> = (props: { readonly view: View; readonly assets: Assets }) => ReactNode;

const PAGES: { readonly [Name in StudioView['page']]: PageOf<Extract<StudioView, { readonly page: Name }>> } = {
  'studio-form': StudioFormPage,
  'studio-again': StudioAgainPage,
  'studio-told': StudioToldPage,
  'studio-preview': StudioPreviewPage,
  'studio-check': StudioCheckPage,
  'studio-publish': StudioPublishPage,
  'studio-poster': StudioPosterPage,
  'studio-analysis': StudioAnalysisPage,
  'studio-follow': StudioFollowPage,
  'studio-releases': StudioReleasesPage,
  'studio-release': StudioReleasePage,
  'studio-comparison': StudioComparisonPage,
  'studio-goals': StudioGoalsPage,
  'studio-list': StudioListPage,
  'studio-log': StudioLogPage,
  'studio-sharing': StudioSharingPage,
  'studio-sheet': StudioSheetPage,
  'studio-surveys': StudioSurveysPage,
  'studio-text': StudioTextPage,
  'studio-languages': StudioLanguagesPage,
  'studio-revision': StudioRevisionPage,
  'studio-api': StudioApiPage,
  'studio-help': StudioHelpPage,
};

/** The page of a view of the studio. */
export const StudioPage = ({ view, assets }: { readonly view: StudioView; readonly assets: Assets }): ReactNode => {
  // Each name has the page of its own view: TypeScript does not follow that through a union.
  const Page = PAGES[view.page] as PageOf<StudioView>;
  return <Page view={view} assets={assets} />;
};
