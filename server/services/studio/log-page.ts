import type { StudioListView } from '#core/view/studio/list-view.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import type { Label } from '#core/view/text.ts';
import { hoursAfter, readerOf, type Account } from '#server/services/studio/account.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** Rows of the log that are shown. */
const LATEST = 200;
const swedish = (text: string): Label => ({ text, lang: 'sv' });

/** What was done last in an organisation, the latest first. Times in UTC, as they are kept. */
export const logPage = async (services: StudioServices, account: Account): Promise<StudioListView> => {
  const names = new Map((await services.storage.users(account.organisation.id)).map(({ id, name }) => [id, name]));
  const entries = await services.storage.auditLog(account.organisation.id, hoursAfter(services.now(), 1), LATEST);
  return {
    page: 'studio-list',
    ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.log, back: { address: STUDIO.people, label: { key: 'studio.people.back' } } }),
    title: { key: 'studio.log.title' },
    lead: [{ key: 'studio.log.lead', parameters: { most: LATEST } }],
    said: null,
    links: [],
    tables: [
      {
        caption: { key: 'studio.log.caption' },
        columns: ['studio.log.when', 'studio.log.who', 'studio.log.what', 'studio.log.subject'].map((key) => ({ key })),
        none: { key: 'studio.log.none' },
        rows: entries.map(({ id, at, userId, action, subject }) => ({ id, address: null, cells: [swedish(at.slice(0, 16).replace('T', ' ')), swedish(names.get(userId ?? '') ?? ''), { key: `studio.log.${action}` }, swedish(subject)] })),
      },
    ],
  };
};
