import { accountAddress } from '#core/view/studio/studio-addresses.ts';
import { EMPTY_FORM, textField, type FormState } from '#core/view/studio/studio-fields.ts';
import type { StudioFormView } from '#core/view/studio/studio-view.ts';
import type { Account } from '#server/services/studio/account.ts';
import { accountForm } from '#server/services/studio/account-form.ts';
import { askToMake } from '#server/services/studio/passkeys.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { PasskeyRow } from '#server/storage/storage.ts';

/** The field with what a passkey is called. */
export const PASSKEY_NAME = 'namn';

/** Where a passkey is made. */
export const makePasskeyPage = async (services: StudioServices, account: Account, state: FormState = EMPTY_FORM): Promise<StudioFormView> =>
  accountForm(services, account, {
    title: { key: 'studio.passkey.add' },
    lead: [{ key: 'studio.passkey.lead' }, { key: 'studio.passkey.script' }],
    action: accountAddress('passnycklar'),
    items: [textField({ name: PASSKEY_NAME, label: { key: 'studio.passkey.name' }, hint: { key: 'studio.passkey.name.hint' } }, state)],
    submit: { key: 'studio.passkey.submit' },
    links: [{ address: accountAddress('tva-steg'), label: { key: 'studio.twoSteps.title' } }],
    passkey: { does: 'make', options: await askToMake(services, account) },
  }, state);

/** What is asked once more before a passkey is taken away. */
export const removePasskeyPage = (services: StudioServices, account: Account, { id, name }: PasskeyRow): StudioFormView =>
  accountForm(services, account, { title: { key: 'studio.passkey.remove', parameters: { name } }, lead: [{ key: 'studio.passkey.remove.lead' }], action: accountAddress('passnycklar', id), items: [], submit: { key: 'studio.passkey.remove.submit' }, warning: true });
