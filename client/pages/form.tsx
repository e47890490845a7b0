import type { ReactNode } from 'react';
import { useSpeech } from '#client/components/text/text.tsx';

export interface FormProps {
  readonly id?: string;
  readonly action: string;
  readonly csrf: string;
  readonly children: ReactNode;
}

/** A form that works without script. Checks are the server's: the browser's bubbles are in its own language. */
export const Form = ({ id, action, csrf, children }: FormProps): ReactNode => {
  const { say } = useSpeech();
  return (
    <form id={id} action={action} method="post" noValidate data-sending={say({ key: 'sending' }).text}>
      <input type="hidden" name="_csrf" value={csrf} />
      {children}
      <p className="status" role="status" data-status />
    </form>
  );
};
