import { isMadeUpContact } from '#core/checklist/made-up-contact.ts';
import { contactIn } from '#core/editor/write-contact.ts';
import { contactAddress } from '#core/view/studio/studio-addresses.ts';
import type { HeadNotice } from '#core/view/studio/survey-head.ts';
import type { PublishedVersion } from '#server/services/catalogue.ts';
import { mayDo, type Account, type HeldSurvey } from '#server/services/studio/account.ts';

interface Holder {
  readonly account: Account;
  readonly held: HeldSurvey;
}

/** Where a made-up contact is changed; null for who may not write. */
export const contactMendedAt = ({ account, held }: Holder): string | null => (mayDo(account, held, 'write') ? contactAddress(held.survey.slug) : null);

/** Whether those who can answer a survey now are told of a contact that is made up. The shipped questionnaires are open from the first start. */
export const isOpenWithMadeUpContact = (version: PublishedVersion | null, open: boolean): boolean => open && version !== null && isMadeUpContact(version.questionnaire.facts.contact);

/** What the head of a survey says of a made-up contact: of one that is open, and of a text that is about to be published. */
export const contactNotice = (holder: Holder, version: PublishedVersion | null, open: boolean, toPublish = ''): HeadNotice | null => {
  const key = isOpenWithMadeUpContact(version, open) ? 'studio.contact.madeUp.open' : isMadeUpContact(contactIn(toPublish)) ? 'studio.contact.madeUp' : null;
  if (key === null) return null;
  const address = contactMendedAt(holder);
  return { text: { key }, link: address === null ? null : { address, label: { key: 'studio.contact.write' } } };
};
