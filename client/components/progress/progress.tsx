import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import type { Progress, QuestionPageView } from '#core/view/page-view.ts';

export const hasSeveral = ({ number, last }: Progress): boolean => last > number;

/** Where in the questionnaire the page is, in words. */
export const ProgressText = ({ view }: { readonly view: Pick<QuestionPageView, 'progress' | 'part'> }): ReactNode =>
  (view.progress ?? view.part) && (
    <p className="progress">
      {view.progress && <Words of={{ ...(hasSeveral(view.progress) ? { key: 'progress.several' } : { key: 'progress' }), parameters: { ...view.progress } }} />}
      {view.part && (
        <>
          {' '}
          <span className="progress__part">
            <Words of={{ key: 'part', parameters: { number: view.part.number, total: view.part.total } }} />
          </span>
        </>
      )}
    </p>
  );

/** In per cent: the dot stays whole at either edge, on the narrowest screen too. */
const NEAREST = 4;
const FURTHEST = 96;

/** The dot on the line under the header: decoration, since the words say the same. `share` is 0 to 1. */
export const ProgressLine = ({ share }: { readonly share: number }): ReactNode => {
  const x = `${Math.min(FURTHEST, Math.max(NEAREST, Math.round(share * 1000) / 10))}%`;
  return (
    <svg className="line" aria-hidden="true" focusable="false">
      <line className="line__rest" x1="0" x2="100%" y1="14" y2="14" />
      <line className="line__done" x1="0" x2={share < 1 ? x : '100%'} y1="14" y2="14" />
      <circle className="line__ring" cx={x} cy="14" r="10" />
      <circle className="line__dot" cx={x} cy="14" r="4" />
    </svg>
  );
};
