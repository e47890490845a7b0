import type { ReactNode } from 'react';
import type { Assets } from '#client/pages/head.tsx';
import { StudioFormPage } from '#client/pages/studio/studio-form.tsx';
import { StudioListPage } from '#client/pages/studio/studio-list.tsx';
import { StudioSurveysPage } from '#client/pages/studio/studio-surveys.tsx';
import { StudioAgainPage, StudioToldPage } from '#client/pages/studio/studio-told.tsx';
import type { StudioView } from '#core/view/studio/studio-view.ts';

/** The page of a view of the studio. */
export const StudioPage = ({ view, assets }: { readonly view: StudioView; readonly assets: Assets }): ReactNode => {
  switch (view.page) {
    case 'studio-form':
      return <StudioFormPage view={view} assets={assets} />;
    case 'studio-again':
      return <StudioAgainPage view={view} assets={assets} />;
    case 'studio-told':
      return <StudioToldPage view={view} assets={assets} />;
    case 'studio-list':
      return <StudioListPage view={view} assets={assets} />;
    case 'studio-surveys':
      return <StudioSurveysPage view={view} assets={assets} />;
  }
};
