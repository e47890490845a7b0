import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { aggregatedCsv } from '#core/export/aggregated-csv.ts';
import { withSolver, type Constraint } from '#server/workers/solver.ts';
import { parseCsv, type CsvRow } from '#test/core/export/attacker.ts';
import { randomOf } from '#test/core/results/respondents.ts';
import type { AttackedSurvey } from '#test/proofs/attacked-survey.ts';
import { countsKind, kindsOf, truthOf, type Kind, type Target } from '#test/proofs/kinds.ts';

/** What an attacker was told, asked and found out. */
export interface Attacked {
  readonly rows: number;
  /** Counts and bases that are shown. */
  readonly shown: number;
  readonly secrets: number;
  /** Whether persons were taken as whole. */
  readonly whole: boolean;
  readonly caught: readonly string[];
}

/** Every row of a release's files about the questions that are attacked, crossings as a file of their own would have them. */
export const rowsOf = (results: PublishedResults): readonly CsvRow[] => {
  const crossed = results.crossings.flatMap(({ variables }) => results.variables.flatMap((variable) => variables.filter(({ id }) => id === variable.id).map(({ figures }) => ({ ...variable, figures }))));
  return parseCsv([...aggregatedCsv({ ...results, variables: [...results.variables, ...crossed] }, 'tidy')].join('')).filter(({ fraga_id: id }) => ['fraga', 'vikt', 'nu', 'nu__behov'].includes(id));
};

export const targetOf = ({ fraga_id: question, omrade_niva: level, omrade_id: area, grupp: group, kon, svar_id: answer }: CsvRow): Target => ({ level, area, group, kon, question, answer });

/** An attacker's secret: persons of some kinds, and why nobody may know how many. */
interface Secret {
  readonly name: string;
  readonly of: readonly number[];
}

const LEVELS = ['level none', 'level 0', 'level 1', 'level 2', 'level 4'];

/**
 * Someone with the files of all releases, who knows what their words mean, how people come and go, and that persons are
 * whole. Shown counts, bases and percentages are equations over every kind of person that there can be; a mean is worth
 * all counts that it is made of. @param files the rows of each release
 * @param knowsWhoIsSilent whether they know too in which places no woman, no man or nobody else has answered
 * @returns the secret counts known to within less than five persons
 */
export const attackSurvey = (survey: AttackedSurvey, files: readonly (readonly CsvRow[])[], knowsWhoIsSilent = false): Attacked => {
  const kinds = kindsOf(survey);
  const truth = truthOf(survey, kinds);
  const columnsOf = remembered((target: Target) => kinds.flatMap((kind, index) => (countsKind(target, kind) ? [index] : [])));
  const inRelease = (target: Target, release: number): readonly number[] => columnsOf(target).filter((column) => kinds[column]?.releases[release]);
  const known = files.flatMap((rows, release) => rows.flatMap((row) => constraintsOf(row, (target) => inRelease(target, release), truth)));
  if (knowsWhoIsSilent) known.push(...silentOf(kinds, truth));
  const secrets = drawn(unique(secretsOf(survey, files, kinds, truth, columnsOf)), survey.seed);
  const solved = merged(kinds.length, unique(known.map((each) => ({ ...each, of: each.columns }))), secrets);
  const caught = withSolver(solved.size, solved.known, 5000, (ranges) =>
    solved.asked.flatMap(({ name, of }) => {
      const { low, high } = of.length === 0 ? { low: 0, high: 0 } : ranges(of, (range) => range.high - range.low >= 5);
      return high - low >= 5 ? [] : [`seed ${survey.seed} ${name} is known to be ${low}–${high}`];
    }),
  { whole: solved.size <= WHOLE });
  const all = files.flat();
  const means = files.flatMap(loneMeans).map((name) => `seed ${survey.seed} ${name} is shown without the counts that it is made of`);
  return { rows: all.length, shown: all.filter(({ antal }) => antal !== '').length + all.filter(({ bas }) => bas !== '').length, secrets: secrets.length, whole: solved.size <= WHOLE, caught: [...caught, ...means] };

};

