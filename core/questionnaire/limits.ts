import type { AuthorProblem } from '#core/questionnaire/author-problem.ts';

/** What a questionnaire may hold. Larger files made survey-core hang for minutes (82 s for one million choices). */
export const LIMITS = {
  bytes: 1_000_000,
  depth: 32,
  questions: 500,
  choices: 200,
  rows: 50,
  expression: 1_000,
  operators: 50,
  regex: 200,
  /** Hard words with an explanation: each is looked for in every text. */
  explained: 100,
  /** Bytes of an author's own picture: a page may have a dozen, on a slow phone. */
  picture: 100_000,
  /** Bytes of a film: two or three minutes, fetched only when somebody starts it. */
  video: 50_000_000,
  /** Bytes of a recording: a minute of speech, heard also where the connection is slow. */
  audio: 1_000_000,
  captions: 100_000,
} as const;

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;
const PART_NAME = /^[A-Za-z0-9_]{1,64}$/;
/** Addresses under `/e/:slug/` that are no pages. */
const RESERVED: ReadonlySet<string> = new Set(['granska', 'tack', 'papper', 'app', 'sparat']);
/** A value of its own and what is written beside it: survey-core reads an answer with these keys as one choice. */
const PART_RESERVED: ReadonlySet<string> = new Set(['value', 'comment']);
const PROTOTYPE_NAMES: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Names of questions, pages and panels: also field names, addresses and variables in expressions. */
export const nameProblem = (name: string): string | null => {
  if (PROTOTYPE_NAMES.has(name)) return `Namnet ”${name}” är upptaget av programspråket.`;
  if (RESERVED.has(name)) return `Namnet ”${name}” är upptaget av en adress.`;
  return NAME.test(name) ? null : `Namnet ”${name}” kan inte användas. Ett namn börjar med en bokstav a–z och har bara bokstäver a–z, siffror och _ (högst 64 tecken).`;
};

/** Names of rows, columns and fields: also names of form fields. */
export const partNameProblem = (name: string): string | null =>
  PART_NAME.test(name) && !PROTOTYPE_NAMES.has(name) && !PART_RESERVED.has(name) ? null : `”${name}” kan inte användas. Använd bara bokstäver a–z, siffror och _ (högst 64 tecken), men inte value eller comment.`;

/** Whether a body nests deeper than any answer can: it would break what is recursive. */
export const nestsTooDeep = (json: unknown): boolean => structureProblems(json).length > 0;

/** Depth and dangerous keys, before anything is read. Iterative, so that depth cannot break it. */
export const structureProblems = (json: unknown): readonly AuthorProblem[] => {
  const problems: AuthorProblem[] = [];
  const waiting: Place[] = [{ value: json, path: '', depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > LIMITS.depth) return [{ path: next.path, message: `Filen har mer än ${LIMITS.depth} nivåer.`, mend: 'Gör den plattare.' }];
    for (const child of childrenOf(next)) {
      if (FORBIDDEN_KEYS.has(child.key)) problems.push({ path: next.path, message: `Namnet ”${child.key}” får inte stå i filen.`, mend: 'Byt namn.' });
      else waiting.push(child);
    }
  }
  return problems;
};

interface Place {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
}

const childrenOf = ({ value, path, depth }: Place): readonly (Place & { readonly key: string })[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inArray = Array.isArray(value);
  const pathTo = (key: string): string => (inArray ? `${path}[${key}]` : path ? `${path}.${key}` : key);
  return Object.entries(value as Readonly<Record<string, unknown>>).map(([key, child]) => ({ key, value: child, path: pathTo(key), depth: depth + 1 }));
};
