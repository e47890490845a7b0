/** Plays a recording at a speed; done when it has ended or `signal` stops it. Fails where it cannot be fetched or played. */
export const playRecording = async (address: string, rate: number, signal: AbortSignal): Promise<void> => {
  const sound = new Audio(address);
  sound.playbackRate = rate;
  const ended = new Promise<void>((resolve, reject) => {
    sound.addEventListener('ended', () => resolve());
    sound.addEventListener('error', () => reject(new Error(sound.error?.message ?? 'no sound')));
    signal.addEventListener('abort', () => {
      sound.pause();
      resolve();
    });
  });
  await Promise.all([sound.play().catch((reason: unknown) => refuseUnless(signal.aborted, reason)), ended]);
};

/** `play` is refused where it is stopped before it begins. */
const refuseUnless = (stopped: boolean, reason: unknown): void => {
  if (!stopped) throw reason;
};
