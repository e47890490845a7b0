import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import type { Label, Said } from '#core/view/text.ts';

interface TicketProps {
  readonly survey: Said | null;
  readonly label: Label;
  readonly code: string;
  /** What has to be known beside the code, a paragraph each. */
  readonly children: ReactNode;
}

/** A code to keep, as large as it can be read off, with what it is of. */
export const Ticket = ({ survey, label, code, children }: TicketProps): ReactNode => (
  <div className="receipt">
    {survey && (
      <p>
        <Words of={survey} />
      </p>
    )}
    <p>
      <b>
        <Words of={label} />
      </b>{' '}
      <span className="receipt__code">{code}</span>
    </p>
    {children}
  </div>
);
