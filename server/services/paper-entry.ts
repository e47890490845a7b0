import { ADDRESSES, ENTRY_ENDED, ENTRY_FOUND, settingsAddress, startAddress } from '#core/view/addresses.ts';
import { buildFrame, FORM } from '#core/view/frame.ts';
import type { EntryMode } from '#core/view/frame-view.ts';
import type { EntryPageView } from '#core/view/page-view.ts';
import { openEntryCode, typedCode } from '#server/services/entry-codes.ts';
import type { Services, Visit } from '#server/services/respondent.ts';

/** What led to the page where the code is typed: the code in use has ended, or that of a pause has found a paper. */
export type EntryReason = 'ended' | 'found' | null;

const ENTRY_ADDRESSES = { ended: ENTRY_ENDED, found: ENTRY_FOUND } as const;

type Shown = Partial<Pick<EntryPageView, 'code' | 'error'>>;

/** The page where the code is typed. It says why somebody came, until something is wrong with what they typed. */
export const entryPage = (services: Services, language: string, reason: EntryReason, { code = '', error = null }: Shown = {}): EntryPageView => {
  const address = reason ? ENTRY_ADDRESSES[reason] : ADDRESSES.entry;
  const frame = buildFrame({ language, questionnaire: null, address, form: FORM });
  const settingsLink = frame.settingsLink && { ...frame.settingsLink, address: settingsAddress(ADDRESSES.entry), form: null };
  const said = error ?? (reason === 'ended' && code === '' ? { key: 'entry.code.ended' } : null);
  return { page: 'entry', ...frame, settingsLink, action: address, csrf: services.keys.csrf(''), code, found: reason === 'found', error: said };
};

/** A code that was typed, and where it leads; or the page with what is wrong. One that never was, has ended or was revoked looks the same. */
export type Opened = { readonly kind: 'shown'; readonly view: EntryPageView } | { readonly kind: 'open'; readonly slug: string; readonly pass: string };

export const openEntry = async (services: Services, language: string, reason: EntryReason, code: string): Promise<Opened> => {
  const found = await typedCode(services, code, 'paper');
  if (typeof found === 'string') return { kind: 'shown', view: entryPage(services, language, reason, { code, error: { key: found } }) };
  return { kind: 'open', slug: found.survey.survey.slug, pass: services.keys.entryPass(found.code.id) };
};

/** Whether the code that a pass is of still holds for a survey. Asked when a paper is begun, and of one that was not stored. */
export const isEntryOpen = async (services: Services, { entry }: Visit, surveyId: string): Promise<boolean> => {
  const found = entry ? await openEntryCode(services, { id: entry }, 'paper') : null;
  return found?.code.surveyId === surveyId;
};

/** What every page of the questionnaire has where papers are typed in; null where somebody answers. */
export const entryModeOf = ({ keys }: Services, { slug, entry }: Visit): EntryMode | null => (entry ? { slug, begin: startAddress(slug), end: ADDRESSES.entry, csrf: keys.csrf('') } : null);
