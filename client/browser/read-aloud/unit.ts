import type { Segment } from '#client/browser/read-aloud/segment.ts';
import { splitSentences, type Span } from '#client/browser/read-aloud/split-sentences.ts';

/** What is read in one go: a sentence by a voice, or a whole segment by its recording. */
export interface Unit extends Span {
  readonly segment: Segment;
  readonly audio: string | null;
}

export const textOf = ({ segment, start, end }: Unit): string => segment.text.slice(start, end);

/** The units of a page. Without a voice only what has been recorded can be heard. */
export const unitsOf = (segments: readonly Segment[], hasVoice: boolean): readonly Unit[] =>
  segments.flatMap((segment): readonly Unit[] => {
    if (segment.audio !== null) return [{ segment, audio: segment.audio, start: 0, end: segment.text.length }];
    return hasVoice ? splitSentences(segment.text).map((span) => ({ segment, audio: null, ...span })) : [];
  });
