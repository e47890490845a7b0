import type { ReactNode } from 'react';
import { useSpeech } from '#client/components/text/text.tsx';
import type { Text } from '#core/view/text.ts';

export interface FormProps {
  readonly id?: string;
  readonly action: string;
  readonly csrf: string;
  /** Whether it holds a file. */
  readonly files?: boolean;
  /** What is said while the answer from the server is awaited. */
  readonly waiting?: Text;
  readonly children: ReactNode;
}

/** A form that works without script. Checks are the server's: the browser's bubbles are in its own language. */
export const Form = ({ id, action, csrf, files = false, waiting = { key: 'loading' }, children }: FormProps): ReactNode => {
  const { say } = useSpeech();
  return (
    <form id={id} action={action} method="post" encType={files ? 'multipart/form-data' : undefined} noValidate data-waiting={say(waiting).text}>
      <input type="hidden" name="_csrf" value={csrf} />
      {children}
      <p className="status" role="status" data-status />
    </form>
  );
};
