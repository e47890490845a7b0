import type { ReactNode } from 'react';
import { InfoIcon } from '#client/components/icons/icons.tsx';

/** Something that has happened and is good to know. */
export const Notice = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <div className="note">
    <InfoIcon />
    <div>{children}</div>
  </div>
);
