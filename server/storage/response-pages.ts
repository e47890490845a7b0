import { setImmediate } from 'node:timers/promises';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Engine } from './engine.ts';
import type { Marks, ResponseRow, Source } from './storage.ts';
import type { Tables } from './tables.ts';

/** Rows of one query. */
const PAGE = 1000;
/** Codes are a hundredth of a row's bytes, and the counting thread has nothing else to do. */
const CODES_PAGE = 10_000;

export const responsesOf = (db: Kysely<Tables>, versionId: string, sources: readonly Source[]) =>
  db
    .selectFrom('responses')
    // The key begins with the survey: named, it makes this a search in the key.
    .where('surveyId', '=', (eb) => eb.selectFrom('questionnaire_versions').select('surveyId').where('id', '=', versionId))
    .where('versionId', '=', versionId)
    .where('source', 'in', sources);

const pageAfter = (db: Kysely<Tables>, versionId: string, sources: readonly Source[], after: string, size: number) =>
  responsesOf(db, versionId, sources).where('submissionHash', '>', after).orderBy('submissionHash').limit(size);

/** Page after page until one has no last hash. Between two pages the event loop runs on. */
async function* inPages<Page>(page: (after: string) => Promise<Page>, lastOf: (page: Page) => string | null): AsyncGenerator<Page> {
  let next = await page('');
  for (let last = lastOf(next); last !== null; last = lastOf(next)) {
    yield next;
    await setImmediate();
    next = await page(last);
  }
}

/** All responses, in order of the hash. */
export async function* rowsOf(db: Kysely<Tables>, versionId: string, sources: readonly Source[]): AsyncGenerator<ResponseRow> {
  const page = (after: string) => pageAfter(db, versionId, sources, after, PAGE).selectAll().execute();
  for await (const rows of inPages(page, (each) => each.at(-1)?.submissionHash ?? null)) yield* rows;
}

/** Hexadecimal letters of the hash that a mark is. */
const MARK = 16;
const MARK_BYTES = MARK / 2;
const mark = sql<string>`substr(${sql.ref('submissionHash')}, 1, ${sql.lit(MARK)})`;

/**
 * One text a page, joined by the database: a row each would take three times as long, since the driver makes an object
 * and its values of every row (100,000 responses: 0.4 s; as buffers 1.8 s).
 */
const joinedPage = (db: Kysely<Tables>, rows: ReturnType<typeof pageAfter>, text: RawBuilder<string>) =>
  db
    .selectFrom(rows.select(['submissionHash', 'codes']).as('page'))
    .select((eb) => [eb.fn.max('submissionHash').as('last'), sql<number | null>`min(length(codes))`.as('shortest'), sql<number | null>`max(length(codes))`.as('longest'), text.as('text')])
    .executeTakeFirstOrThrow();

/** Codes page by page, `width` bytes a response, without the responses whose marks are in `except`. */
export async function* codesOf(db: Kysely<Tables>, engine: Engine, versionId: string, sources: readonly Source[], width: number, except: Marks | undefined): AsyncGenerator<Uint8Array> {
  const known = new Set(except ? marksIn(except) : []);
  const codes = engine.hex('codes');
  const text = engine.joined(known.size === 0 ? codes : sql<string>`${mark} || ${codes}`);
  const page = (after: string) => joinedPage(db, pageAfter(db, versionId, sources, after, CODES_PAGE), text);
  for await (const { shortest, longest, text: hex } of inPages(page, ({ last }) => last)) {
    const wrong = [shortest, longest].find((bytes) => Number(bytes) !== width);
    if (wrong !== undefined) throw new RangeError(`A response has ${String(wrong)} bytes of codes, the codebook ${width}`);
    const block = Buffer.from(hex, 'hex');
    yield known.size === 0 ? block : withoutMarks(block, width, known);
  }
}

/** The codes of a block in which a mark stands before each response's. */
const withoutMarks = (block: Buffer, width: number, known: ReadonlySet<string>): Uint8Array => {
  const kept: Uint8Array[] = [];
  for (let at = 0; at < block.length; at += MARK_BYTES + width) {
    const codes = at + MARK_BYTES;
    if (!known.has(block.toString('hex', at, codes))) kept.push(block.subarray(codes, codes + width));
  }
  return Buffer.concat(kept);
};

/** The marks of all responses, in order. */
export const marksOf = async (db: Kysely<Tables>, engine: Engine, versionId: string, sources: readonly Source[]): Promise<Marks> => {
  const text = engine.joined(mark, 'submissionHash');
  const page = (after: string) => joinedPage(db, pageAfter(db, versionId, sources, after, CODES_PAGE), text);
  const pages: Uint8Array[] = [];
  for await (const { text: hex } of inPages(page, ({ last }) => last)) pages.push(Buffer.from(hex, 'hex'));
  return Buffer.concat(pages);
};

const marksIn = (marks: Marks): readonly string[] => Buffer.from(marks).toString('hex').match(/.{16}/g) ?? [];
