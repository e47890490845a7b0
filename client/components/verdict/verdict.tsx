import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import type { VerdictName } from '#core/view/report-view.ts';

/** Two lines apart, two lines that overlap, a dotted line. */
const GLYPHS: Readonly<Record<VerdictName, ReactNode>> = {
  seen: <path d="M21 5h12M3 15h10" stroke="currentColor" strokeWidth="4" strokeLinecap="round" />,
  none: <path d="M12 5h19M5 15h19" stroke="currentColor" strokeWidth="4" strokeLinecap="round" />,
  few: <path d="M2 10h32" stroke="currentColor" strokeWidth="3" strokeDasharray="3 4" />,
};

/** What can be said of a difference, or of a change: in words, with a drawing of it. */
export const Verdict = ({ name, of = 'verdict' }: { readonly name: VerdictName; readonly of?: 'verdict' | 'change' }): ReactNode => (
  <span className={`verdict verdict--${name}`}>
    <svg viewBox="0 0 36 20" aria-hidden="true" focusable="false">
      {GLYPHS[name]}
    </svg>
    <span>
      <Words of={{ key: `results.${of}.${name}` }} />
    </span>
  </span>
);
