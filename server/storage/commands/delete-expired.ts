import type { Kysely } from 'kysely';
import { certifyDeletion, type Night } from './certify-deletion.ts';
import { ask, type Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';
import { forgetMarks } from './forget-marks.ts';
import { noteChange } from './note-change.ts';

/** Deletes responses, drafts and reports kept until before `today` (ISO), certifies it, and tells how many; with them the marks of the responses in releases, and what opens something and no longer holds: entry codes, sessions, invitations, challenges of passkeys, tokens. */
export function* deleteExpired(db: Kysely<Tables>, night: Night): Steps<{ readonly responses: number; readonly drafts: number; readonly reports: number }> {
  const { today } = night;
  const responses = yield* ask(db.deleteFrom('responses').where('keptUntil', '<', today).returning(['surveyId', 'versionId', 'source', 'submissionHash']));
  yield* forgetMarks(db, responses);
  const drafts = yield* ask(db.deleteFrom('drafts').where('keptUntil', '<', today).returning('surveyId'));
  const reports = yield* ask(db.deleteFrom('fault_reports').where('keptUntil', '<', today).returning('id'));
  yield* certifyDeletion(db, night, { responses, drafts, reports: reports.length });
  yield* ask(db.deleteFrom('entry_codes').where('validUntil', '<', today));
  yield* ask(db.deleteFrom('studio_sessions').where('endsAt', '<', today));
  yield* ask(db.deleteFrom('used_challenges').where('endsAt', '<', today));
  yield* ask(db.deleteFrom('invitations').where('endsAt', '<', today));
  yield* ask(db.deleteFrom('api_tokens').where('endsOn', '<', today));
  const changed = new Map(responses.map((response) => [`${response.versionId} ${response.source}`, response]));
  for (const response of changed.values()) yield* noteChange(db, response);
  return { responses: responses.length, drafts: drafts.length, reports: reports.length };
}
