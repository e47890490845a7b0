import { firstDeletion } from '#core/privacy/deletion-days.ts';
import { retentionIn } from '#core/questionnaire/read-facts.ts';
import { DRAFT_DAYS, type Services } from '#server/services/respondent.ts';
import type { CertifiedFrom, Storage } from '#server/storage/storage.ts';

/** Between looks at the calendar (ms). */
const HOUR = 3_600_000;

/** The surveys that were published, each with the first night in which something of it can be deleted. */
const certifiedSurveys = async (storage: Storage): Promise<readonly CertifiedFrom[]> => {
  const surveys = await Promise.all((await storage.surveys()).map(async ({ id }) => ({ surveyId: id, nights: await firstNights(storage, id) })));
  return surveys.flatMap(({ surveyId, nights: [from] }) => (from === undefined ? [] : [{ surveyId, from }]));
};

/** That of each round, the first first. Nobody answers before a version is published, and made-up answers come from then on. */
const firstNights = async (storage: Storage, surveyId: string): Promise<readonly string[]> => {
  const nights = (await storage.rounds(surveyId)).map(async ({ versionId, opensOn }) => {
    const version = await storage.version(versionId);
    return version ? [firstDeletion(version.publishedOn ?? opensOn, [retentionIn(version.json), DRAFT_DAYS])] : [];
  });
  return (await Promise.all(nights)).flat().toSorted();
};

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
    await storage.write({ do: 'delete expired', today: date, certify: await certifiedSurveys(storage) });
    done = date;
  };
  const run = (): void =>
    void look().catch((error: unknown) => tell(`Svar och utkast som inte ska sparas längre kunde inte tas bort (${error instanceof Error ? error.message : String(error)}). Nytt försök görs om en timme.`));
  run();
  const timer = setInterval(run, HOUR);
  timer.unref();
  return () => clearInterval(timer);
};
