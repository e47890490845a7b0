import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import type { Label } from '#core/view/text.ts';

/** The way back from a page on which nothing is typed. */
export const BackLink = ({ to, label = { key: 'back' } }: { readonly to: string | null; readonly label?: Label }): ReactNode =>
  to !== null && (
    <a className="govuk-back-link" href={to}>
      <Words of={label} />
    </a>
  );

/** The way back from a page with a form: it posts the form, so that what is typed is kept. `to`: another page takes it. */
export const BackButton = ({ form, to }: { readonly form: string; readonly to?: string }): ReactNode => (
  <button className="govuk-back-link" type="submit" form={form} formAction={to} name="_action" value="back">
    <Words of={{ key: 'back' }} />
  </button>
);
