import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import { describeFrame, openFrame } from '#client/browser/studio/live/live-frame.ts';
import { makeModel } from '#client/browser/studio/live/live-model.ts';
import { LiveItems, registerParts } from '#client/browser/studio/live/survey-parts.tsx';
import { Pictures } from '#client/components/pictogram/pictogram.tsx';
import { Speaking } from '#client/components/text/text.tsx';
import { PageHeading, Within } from '#client/pages/question-head.tsx';
import type { LivePage } from '#core/view/studio/live-page.ts';

/** Draws a page, or draws it anew. */
export type Live = (page: LivePage) => void;

registerParts();

/** Opens a frame in a place, in which pages are drawn by SurveyJS with our components: only the page that is drawn is there. @param failed what could not be drawn leaves the frame empty */
export const mountLive = async (place: HTMLElement, title: string, failed: () => void): Promise<Live> => {
  const main = await openFrame(place, title);
  const root = createRoot(main, {
    onUncaughtError: (error) => {
      failed();
      reportError(error);
    },
  });
  let last: { readonly of: string; readonly model: Model } | null = null;
  return (page) => {
    // A model is made anew only where names, types or conditions are others: what was answered stays then, too.
    const of = JSON.stringify([page.model, page.view.language]);
    if (last?.of !== of) last = { of, model: makeModel(page, last?.model.data ?? {}) };
    describeFrame(main, page.view.language, page.view.title.text);
    root.render(<Page page={page} model={last.model} />);
  };
};

const Page = ({ page: { view }, model }: { readonly page: LivePage; readonly model: Model }): ReactNode => (
  <Speaking language={view.language}>
    <Pictures shown={view.pictures}>
      <div className="govuk-width-container">
        <Within within={view.within} />
        <PageHeading heading={view.heading} />
        <LiveItems value={view.items}>
          <Survey model={model} />
        </LiveItems>
      </div>
    </Pictures>
  </Speaking>
);
