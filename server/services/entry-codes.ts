import { randomBytes } from 'node:crypto';
import { addDays } from '#core/view/dates.ts';
import { newCode, SHORT_CODE, tidyCode } from '#server/services/keys.ts';
import type { PublishedSurvey } from '#server/services/catalogue.ts';
import type { Services } from '#server/services/respondent.ts';
import type { EntryCodeRow, EntryPurpose } from '#server/storage/storage.ts';

/** Bytes of an id: it is told apart by an operator, and opens nothing. */
const ID_BYTES = 6;

/** Makes a code that lets an operator do something with a survey for a number of days. It is stored as a hash only. */
export const makeEntryCode = async (services: Services, surveyId: string, days: number, purpose: EntryPurpose): Promise<{ readonly id: string; readonly code: string; readonly validUntil: string }> => {
  const { storage, keys, today } = services;
  const [id, code, madeOn] = [randomBytes(ID_BYTES).toString('hex'), newCode(), today()];
  const validUntil = addDays(madeOn, days);
  const { done } = await storage.write({ do: 'store entry code', code: { id, surveyId, codeHash: keys.entryHash(code), madeOn, validUntil, purpose } });
  return done ? { id, code, validUntil } : makeEntryCode(services, surveyId, days, purpose);
};

/** A code that holds, and the published survey that it opens. */
export interface OpenCode {
  readonly code: EntryCodeRow;
  readonly survey: PublishedSurvey;
}

/** The code of an id or a hash with the published survey that it opens; null where it never was, has ended, was revoked or is for something else. */
export const openEntryCode = async (services: Services, by: Parameters<Services['storage']['entryCode']>[0], purpose: EntryPurpose): Promise<OpenCode | null> => {
  const code = await services.storage.entryCode(by);
  if (!code || code.purpose !== purpose || code.validUntil < services.today()) return null;
  const survey = (await services.catalogue.open()).find((open) => open.survey.id === code.surveyId);
  return survey ? { code, survey } : null;
};

/** The code that somebody typed, or the key of what is wrong with it. One that never was, has ended or was revoked looks the same. */
export const typedCode = async (services: Services, code: string, purpose: EntryPurpose): Promise<OpenCode | 'entry.code.short' | 'entry.code.wrong'> => {
  if (tidyCode(code).length !== SHORT_CODE.letters) return 'entry.code.short';
  return (await openEntryCode(services, { codeHash: services.keys.entryHash(code) }, purpose)) ?? 'entry.code.wrong';
};
