import type { Services } from '#server/services/respondent.ts';

/** Between looks at the calendar (ms). */
const HOUR = 3_600_000;

/**
 * Deletes what is kept no longer: at once, and within an hour of each midnight in Stockholm. What fails is told in one
 * line, with the reason that the database gives and nothing of what is stored, and tried again an hour later.
 * Gives how to stop.
 */
export const keepDeleting = ({ storage, today }: Pick<Services, 'storage' | 'today'>, tell: (line: string) => void): (() => void) => {
  let done: string | null = null;
  const look = async (): Promise<void> => {
    const date = today();
    if (date === done) return;
    await storage.write({ do: 'delete expired', today: date });
    done = date;
  };
  const run = (): void =>
    void look().catch((error: unknown) => tell(`Svar och utkast som inte ska sparas längre kunde inte tas bort (${error instanceof Error ? error.message : String(error)}). Nytt försök görs om en timme.`));
  run();
  const timer = setInterval(run, HOUR);
  timer.unref();
  return () => clearInterval(timer);
};
