import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * Changes nothing, but lets no other command write of the version before this one is committed, also where a database has
 * several writers at once: what is then asked is still so when it is answered.
 */
export const holdVersion = (db: Kysely<Tables>, versionId: string) =>
  db.updateTable('questionnaire_versions').set(({ ref }) => ({ number: ref('number') })).where('id', '=', versionId).returning('id');
