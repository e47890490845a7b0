/** How a text is spoken. */
export interface Voice {
  readonly voice: SpeechSynthesisVoice;
  readonly rate: number;
}

/** How long a voice may take to begin. Some never do, and never tell: then somebody has to be told that can try again. */
const SILENT_MS = 8000;

/**
 * Speaks a text; done when it has been said or `signal` stops it. Fails with what the browser's voice says went wrong.
 * `onWord`: a word begins at this place of the text; many voices never tell.
 * It is never paused and resumed: on Android `pause` ends the speech (MDN, SpeechSynthesis.pause).
 */
export const speak = (text: string, { voice, rate }: Voice, signal: AbortSignal, onWord: (start: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const utterance = new SpeechSynthesisUtterance(text);
    Object.assign(utterance, { voice, lang: voice.lang, rate });
    utterance.addEventListener('boundary', ({ name, charIndex }) => {
      if (name === 'word' && !signal.aborted) onWord(charIndex);
    });
    const late = setTimeout(() => reject(new Error('silent')), SILENT_MS);
    const begun = (): void => clearTimeout(late);
    for (const event of ['start', 'boundary', 'end', 'error']) utterance.addEventListener(event, begun);
    signal.addEventListener('abort', begun);
    utterance.addEventListener('end', () => resolve());
    utterance.addEventListener('error', ({ error }) => (signal.aborted ? resolve() : reject(new Error(error))));
    // It names the utterance, which Chromium otherwise may clear away, and its events with it (crbug.com/509488).
    signal.addEventListener('abort', () => stop(utterance, resolve));
    speechSynthesis.speak(utterance);
  });

/** Not every browser tells the end of what is cut short. */
const stop = (_: SpeechSynthesisUtterance, resolve: () => void): void => {
  speechSynthesis.cancel();
  resolve();
};
