import { randomBytes } from 'node:crypto';
import { ADDRESSES, startAddress } from '#core/view/addresses.ts';
import type { Pace } from '#core/questionnaire/questionnaire.ts';
import { buildFrame, FORM } from '#core/view/frame.ts';
import type { ResumeView } from '#core/view/page-view.ts';
import { SHORT_CODE, tidyCode } from '#server/services/keys.ts';
import { openSession, type Services } from '#server/services/respondent.ts';
import { holdsSomething, returnAddress } from '#server/services/start-survey.ts';
import type { DraftRow } from '#server/storage/storage.ts';

/** What a device types a code with. */
export interface Resuming {
  readonly language: string;
  /** How much is asked at a time. */
  readonly pace: Pace;
  /** Random, the device's own: the same code typed again on it gives the same token. */
  readonly device: string;
  /** The token of a survey's draft that the device has, if any: somebody's own, or that of a paper. */
  readonly tokenOf: (slug: string, source: DraftRow['source']) => string | null;
}

export type Resumed =
  | { readonly kind: 'shown'; readonly view: ResumeView }
  | { readonly kind: 'resumed'; readonly slug: string; readonly source: DraftRow['source']; readonly token: string; readonly language: string; readonly to: string };

/**
 * What was pressed: `confirm`, that answers begun on this device may be left for those of the code. `look` shows what there is
 * to say of the code and moves nothing; `language` shows the page as it was typed.
 */
export type ResumePress = 'ask' | 'confirm' | 'look' | 'language';

export const newDevice = (): string => randomBytes(32).toString('base64url');

type Shown = Partial<Pick<ResumeView, 'code' | 'replaces' | 'error'>>;

/** The page where the code of a pause is typed. */
export const resumePage = (services: Services, language: string, { code = '', replaces = null, error = null }: Shown = {}): ResumeView => {
  const frame = buildFrame({ language, questionnaire: null, address: ADDRESSES.resume, form: FORM });
  return { page: 'resume', ...frame, action: ADDRESSES.resume, csrf: services.keys.csrf(''), code, replaces, error };
};

/**
 * Gives the draft of a code to this device, and takes it from the one before: devices are borrowed, and what is answered
 * after the pause is not for who comes to the first one next. A code that never was, is too old or was used looks the same.
 */
export const resumeAnswer = async (services: Services, resuming: Resuming, code: string, press: ResumePress): Promise<Resumed> => {
  const show = (shown: Shown): Resumed => ({ kind: 'shown', view: resumePage(services, resuming.language, { code, ...shown }) });
  if (press === 'language') return show({});
  if (tidyCode(code).length !== SHORT_CODE.letters) return show({ error: { key: 'resume.code.short' } });
  const token = services.keys.movedToken(resuming.device, code);
  const found = await findDraft(services, code, token);
  if (!found) return show({ error: { key: 'resume.code.wrong' } });
  if (press !== 'confirm' && (await hasOther(services, found, resuming, token))) return show({ replaces: startAddress(found.slug) });
  if (press === 'look') return show({});
  return (await take(services, found, code, token, resuming.pace)) ?? show({ error: { key: 'resume.code.wrong' } });
};

interface Found {
  readonly slug: string;
  readonly draft: DraftRow;
}

/** The draft that the code is of; or has been of, on this same device: the answer to the first try may have been lost. */
const findDraft = async ({ storage, keys, today }: Services, code: string, token: string): Promise<Found | null> => {
  const draft = (await storage.draftByResume(keys.resumeHash(code))) ?? (await storage.draft(keys.draftHash(token)));
  if (!draft || draft.keptUntil < today()) return null;
  const slug = (await storage.surveys()).find(({ id }) => id === draft.surveyId)?.slug;
  return slug === undefined ? null : { slug, draft };
};

/** Whether the device holds other answers to the same survey, that are not sent. */
const hasOther = async (services: Services, { slug, draft }: Found, { tokenOf, language, pace }: Resuming, token: string): Promise<boolean> => {
  const own = tokenOf(slug, draft.source);
  if (own === null || own === token) return false;
  const session = await openSession(services, { slug, token: own, language, pace });
  return typeof session !== 'string' && session.draft.tokenHash !== draft.tokenHash && holdsSomething(session);
};

/** Null where the code was used meanwhile, or the survey is no longer there. */
const take = async (services: Services, { slug, draft }: Found, code: string, token: string, pace: Pace): Promise<Resumed | null> => {
  const { storage, keys } = services;
  const tokenHash = keys.draftHash(token);
  if (draft.tokenHash !== tokenHash) await storage.write({ do: 'move draft', resumeHash: keys.resumeHash(code), to: { tokenHash, submissionId: keys.submissionIdOf(token) } });
  const session = await openSession(services, { slug, token, language: draft.language, pace });
  if (typeof session === 'string') return null;
  return { kind: 'resumed', slug, source: draft.source, token, language: session.language, to: returnAddress(session) };
};
