import { withSolver, type Constraint, type Range } from '#server/workers/solver.ts';

/**
 * Someone with nothing but the exported file and a map. Knows what the words of the file mean, what belongs to what, and
 * that persons are whole; writes every printed figure as an equation and asks a solver how closely the others can be known.
 * Shares no code with the program on purpose.
 */
export interface CsvRow {
  readonly fraga_id: string;
  readonly svar_id: string;
  readonly omrade_niva: string;
  readonly omrade_id: string;
  readonly grupp: string;
  readonly kon: string;
  readonly antal: string;
  readonly bas: string;
  readonly andel_pct: string;
  readonly status: string;
}

/** Rows of a tidy CSV as objects. */
export const parseCsv = (text: string): readonly CsvRow[] => {
  const [head = [], ...rows] = text.trimEnd().split('\n').map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell.replace(/^"|"$/g, '').replaceAll('""', '"')));
  return rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])) as unknown as CsvRow);
};

/** What the attacker knows beforehand of a question. `null` is another answer or none. */
export interface Surroundings {
  /** Union of each municipality. */
  readonly unions: Readonly<Record<string, string>>;
  /** Ways to divide respondents, each with its groups. */
  readonly groupings: readonly (readonly string[])[];
  readonly values: readonly string[];
  readonly multiple: boolean;
  readonly genderAsked: boolean;
}

/** A group of persons by where they are and what they answered: what a row of the file counts. */
export interface Target {
  readonly level: string;
  readonly area: string;
  readonly group: string;
  readonly kon: string;
  /** null: all who answered. */
  readonly value: string | null;
  /** Those who did not choose the value. */
  readonly complement?: boolean;
}

interface Kind {
  readonly area: string | null;
  readonly gender: string;
  readonly groups: readonly (string | null)[];
  readonly answers: readonly string[];
}

const GENDERS: Readonly<Record<string, readonly string[]>> = { kvinnor: ['k'], man: ['m'], kvinnor_och_man: ['k', 'm'], samtliga: ['k', 'm', 'o'], ovriga: ['o'] };

const subsets = (values: readonly string[]): readonly (readonly string[])[] => values.reduce<readonly (readonly string[])[]>((all, value) => [...all, ...all.map((one) => [...one, value])], [[]]).filter((one) => one.length > 0);

const isInArea = ({ level, area }: Target, kind: Kind, unions: Surroundings['unions']): boolean => {
  if (level === 'alla') return true;
  if (kind.area === null) return level === 'rest';
  return level === 'kommun' ? kind.area === area : unions[kind.area] === area;
};

const counts = (target: Target, kind: Kind, unions: Surroundings['unions']): boolean => {
  const inGroup = target.group === 'alla' || kind.groups.includes(target.group);
  const answered = target.value === null || kind.answers.includes(target.value) !== (target.complement ?? false);
  return isInArea(target, kind, unions) && inGroup && answered && (GENDERS[target.kon] ?? []).includes(kind.gender);
};

/** A group, or none, of each grouping. */
const combined = (groupings: Surroundings['groupings']): readonly (readonly (string | null)[])[] =>
  groupings.reduce<readonly (readonly (string | null)[])[]>((all, groups) => all.flatMap((some) => [...groups, null].map((group) => [...some, group])), [[]]);

/** Every kind of person that there can be. */
const kindsOf = ({ unions, groupings, values, multiple, genderAsked }: Surroundings): readonly Kind[] =>
  [...Object.keys(unions), null].flatMap((area) =>
    (genderAsked ? ['k', 'm', 'o'] : ['o']).flatMap((gender) =>
      combined(groupings).flatMap((groups) => (multiple ? subsets(values) : values.map((value) => [value])).map((answers) => ({ area, gender, groups, answers }))),
    ),
  );

/** What a row says, as constraints on the number of persons of each kind. */
const constraintsOf = (row: CsvRow, columnsOf: (target: Target) => readonly number[]): readonly Constraint[] => {
  const target = { level: row.omrade_niva, area: row.omrade_id, group: row.grupp, kon: row.kon };
  const answer = columnsOf({ ...target, value: row.svar_id });
  const exactly = (columns: readonly number[], count: string): readonly Constraint[] => (count === '' ? [] : [{ columns, low: Number(count), high: Number(count) }]);
  const part = (percent: number): number => (percent * Number(row.bas)) / 100;
  const share = row.andel_pct === '' || row.bas === '' ? [] : [{ columns: answer, low: part(Number(row.andel_pct) - 0.5), high: part(Number(row.andel_pct) + 0.5) }];
  return [...share, ...exactly(columnsOf({ ...target, value: null }), row.bas), ...exactly(answer, row.antal)];
};

/** An attacker's question: how closely the number of persons of a target can be known, at least if `isEnough` says so. */
export interface Attack {
  readonly rangeOf: (target: Target, isEnough: (range: Range) => boolean) => Range;
  /** Whether everyone in one target is in another. */
  readonly isWithin: (target: Target, other: Target) => boolean;
}

/** Hands `use` what can be known from the rows of one question. */
export const attack = <Value>(rows: readonly CsvRow[], around: Surroundings, use: (attack: Attack) => Value): Value => {
  const kinds = kindsOf(around);
  const columnsOf = (target: Target): readonly number[] => kinds.flatMap((kind, index) => (counts(target, kind, around.unions) ? [index] : []));
  const constraints = new Map(rows.flatMap((row) => constraintsOf(row, columnsOf)).map((constraint) => [JSON.stringify(constraint), constraint]));
  const isWithin = (target: Target, other: Target): boolean => kinds.every((kind) => !counts(target, kind, around.unions) || counts(other, kind, around.unions));
  return withSolver(kinds.length, [...constraints.values()], 1000, (ranges) => use({ rangeOf: (target, isEnough) => ranges(columnsOf(target), isEnough), isWithin }));
};
