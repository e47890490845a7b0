import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import type { Passage } from '#core/view/review-view.ts';

/** A text as somebody wrote it, with what should be looked at marked, in words too: colour alone says nothing to some. */
export const Written = ({ passages }: { readonly passages: readonly Passage[] }): ReactNode => (
  <blockquote className="typed written" lang="sv">
    {passages.map(({ text, kind }, index) =>
      kind === null ? (
        text
      ) : (
        <mark key={index}>
          {text}{' '}
          <span className="written__kind">
            (<Words of={{ key: `review.kind.${kind}` }} />)
          </span>
        </mark>
      ),
    )}
  </blockquote>
);
