import highsModule from 'highs';

// The package's types are those of its CommonJS build; what is imported is its ES module, whose default is the function itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;

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
  readonly groups: readonly string[];
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
  readonly group: string | null;
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
  const inGroup = target.group === 'alla' || kind.group === target.group;
  const answered = target.value === null || kind.answers.includes(target.value) !== (target.complement ?? false);
  return isInArea(target, kind, unions) && inGroup && answered && (GENDERS[target.kon] ?? []).includes(kind.gender);
};

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Every kind of person that there can be. */
const kindsOf = ({ unions, groups, values, multiple, genderAsked }: Surroundings): readonly Kind[] =>
  [...Object.keys(unions), null].flatMap((area) =>
    (genderAsked ? ['k', 'm', 'o'] : ['o']).flatMap((gender) =>
      [...groups, null].flatMap((group) => (multiple ? subsets(values) : values.map((value) => [value])).map((answers) => ({ area, gender, group, answers }))),
    ),
  );

/** What a row says, as constraints on the number of persons of each kind. */
const constraintsOf = (row: CsvRow, sumOf: (target: Target) => string): readonly string[] => {
  const target = { level: row.omrade_niva, area: row.omrade_id, group: row.grupp, kon: row.kon };
  const answer = sumOf({ ...target, value: row.svar_id });
  const bound = (percent: number): number => (percent * Number(row.bas)) / 100;
  const share = row.andel_pct !== '' && row.bas !== '' ? [`${answer} >= ${bound(Number(row.andel_pct) - 0.5)}`, `${answer} <= ${bound(Number(row.andel_pct) + 0.5)}`] : [];
  return [...share, ...(row.bas === '' ? [] : [`${sumOf({ ...target, value: null })} = ${row.bas}`]), ...(row.antal === '' ? [] : [`${answer} = ${row.antal}`])];
};

/** @returns how closely the number of persons of a target can be known, from the rows of one question */
export const attack = async (rows: readonly CsvRow[], around: Surroundings): Promise<(target: Target) => Bounds> => {
  const highs = await loadHighs();
  const kinds = kindsOf(around);
  const sumOf = (target: Target): string => kinds.flatMap((kind, index) => (counts(target, kind, around.unions) ? [`x${index}`] : [])).join(' +\n ');
  const constraints = new Set(rows.flatMap((row) => constraintsOf(row, sumOf)));
  const variables = kinds.map((_, index) => ` x${index}`);
  const body = `Subject To\n${[...constraints].map((constraint, index) => ` c${index}: ${constraint}`).join('\n')}\nBounds\n${variables.map((variable) => `${variable} <= 1000`).join('\n')}\nGeneral\n${variables.join('\n')}\nEnd`;
  const solve = (goal: 'Minimize' | 'Maximize', sum: string): number => {
    const solution = highs.solve(`${goal}\n obj: ${sum}\n${body}`);
    if (solution.Status !== 'Optimal') throw new Error(`The published figures contradict each other: ${solution.Status}`);
    return Math.round(solution.ObjectiveValue);
  };
  return (target) => {
    const sum = sumOf(target);
    return sum === '' ? { low: 0, high: 0 } : { low: solve('Minimize', sum), high: solve('Maximize', sum) };
  };
};
