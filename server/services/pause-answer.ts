import { ADDRESSES, pausedAddress } from '#core/view/addresses.ts';
import { addDays } from '#core/view/dates.ts';
import { buildFrame } from '#core/view/frame.ts';
import { DRAFT_DAYS, openSession, type Outcome, type Services, type Session, type Visit } from '#server/services/respondent.ts';
import { withoutSession } from '#server/services/show-step.ts';
import { holdsSomething, returnAddress } from '#server/services/start-survey.ts';

/** Notes a pause, with a new code for another device. False where the draft is not there any more. */
export const notePause = async ({ storage, keys, today }: Services, { draft, token, language }: Session): Promise<boolean> => {
  const pauses = draft.pauses + 1;
  const resumeHash = keys.resumeHash(keys.resumeCode(token, pauses));
  return (await storage.write({ do: 'pause draft', tokenHash: draft.tokenHash, language, keptUntil: addDays(today(), DRAFT_DAYS), pauses, resumeHash })).done;
};

/** A pause from a page on which nothing is typed. */
export const pauseAnswer = async (services: Services, visit: Visit): Promise<Outcome> => {
  const session = await openSession(services, visit);
  if (typeof session === 'string') return withoutSession(session, visit);
  return (await notePause(services, session)) ? { kind: 'go', to: pausedAddress(visit.slug) } : { kind: 'busy' };
};

/** Takes a pause from a paper that is not sent, so that a code leads on with it. False where there is none, or nothing is typed in. */
export const leavePaper = async (services: Services, visit: Visit): Promise<boolean> => {
  const session = await openSession(services, visit);
  return typeof session !== 'string' && holdsSomething(session) && notePause(services, session);
};

/**
 * How to come back. The code is worked out from the token of this device and the number of the pause, as a receipt is from
 * its submission: so the page can be shown again, though only a hash is stored and no address ever holds it.
 * @param site host and port, as people write it
 */
export const showPaused = async (services: Services, visit: Visit, site: string): Promise<Outcome> => {
  const session = await openSession(services, visit);
  if (typeof session === 'string') return withoutSession(session, visit);
  const { draft, language, version } = session;
  const frame = buildFrame({ language, questionnaire: version.questionnaire, address: pausedAddress(visit.slug), form: null });
  const code = draft.resumeHash === null ? null : services.keys.resumeCode(session.token, draft.pauses);
  return { kind: 'show', view: { page: 'paused', ...frame, keptUntil: draft.keptUntil, resume: returnAddress(session), code, again: draft.pauses > 1, codeAddress: `${site}${ADDRESSES.resume}` } };
};
