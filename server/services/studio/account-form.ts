import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import { EMPTY_FORM, errorsOf, type FormState } from '#core/view/studio/studio-fields.ts';
import type { StudioFormView } from '#core/view/studio/studio-view.ts';
import { formsOf, readerOf, type Account } from '#server/services/studio/account.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** The way back to one's own account. */
export const TO_ACCOUNT = { address: STUDIO.account, label: { key: 'studio.account.back' } };

/** What differs between the forms of an account. */
export type AccountForm = Pick<StudioFormView, 'title' | 'lead' | 'action' | 'items' | 'submit'> & Partial<StudioFormView>;

/** A form about one's own account. */
export const accountForm = (services: StudioServices, account: Account, parts: AccountForm, state: FormState = EMPTY_FORM): StudioFormView => ({
  page: 'studio-form',
  ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.account, back: TO_ACCOUNT }),
  csrf: services.keys.csrf(formsOf(account)),
  errors: errorsOf(state),
  links: [],
  kept: [],
  warning: false,
  ...parts,
});
