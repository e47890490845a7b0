import type { ReactNode } from 'react';
import { InfoIcon } from '#client/components/icons/icons.tsx';

/** What has come of a form that was sent. The reader is brought to it, as to errors: who neither sees the page nor its top would look for it. */
export const Said = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <div className="note" role="status" tabIndex={-1} autoFocus>
    <InfoIcon />
    <div>{children}</div>
  </div>
);
