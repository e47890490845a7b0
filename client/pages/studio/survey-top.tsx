import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import { SurveyHeadRow } from '#client/pages/studio/survey-head.tsx';
import type { SurveyHead } from '#core/view/studio/survey-head.ts';
import type { Label } from '#core/view/text.ts';

/** What the pages that follow a survey begin with: its head, and what the page is. */
export const SurveyTopRow = ({ top, title }: { readonly top: SurveyHead; readonly title: Label }): ReactNode => (
  <>
    <SurveyHeadRow head={top} />
    <h2 className="pagetitle">
      <Words of={title} />
    </h2>
  </>
);

/** What a page begins with that may be of a survey, or of none. */
export const PageTitle = ({ top, title }: { readonly top: SurveyHead | undefined; readonly title: Label }): ReactNode =>
  top ? (
    <SurveyTopRow top={top} title={title} />
  ) : (
    <h1>
      <Words of={title} />
    </h1>
  );
