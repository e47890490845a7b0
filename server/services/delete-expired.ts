import type { Services } from '#server/services/respondent.ts';

/** Hours between looks at the calendar. */
const HOUR = 3_600_000;

/** Deletes what is kept no longer: once at start, and when a new day has begun. Returns how to stop. */
export const keepDeleting = (services: Pick<Services, 'storage' | 'today'>, onError: (error: unknown) => void): (() => void) => {
  let done: string | null = null;
  const look = async (): Promise<void> => {
    const today = services.today();
    if (today === done) return;
    await services.storage.write({ do: 'delete expired', today });
    done = today;
  };
  const run = (): void => void look().catch(onError);
  run();
  const timer = setInterval(run, HOUR);
  timer.unref();
  return () => clearInterval(timer);
};
