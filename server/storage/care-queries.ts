import type { Kysely } from 'kysely';
import type { CareReader } from './care.ts';
import type { Tables } from './tables.ts';

/** What is asked of how an organisation looks after those who answered. */
export const careQueries = (db: Kysely<Tables>): CareReader => ({
  processingRecords: () =>
    db
      .selectFrom('processing_records as record')
      .selectAll()
      .where('revision', '=', (eb) => eb.selectFrom('processing_records as newer').select(({ fn }) => fn.max('newer.revision').as('latest')).whereRef('newer.surveyId', '=', 'record.surveyId'))
      .orderBy('surveyId')
      .execute(),
  processingRecordHistory: (surveyId) => db.selectFrom('processing_records').selectAll().where('surveyId', '=', surveyId).orderBy('revision', 'desc').execute(),
  certificates: (surveyId) => {
    const all = db.selectFrom('deletion_certificates').selectAll().orderBy('chain').orderBy('number');
    return (surveyId === undefined ? all : all.where('chain', '=', surveyId)).execute();
  },
  privacyRequests: (organisationId) => db.selectFrom('privacy_requests').selectAll().where('organisationId', '=', organisationId).orderBy('receivedOn', 'desc').orderBy('id').execute(),
});