/** That nobody is of the kinds of an area and gender of which nobody is. */
const silentOf = (kinds: readonly Kind[], truth: readonly number[]): readonly Constraint[] => {
  const placeOf = ({ area, gender }: Kind): string => `${area} ${gender}`;
  const places = new Set(kinds.map(placeOf));
  return [...places].flatMap((place) => {
    const columns = kinds.flatMap((kind, index) => (placeOf(kind) === place ? [index] : []));
    return sum(truth, columns) === 0 ? [{ columns, low: 0, high: 0 }] : [];
  });
};

/** Means of a scale beside which some count of its answers is hidden: they would tell more than the counts do. */
const loneMeans = (rows: readonly (CsvRow & { readonly varde?: string })[]): readonly string[] => {
  const rowOf = ({ omrade_niva: level, omrade_id: area, grupp, kon, fraga_id: id }: CsvRow): string => [id, level, area, grupp, kon].join(' ');
  const hidden = new Set(rows.filter(({ svar_id: id, antal }) => !id.startsWith('_') && antal === '').map(rowOf));
  return rows.filter((row) => row.svar_id.startsWith('_') && row.svar_id !== '_behovsindex' && (row.varde ?? '') !== '' && hidden.has(rowOf(row))).map((row) => `${rowOf(row)} ${row.svar_id}`);
};

const remembered = (make: (target: Target) => readonly number[]): ((target: Target) => readonly number[]) => {
  const made = new Map<string, readonly number[]>();
  return (target) => {
    const key = JSON.stringify(target);
    const own = made.get(key) ?? make(target);
    made.set(key, own);
    return own;
  };
};

/** So many secrets of a survey are attacked, drawn by its seed. */
const MOST_SECRETS = 40;

const drawn = <Item>(items: readonly Item[], seed: number): readonly Item[] => {
  const random = randomOf(seed + 5);
  return items.map((item) => ({ item, at: random() })).sort((a, b) => a.at - b.at).slice(0, MOST_SECRETS).map(({ item }) => item);
};

/** Above so many columns a solver takes parts of persons for possible, so that only what it finds is proved, not what it does not. */
const WHOLE = 300;

const unique = <Item extends { readonly of: readonly number[] }>(items: readonly Item[]): readonly Item[] => [...new Map(items.map((item) => [`${item.of.join()}${'low' in item ? `=${String(item.low)}` : ''}`, item])).values()];
const sum = (truth: readonly number[], columns: readonly number[]): number => columns.reduce((all, column) => all + (truth[column] ?? 0), 0);

const constraintsOf = (row: CsvRow, columnsOf: (target: Target) => readonly number[], truth: readonly number[]): readonly Constraint[] => {
  const target = targetOf(row);
  const exactly = (of: Target, count: string | number): readonly Constraint[] => (count === '' ? [] : [{ columns: columnsOf(of), low: Number(count), high: Number(count) }]);
  const base = exactly({ ...target, answer: null }, row.bas);
  // Whoever has an index or a mean is given the counts that it is made of, which is more than it tells.
  if (row.svar_id.startsWith('_')) return row.status === 'suppressed' || row.svar_id !== '_behovsindex' ? base : [...base, ...LEVELS.map((answer) => ({ ...target, answer })).flatMap((of) => exactly(of, sum(truth, columnsOf(of))))];
  const part = (percent: number): number => (percent * Number(row.bas)) / 100;
  const share = row.andel_pct === '' || row.bas === '' ? [] : [{ columns: columnsOf(target), low: part(Number(row.andel_pct) - 0.5), high: part(Number(row.andel_pct) + 0.5) }];
  return [...base, ...exactly(target, row.antal), ...(row.antal === '' ? share : [])];
};

