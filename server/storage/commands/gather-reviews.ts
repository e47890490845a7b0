import type { Kysely } from 'kysely';
import { prepared } from '../prepared.ts';
import { ask, type Steps } from '../steps.ts';
import type { Command } from '../storage.ts';
import type { Tables } from '../tables.ts';

type Gathered = Extract<Command, { do: 'gather reviews' }>['reviews'][number];

/** From the response, so that none is stored of one that was withdrawn meanwhile. */
const insertWaiting = prepared((db: Kysely<Tables>, { id, surveyId, submissionHash, versionId, question }: Gathered) =>
  db
    .insertInto('open_answer_reviews')
    .columns(['id', 'surveyId', 'submissionHash', 'versionId', 'question', 'state', 'themes', 'text'])
    .expression(({ selectFrom, val, cast }) =>
      selectFrom('responses')
        .select([cast<string>(val(id), 'text').as('id'), 'surveyId', 'submissionHash', 'versionId', cast<string>(val(question), 'text').as('question'), val('waiting').as('state'), val('[]').as('themes'), val('').as('text')])
        .where('surveyId', '=', surveyId)
        .where('submissionHash', '=', submissionHash)
        .where('versionId', '=', versionId),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id'),
);

/** Stores reviews that wait, of responses that are there. Done if any was stored. */
export function* gatherReviews(db: Kysely<Tables>, reviews: readonly Gathered[]): Steps<{ readonly done: boolean }> {
  let stored = 0;
  for (const review of reviews) stored += (yield* ask(insertWaiting(db, review))).length;
  return { done: stored > 0 };
}
