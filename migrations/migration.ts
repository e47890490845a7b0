import type { Kysely } from 'kysely';
import type { Engine } from '#server/storage/engine.ts';

/** One step of the schema. `up` runs in a transaction that also notes the name, so it is done whole or not at all. */
export interface Migration {
  readonly name: string;
  readonly up: (db: Kysely<unknown>, engine: Engine) => Promise<void>;
}