/** Rows, their bases, those who did not choose it, and the rest that no row shows. */
const targetsOf = (rows: readonly CsvRow[], multiple: boolean): readonly Target[] => {
  const printed = rows.filter(({ svar_id: id }) => !id.startsWith('_')).map(targetOf);
  const rest = printed.filter(({ group, kon }) => group === 'alla' && kon === 'kvinnor').flatMap((row) => [
    { ...row, kon: 'ovriga' },
    ...(row.level === 'alla' ? ['kvinnor', 'man', 'kvinnor_och_man', 'ovriga'].map((kon) => ({ ...row, level: 'rest', kon })) : []),
  ]);
  const values = [...printed, ...rest].filter(({ level, question, kon }) => question !== 'nu__behov' || (level !== 'rest' && kon !== 'ovriga'));
  return [...values, ...values.map((target) => ({ ...target, answer: null })), ...(multiple ? values.map((target) => ({ ...target, complement: true })) : [])];
};

const isSmall = (count: number): boolean => count > 0 && count < 5;

/** Counts of a sensitive question that tell of everyone in a small base (the policy, in words of its own). */
const isTelling = (count: number, base: number): boolean => count > 0 && (base < 10 || count === base || (base < 20 && count >= 0.9 * base));

const secretsOf = (survey: AttackedSurvey, files: readonly (readonly CsvRow[])[], kinds: readonly Kind[], truth: readonly number[], columnsOf: (target: Target) => readonly number[]): readonly Secret[] => {
  const within = (columns: readonly number[], isIn: (releases: readonly boolean[]) => boolean): readonly number[] => columns.filter((column) => isIn(kinds[column]?.releases ?? []));
  const targets = [...new Map(files.flatMap((rows) => targetsOf(rows, survey.multiple)).map((target) => [JSON.stringify(target), target])).values()];
  return targets.flatMap((target) => {
    const all = columnsOf(target);
    const name = Object.values(target).join(' ');
    const isAnswer = survey.sensitive && survey.pair === null && target.answer !== null && target.complement !== true;
    const now = survey.waves.flatMap((_, release): readonly Secret[] => {
      const of = within(all, (releases) => releases[release] === true);
      const [count, base] = [sum(truth, of), sum(truth, within(columnsOf({ ...target, answer: null }), (releases) => releases[release] === true))];
      return isSmall(count) || (isAnswer && isTelling(count, base)) ? [{ name: `${name} in release ${release + 1}`, of }] : [];
    });
    const between = survey.waves.flatMap((_, to) => Array.from({ length: to }, (__, from) => from).flatMap((from) => [
      { name: `${name} new from ${from + 1} to ${to + 1}`, of: within(all, (releases) => releases[to] === true && releases[from] !== true) },
      { name: `${name} gone from ${from + 1} to ${to + 1}`, of: within(all, (releases) => releases[from] === true && releases[to] !== true) },
    ])).filter(({ of }) => isSmall(sum(truth, of)));
    return [...now, ...between];
  });
};

/** The same with fewer columns: those that nothing tells apart are one, those in a sum of nobody none. */
const merged = (size: number, known: readonly (Constraint & { readonly of: readonly number[] })[], secrets: readonly Secret[]) => {
  const empty = new Set(known.filter(({ high }) => high === 0).flatMap(({ of }) => of));
  const words: string[][] = Array.from({ length: size }, () => []);
  [...known, ...secrets].forEach(({ of }, index) => { for (const column of of) words[column]?.push(String(index)); });
  const columns = new Map<string, number>();
  const columnOf = words.map((word, column) => {
    if (empty.has(column)) return -1;
    const key = word.join();
    const own = columns.get(key) ?? columns.size;
    columns.set(key, own);
    return own;
  });
  const mapped = (of: readonly number[]): readonly number[] => [...new Set(of.map((column) => columnOf[column] ?? -1))].filter((column) => column >= 0);
  return {
    size: columns.size,
    known: known.map(({ of, low, high }): Constraint => ({ columns: mapped(of), low, high })).filter((each) => each.columns.length > 0),
    asked: secrets.map(({ name, of }) => ({ name, of: mapped(of) })),
  };
};
