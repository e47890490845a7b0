import type { Compilable, CompiledQuery } from 'kysely';

/**
 * What a command does, as queries one after the other: each is yielded, and its rows are given back. So one definition
 * runs on a driver that answers at once (SQLite in the writer: no promise a query) and on one that answers later.
 */
export type Steps<Result> = Generator<CompiledQuery, Result, readonly unknown[]>;

/** Asks for the rows of a query, within steps. A change has the rows it returns. */
export function* ask<Row>(query: Compilable<Row>): Steps<readonly Row[]> {
  // The rows are what the compiled query says: the type is Kysely's, the driver only carries them.
  return (yield query.compile()) as readonly Row[];
}

/** Runs steps on a driver that answers at once. An error of a query leaves through here. */
export const runSteps = <Result>(steps: Steps<Result>, execute: (query: CompiledQuery) => readonly unknown[]): Result => {
  let step = steps.next();
  while (step.done !== true) step = steps.next(execute(step.value));
  return step.value;
};
