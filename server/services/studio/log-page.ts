import { groupBy } from '#core/language/group-by.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import type { StudioTable } from '#core/view/studio/list-view.ts';
import type { StudioLogView } from '#core/view/studio/log-view.ts';
import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import { errorsOf, selectField, textField, type FormState } from '#core/view/studio/studio-fields.ts';
import type { Label, Text } from '#core/view/text.ts';
import { readerOf, type Account } from '#server/services/studio/account.ts';
import { chosenEntries, entryOf, hoursOf, LOG, logAddress, type LogChoice } from '#server/services/studio/log-choice.ts';
import { namesIn } from '#server/services/studio/log.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { surveyTitles, toldSubject } from '#server/services/studio/survey-titles.ts';
import { dateInStockholm, timeInStockholm } from '#server/services/today.ts';
import type { AuditRow } from '#server/storage/storage.ts';

const swedish = (text: string): Label => ({ text, lang: 'sv' });
const ALL: Text = { key: 'studio.log.choose.all' };
type WhoDid = (entry: AuditRow) => Label;

/** What was done in somebody's organisation, the latest first, a table a day. Days and times of Stockholm. */
export const logPage = async (services: StudioServices, account: Account, choice: LogChoice): Promise<StudioLogView> => {
  const { entries, more } = await chosenEntries(services, account, choice);
  const [who, titles] = [await whoDid(services, account, entries), await surveyTitles(services, account)];
  return {
    page: 'studio-log',
    ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.log, back: { address: STUDIO.people, label: { key: 'studio.people.back' } } }),
    choose: await chooseForm(services, account, choice, titles),
    days: [...groupBy(entries, ({ at }) => dateInStockholm(new Date(at)))].map(([day, done]) => tableOf(day, done, who, titles)),
    pages: [
      ...(choice.after === '' ? [] : [{ address: logAddress({ ...choice, after: '' }), label: { key: 'studio.log.latest' } }]),
      ...(more ? [{ address: logAddress({ ...choice, after: entryOf(more) }), label: { key: 'studio.log.older' } }] : []),
    ],
  };
};

const tableOf = (day: string, entries: readonly AuditRow[], who: WhoDid, titles: ReadonlyMap<string, string>): StudioTable => ({
  caption: { key: 'studio.log.day', parameters: { day } },
  columns: ['studio.log.when', 'studio.log.who', 'studio.log.what', 'studio.log.subject'].map((key) => ({ key })),
  none: { key: 'studio.log.none' },
  rows: entries.map((entry) => ({ id: entry.id, address: null, cells: [swedish(timeInStockholm(new Date(entry.at))), who(entry), { key: `studio.log.${entry.action}` }, swedish(toldSubject(entry, titles))] })),
});

const whoDid = async (services: StudioServices, account: Account, entries: readonly AuditRow[]): Promise<WhoDid> => {
  const names = await namesIn(services, account, entries);
  return ({ userId }) => (userId === null ? { key: 'studio.log.service' } : swedish(names.get(userId) ?? ''));
};

const chooseForm = async (services: StudioServices, account: Account, choice: LogChoice, titles: ReadonlyMap<string, string>): Promise<StudioLogView['choose']> => {
  const typed = new Map<string, string>([[LOG.person, choice.person], [LOG.survey, choice.survey], [LOG.day, choice.day]]);
  const wrong = choice.day.trim() !== '' && hoursOf(choice.day) === null;
  const state: FormState = { typed: (name) => typed.get(name) ?? '', problems: wrong ? [{ field: LOG.day, text: { key: 'studio.log.day.wrong' } }] : [] };
  const people = await services.storage.users(account.organisation.id);
  return {
    action: STUDIO.log,
    errors: errorsOf(state),
    items: [
      selectField({ name: LOG.person, label: { key: 'studio.log.choose.person' }, options: people.map(({ id, name, email }) => ({ value: id, label: swedish(`${name}, ${email}`) })) }, state, ALL),
      selectField({ name: LOG.survey, label: { key: 'studio.log.choose.survey' }, options: [...titles].map(([slug, title]) => ({ value: slug, label: swedish(title) })) }, state, ALL),
      textField({ name: LOG.day, label: { key: 'studio.log.choose.day' }, hint: { key: 'studio.log.choose.day.hint' }, width: 10 }, state),
    ],
  };
};
