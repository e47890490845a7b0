import type { Kysely } from 'kysely';
import type { ReviewQueue, ReviewReader, ReviewRow } from './reviews.ts';
import type { Source } from './source.ts';
import type { Tables } from './tables.ts';

const COLUMNS = ['id', 'surveyId', 'submissionHash', 'versionId', 'question', 'state', 'firstBy', 'firstState', 'reviewedOn', 'themes', 'text'] as const satisfies readonly (keyof ReviewRow)[];
const REVIEW = COLUMNS.map((column) => `reviewed.${column}` as const);

/** Reviews beside their responses. */
const withResponses = (db: Kysely<Tables>) =>
  db
    .selectFrom('open_answer_reviews as reviewed')
    .innerJoin('responses as response', (join) => join.onRef('response.surveyId', '=', 'reviewed.surveyId').onRef('response.submissionHash', '=', 'reviewed.submissionHash'));

/** Those that wait for a reviewer. What somebody has approved waits for others. */
const waitingFor = (db: Kysely<Tables>, { surveyId, sources, reviewer }: Omit<ReviewQueue, 'question'>) =>
  withResponses(db)
    .where('reviewed.surveyId', '=', surveyId)
    .where('reviewed.state', '=', 'waiting')
    .where('response.source', 'in', sources)
    .where(({ eb, or }) => or([eb('reviewed.firstBy', 'is', null), eb('reviewed.firstBy', '!=', reviewer)]));

const idAfter = async (db: Kysely<Tables>, queue: ReviewQueue, after: string): Promise<string | null> => {
  const next = await waitingFor(db, queue).select('reviewed.id').where('reviewed.question', '=', queue.question).where('reviewed.id', '>', after).orderBy('reviewed.id').limit(1).executeTakeFirst();
  return next?.id ?? null;
};

/** What is asked of open answers and their reviews. */
export const reviewQueries = (db: Kysely<Tables>): ReviewReader => ({
  reviews: (versionId: string, sources: readonly Source[]) => withResponses(db).select(REVIEW).where('reviewed.versionId', '=', versionId).where('response.source', 'in', sources).orderBy('reviewed.id').execute(),
  waitingReviews: async (surveyId, sources, reviewer) => {
    const rows = await waitingFor(db, { surveyId, sources, reviewer }).select((eb) => ['reviewed.question as question', eb.fn.countAll().as('count')]).groupBy('reviewed.question').execute();
    return rows.map(({ question, count }) => ({ question, count: Number(count) }));
  },
  nextReview: async (queue, after) => (await idAfter(db, queue, after)) ?? (after === '' ? null : idAfter(db, queue, '')),
  review: async (id) => {
    const found = await withResponses(db).select(REVIEW).select('response.answers').where('reviewed.id', '=', id).executeTakeFirst();
    if (!found) return null;
    const { answers, ...review } = found;
    return { review, answers };
  },
  openAnswerCodes: (surveyId, question) => {
    const all = db.selectFrom('open_answer_codes').selectAll().where('surveyId', '=', surveyId);
    return (question === undefined ? all : all.where('question', '=', question)).orderBy('question').orderBy('position').orderBy('id').execute();
  },
  mergedCodes: (surveyId) => db.selectFrom('merged_codes').selectAll().where('surveyId', '=', surveyId).orderBy('question').orderBy('position').orderBy('id').execute(),
});
