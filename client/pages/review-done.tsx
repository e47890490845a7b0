import type { ReactNode } from 'react';
import { Notice } from '#client/components/notice/notice.tsx';
import { Words } from '#client/components/text/text.tsx';
import type { ReviewDone } from '#core/view/review-view.ts';

/** What has just been done with an answer, with the way back to it: keys are soon pressed. */
export const Done = ({ done: { text, change } }: { readonly done: ReviewDone }): ReactNode => (
  <Notice>
    <Words of={text} />
    {change !== null && (
      <>
        {' '}
        <a href={change}>
          <Words of={{ key: 'review.change' }} />
        </a>
      </>
    )}
  </Notice>
);
