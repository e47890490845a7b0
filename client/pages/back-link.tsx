import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';

export const BackLink = ({ to }: { readonly to: string | null }): ReactNode =>
  to !== null && (
    <a className="govuk-back-link" href={to}>
      <Words of={{ key: 'back' }} />
    </a>
  );
