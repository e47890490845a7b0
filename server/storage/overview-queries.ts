import type { Kysely } from 'kysely';
import type { AnalysisReader, DayCodes } from './analyses.ts';
import type { Source } from './source.ts';
import type { Tables } from './tables.ts';

type OverviewQueries = Pick<AnalysisReader, 'overviews' | 'codesByDay' | 'draftMarks'>;

/** What the studio's overview of a survey asks. */
export const overviewQueries = (db: Kysely<Tables>): OverviewQueries => ({
  overviews: (versionId, source) => db.selectFrom('overviews').selectAll().where('versionId', '=', versionId).where('source', '=', source).orderBy('madeOn', 'desc').execute(),
  codesByDay: (versionId, sources) => codesByDay(db, versionId, sources),
  draftMarks: async (versionId) => (await db.selectFrom('drafts').select('sent').where('versionId', '=', versionId).where('source', '=', 'web').orderBy('sent').execute()).map(({ sent }) => sent),
});

/** A day at a time: one may have many answers, all days together more than memory should hold. In order of the hashes, which tells nothing of when. */
async function* codesByDay(db: Kysely<Tables>, versionId: string, sources: readonly Source[]): AsyncGenerator<DayCodes> {
  const own = db.selectFrom('responses').where('versionId', '=', versionId).where('source', 'in', sources);
  for (const { answeredOn: day } of await own.select('answeredOn').distinct().orderBy('answeredOn').execute()) {
    const rows = await own.select(['codes', 'language']).where('answeredOn', '=', day).orderBy('submissionHash').execute();
    yield { day, codes: new Uint8Array(Buffer.concat(rows.map(({ codes }) => codes))), easy: rows.filter(({ language }) => language === 'sv-simple').length };
  }
}
