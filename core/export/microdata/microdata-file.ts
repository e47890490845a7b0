import type { Codebook, Variable } from '#core/codes/codebook.ts';
import type { Territory } from '#core/results/areas.ts';
import type { Columns } from '#core/results/columns.ts';
import { anonymise, type AnonymityRules } from '#core/export/microdata/anonymise.ts';
import { mayBeKnown, quasiIdentifiers, type QuasiIdentifier } from '#core/export/microdata/quasi-identifiers.ts';
import { chosenIn, isAnswered, tickedIn } from '#core/export/microdata/read-column.ts';
import { sensitiveItems } from '#core/export/microdata/sensitive-items.ts';
import { lazily, type Table } from '#core/export/table.ts';
import { ok, refused, type Result } from '#core/result.ts';

export interface MicrodataRequest {
  readonly codebook: Codebook;
  readonly columns: Columns;
  readonly territory: Territory;
  /** Background variables, by variable or question, that others may know of a person; null: all. */
  readonly known: readonly string[] | null;
  readonly rules: AnonymityRules;
  /** The questions that decide whether a question is asked, by its name (`dependencies.ts`). */
  readonly dependencies: ReadonlyMap<string, ReadonlySet<string>>;
  /**
   * A secret rank of each record, by which the rows are ordered: their own order may tell of when they came. Another in each file, so that
   * two cannot be laid side by side. @param file what tells files of a release apart: how many answers it is of, and what is known how finely
   */
  readonly rankOf: (file: readonly string[], record: number) => string;
}

export interface Microdata {
  readonly table: Table;
  readonly rules: AnonymityRules;
  readonly rows: number;
  readonly suppressed: number;
  /** Each quasi-identifier by its column, with how finely it is told. */
  readonly identifiers: readonly { readonly column: string; readonly level: string }[];
  /** Ids of the background variables that others may know, in code unit order: files of the same answers must count the same. */
  readonly known: readonly string[];
  /** What tells it from other files of its release: of how many answers it is, how finely each quasi-identifier is told, how many rows are left. */
  readonly shape: readonly string[];
  /** Variables that are not in it, since whether they are answered tells what was made coarser. */
  readonly leftOut: readonly string[];
}

/** Fewer answers than this are in no file of records. */
export const FEWEST_RECORDS = 100;

/**
 * The answers as records for research: one row a response, without open text, numbers, dates or ids, so coarse that nobody
 * stands alone. A problem is a sentence in Swedish; none tells how many there are.
 */
export const makeMicrodata = (request: MicrodataRequest): Result<Microdata, string> => {
  const { codebook, columns, rules, rankOf } = request;
  const wrong = (request.known ?? []).filter((name) => !codebook.variables.some((variable) => isBackground(variable) && (variable.id === name || variable.question === name)));
  if (wrong.length > 0) return refused(wrong.map((name) => `”${name}” är ingen bakgrundsfråga som kan vara med.`));
  if (columns.responses < FEWEST_RECORDS) return refused([`Underlaget är för litet. Det behövs minst ${FEWEST_RECORDS} svar.`]);
  const identifiers = quasiIdentifiers(request);
  const found = anonymise(columns.responses, identifiers, sensitiveItems(codebook, columns), rules);
  if (!found) return refused(['Det går inte att göra en fil där ingen kan kännas igen, inte ens utan bakgrundsfrågorna.']);
  const file = [String(columns.responses), ...identifiers.flatMap(({ id }, index) => [id, String(found.levels[index] ?? 0)])];
  const rows = found.kept.map((record) => ({ record, rank: rankOf(file, record) })).toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
  const leftOut = tellingOf(request, identifiers, found.levels);
  const parts = columnsOf({ codebook, columns, identifiers, levels: found.levels, leftOut });
  return ok({
    table: {
      columns: parts.map(({ title }) => ({ title, width: 16 })),
      rows: lazily(function* () {
        for (const { record } of rows) yield parts.map(({ valueOf }) => valueOf(record));
      }),
    },
    rules,
    rows: rows.length,
    suppressed: columns.responses - rows.length,
    identifiers: identifiers.map(({ id, levels }, index) => ({ column: id, level: levels[found.levels[index] ?? 0]?.about ?? '' })),
    known: knownIn(request),
    shape: [...file, String(rows.length)],
    leftOut,
  });
};

/** Variables of questions that were asked only of those who answered in a certain way a question that is not told, or not as it was answered. */
const tellingOf = ({ codebook, dependencies }: MicrodataRequest, identifiers: readonly QuasiIdentifier[], levels: readonly number[]): readonly string[] => {
  const coarser = new Set(identifiers.filter(({ exact }, index) => !exact || (levels[index] ?? 0) > 0).map(({ variable }) => variable));
  const told = new Set(codebook.variables.filter((variable, index) => isInFile(variable) && !coarser.has(index)).map(({ question }) => question));
  return codebook.variables.filter((variable) => isInFile(variable) && [...(dependencies.get(variable.question) ?? [])].some((name) => !told.has(name))).map(({ id }) => id);
};

const isInFile = ({ kind, unreported }: Variable): boolean => !unreported && kind !== 'number';

const isBackground = ({ role, kind, sensitive, unreported }: Variable): boolean => role === 'background' && kind !== 'number' && !sensitive && !unreported;

const knownIn = ({ codebook, known }: MicrodataRequest): readonly string[] =>
  codebook.variables.filter((variable) => isBackground(variable) && mayBeKnown(variable, known)).map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1));

interface RecordColumn {
  readonly title: string;
  readonly valueOf: (record: number) => string;
}

interface Told {
  readonly codebook: Codebook;
  readonly columns: Columns;
  readonly identifiers: readonly QuasiIdentifier[];
  readonly levels: readonly number[];
  readonly leftOut: readonly string[];
}

/** Quasi-identifiers at their level (none where it was removed), a choice by its value, several as one column 0/1 each. */
const columnsOf = ({ codebook, columns, identifiers, levels, leftOut }: Told): readonly RecordColumn[] =>
  codebook.variables.flatMap((variable, index): readonly RecordColumn[] => {
    if (variable.unreported || leftOut.includes(variable.id)) return [];
    const at = identifiers.findIndex((identifier) => identifier.variable === index);
    if (at < 0) return answerColumns(variable, columns, index);
    const identifier = identifiers[at];
    const level = levels[at] ?? 0;
    const valueOf = identifier?.levels[level]?.valueOf;
    return !identifier || !valueOf || level === identifier.levels.length - 1 ? [] : [{ title: identifier.id, valueOf }];
  });

const answerColumns = (variable: Variable, columns: Columns, index: number): readonly RecordColumn[] => {
  const column = columns.variables[index];
  switch (variable.kind) {
    case 'number':
      return [];
    case 'single':
      return [{ title: variable.id, valueOf: (record) => chosenIn(variable, column, record) ?? '' }];
    case 'multiple':
      return variable.values.map(({ id }) => ({
        title: `${variable.id}__${id}`,
        valueOf: (record) => (isAnswered(column, record) ? (tickedIn(variable, column, record).includes(id) ? '1' : '0') : ''),
      }));
  }
};
