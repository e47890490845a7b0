import type { ReactNode } from 'react';

/** How much of a whole, drawn. Decoration beside the same figures in words. `of` is more than 0. */
export const Bar = ({ count, of }: { readonly count: number; readonly of: number }): ReactNode => (
  <svg className="meter" width="100%" height="16" aria-hidden="true" focusable="false">
    <rect className="meter__whole" x="0" y="1" width="100%" height="14" />
    <rect className="meter__part" x="0" y="1" width={`${((100 * count) / of).toFixed(1)}%`} height="14" />
  </svg>
);
