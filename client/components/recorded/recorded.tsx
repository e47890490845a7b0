import type { ReactNode } from 'react';
import { useSpeech } from '#client/components/text/text.tsx';

export interface RecordedProps {
  /** Address of the author's own reading. */
  readonly audio: string | null;
  readonly children: ReactNode;
}

/** Words that have been recorded say where, for Lyssna to play. Texts that follow each other with one recording are read by it together. */
export const Recorded = ({ audio, children }: RecordedProps): ReactNode => (audio === null ? children : <span data-audio={audio}>{children}</span>);

/** Without script there is no Lyssna: the browser's own player, which fetches nothing before it is started. */
export const Recording = ({ audio }: Pick<RecordedProps, 'audio'>): ReactNode => {
  const { say } = useSpeech();
  return (
    audio !== null && (
      <noscript>
        <audio className="recording" controls preload="none" src={audio} aria-label={say({ key: 'listen.recording' }).text} />
      </noscript>
    )
  );
};
