import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import { dateInStockholm, timeInStockholm } from '#server/services/today.ts';
import type { Account } from '#server/services/studio/account.ts';
import { BY_TOKEN } from '#server/services/studio/log.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { AuditRow, LogSelection } from '#server/storage/storage.ts';

/** What is asked of the log, as it stands in the address. Empty: everything. */
export interface LogChoice {
  /** Id of somebody. */
  readonly person: string;
  /** Slug of a survey. */
  readonly survey: string;
  /** As it was typed. */
  readonly day: string;
  /** The entry that the page begins after: `<at>_<id>`. */
  readonly after: string;
}

/** Names of the fields. */
export const LOG = { person: 'person', survey: 'enkat', day: 'dag', after: 'efter' } as const;

/** Entries on a page. */
const MOST = 100;
const HOUR = 3_600_000;

/** An address of the log. */
export const logAddress = (choice: LogChoice): string => {
  const asked = new URLSearchParams((Object.keys(LOG) as (keyof typeof LOG)[]).filter((name) => choice[name] !== '').map((name) => [LOG[name], choice[name]]));
  return asked.size === 0 ? STUDIO.log : `${STUDIO.log}?${asked}`;
};

/** Midnight in Stockholm of an ISO date; null where there is no such day. */
const midnight = (day: string): number | null => {
  const utc = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return [1, 2].map((ahead) => utc - ahead * HOUR).find((at) => Number.isFinite(at) && dateInStockholm(new Date(at)) === day && timeInStockholm(new Date(at)) === '00:00') ?? null;
};

const instant = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** Begin and end of a day in UTC; null: there is no such day. A day has 23 to 25 hours, so that noon of the next is never of it. */
export const hoursOf = (day: string): Pick<LogSelection, 'from' | 'until'> | null => {
  const from = midnight(day.trim());
  const until = from === null ? null : midnight(dateInStockholm(new Date(from + 36 * HOUR)));
  return from === null || until === null ? null : { from: instant(from), until: instant(until) };
};

/** The entries of a page, the latest first, with the last of them where earlier ones follow. */
export const chosenEntries = async ({ storage }: StudioServices, account: Account, choice: LogChoice): Promise<{ readonly entries: readonly AuditRow[]; readonly more: AuditRow | null }> => {
  const hours = hoursOf(choice.day);
  const found = await storage.auditPage({
    organisationId: account.organisation.id,
    userId: choice.person || null,
    about: await aboutSurvey(storage, choice.survey),
    from: hours?.from ?? null,
    until: hours?.until ?? null,
    after: entryIn(choice.after),
    limit: MOST + 1,
  });
  const entries = found.slice(0, MOST);
  return { entries, more: found.length > MOST ? (entries.at(-1) ?? null) : null };
};

/** The survey itself, what stands after it and a colon, its releases, and all that with a token; null where there is none. */
const aboutSurvey = async (storage: StudioServices['storage'], slug: string): Promise<LogSelection['about']> => {
  const survey = (await storage.surveys()).find((each) => each.slug === slug);
  if (!survey) return null;
  const subjects = [slug, ...(await storage.releases(survey.id)).map(({ id }) => id)];
  return { subjects, begins: [`${slug}: `, ...subjects.map((subject) => `${subject}${BY_TOKEN}`)] };
};

/** How an entry stands in an address. */
export const entryOf = ({ at, id }: Pick<AuditRow, 'at' | 'id'>): string => `${at}_${id}`;

const entryIn = (text: string): LogSelection['after'] => {
  const [at = '', id = ''] = text.split('_');
  return at === '' || id === '' ? null : { at, id };
};
