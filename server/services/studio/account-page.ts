import type { StudioListView } from '#core/view/studio/list-view.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { accountAddress, STUDIO } from '#core/view/studio/studio-addresses.ts';
import type { Label, Text } from '#core/view/text.ts';
import { readerOf, type Account } from '#server/services/studio/account.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { StudioSessionRow } from '#server/storage/storage.ts';

const swedish = (text: string): Label => ({ text, lang: 'sv' });

/** Who somebody is signed in as, and where; with the ways to change it. */
export const accountPage = async (services: StudioServices, account: Account, said: Text | null = null): Promise<StudioListView> => {
  const { user, organisation } = account;
  const sessions = await services.storage.studioSessions(user.id, services.now());
  const twoSteps = await services.storage.twoSteps(user.id);
  const passkeys = await services.storage.passkeys(user.id);
  return {
    page: 'studio-list',
    ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.account }),
    title: { key: 'studio.account.title' },
    lead: [{ key: 'studio.account.lead', parameters: { name: user.name, email: user.email, organisation: organisation.name, role: { key: `studio.role.${user.role}` } } }, { key: twoSteps ? 'studio.account.steps.two' : 'studio.account.steps.one' }],
    said,
    links: [
      { address: accountAddress('losenord'), label: { key: 'studio.account.submit' } },
      { address: accountAddress('tva-steg'), label: { key: 'studio.account.twoSteps' } },
      { address: accountAddress('passnycklar'), label: { key: 'studio.passkey.add' } },
      { address: accountAddress('namn'), label: { key: 'studio.account.rename' } },
      ...(sessions.length > 1 ? [{ address: accountAddress('inloggningar'), label: { key: 'studio.account.others' } }] : []),
    ],
    tables: [
      {
        caption: { key: 'studio.account.sessions' },
        columns: ['studio.account.device', 'studio.account.since', 'studio.account.which'].map((key) => ({ key })),
        none: { key: 'studio.account.sessions' },
        rows: sessions.map((session) => sessionRow(account, session)),
      },
      {
        caption: { key: 'studio.passkey.title' },
        columns: ['studio.passkey.name', 'studio.passkey.made', 'studio.passkey.used'].map((key) => ({ key })),
        none: { key: 'studio.passkey.none' },
        rows: passkeys.map(({ id, name, madeOn, usedOn }) => ({ id, cells: [swedish(name), swedish(madeOn), usedOn === null ? { key: 'studio.passkey.unused' } : swedish(usedOn)], address: accountAddress('passnycklar', id) })),
      },
    ],
  };
};

/** The session that looks is ended by signing out. */
const sessionRow = (account: Account, { id, device, startedAt }: StudioSessionRow) => {
  const here = id === account.session.id;
  return { id, cells: [swedish(device), swedish(startedAt.slice(0, 10)), { key: here ? 'studio.account.here' : 'studio.account.elsewhere' }], address: here ? null : accountAddress('inloggningar', id) };
};
