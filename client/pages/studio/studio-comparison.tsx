import type { ReactNode } from 'react';
import { Comparison } from '#client/pages/compare.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { LinkList } from '#client/pages/report-head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import { SurveyTopRow } from '#client/pages/studio/survey-top.tsx';
import type { StudioComparisonView } from '#core/view/studio/comparison-view.ts';

/** Another release to compare with, or the two beside each other: also those that only the studio sees. */
export const StudioComparisonPage = ({ view, assets }: { readonly view: StudioComparisonView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={view.title} styles={[assets.report]}>
    <SurveyTopRow top={view.top} title={view.title} />
    <div className="report">
      {view.texts.map((text) => (
        <Paragraph key={text.key} of={text} />
      ))}
      {view.links.length > 0 && <LinkList links={view.links} />}
      {view.compared && <Comparison view={view.compared} />}
    </div>
  </StudioLayout>
);
