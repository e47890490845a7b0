import { clearMarks, markSentence, markWord } from '#client/browser/read-aloud/mark.ts';
import { playRecording } from '#client/browser/read-aloud/play-recording.ts';
import { showPlace } from '#client/browser/read-aloud/show-place.ts';
import { speak, type Voice } from '#client/browser/read-aloud/speak.ts';
import { wordAt } from '#client/browser/read-aloud/split-sentences.ts';
import { textOf, type Unit } from '#client/browser/read-aloud/unit.ts';

export interface Means {
  /** null: there is none, and recordings alone are heard. */
  readonly voice: SpeechSynthesisVoice | null;
  readonly rate: number;
}

/** Reads a unit aloud, marked and in view: by its recording, and where that cannot be played by the voice. */
export const readUnit = async (unit: Unit, { voice, rate }: Means, signal: AbortSignal): Promise<void> => {
  markSentence(unit);
  showPlace(unit.segment.element);
  const say = (): Promise<void> => (voice ? sayUnit(unit, { voice, rate }, signal) : Promise.reject(new Error('no voice')));
  await (unit.audio === null ? say() : playRecording(unit.audio, rate, signal).catch(say));
  if (!signal.aborted) clearMarks();
};

const sayUnit = (unit: Unit, voice: Voice, signal: AbortSignal): Promise<void> =>
  speak(textOf(unit), voice, signal, (start) => markWord(unit, wordAt(unit.segment.text, unit.start + start)));
