import { answeredNumber, answeredValues, type Answers } from '#core/codes/answer-value.ts';
import type { Codebook, Variable } from '#core/codes/codebook.ts';
import type { Dimensions, SurveyCounts } from '#core/results/counts.ts';
import { cellIndex, variableWithRole } from '#core/results/dimensions.ts';
import { stratumOf, WITH_HELP, WITHOUT_HELP } from '#core/results/groupings.ts';

/** One figure counted anew. `value` is null for all who answered the variable. */
export interface RecountedCell {
  readonly variable: string;
  readonly area: string | null;
  readonly gender: string;
  /** Its group in each grouping. */
  readonly groups: readonly (string | null)[];
  readonly value: string | null;
  readonly persons: number;
}

export interface CountDifference extends RecountedCell {
  /** What the fast way counted. */
  readonly counted: number;
}

/**
 * Compares counts made from codes with a recount from the answers themselves: person by person and word by word, with
 * no code, bit or index in common with the fast way. `answers`: every response's SurveyJS data.
 */
export const compareCounts = (
  codebook: Codebook,
  dimensions: Dimensions,
  counts: SurveyCounts,
  answers: readonly Answers[],
): { readonly compared: number; readonly differences: readonly CountDifference[] } => {
  const recounted = recount(codebook, dimensions, answers);
  const differences = recounted.map((cell) => ({ ...cell, counted: countedCell(codebook, dimensions, counts, cell) })).filter((cell) => cell.counted !== cell.persons);
  return { compared: recounted.length, differences };
};

/** Every cell of every variable, zeros too. */
export const recount = (codebook: Codebook, dimensions: Dimensions, answers: readonly Answers[]): readonly RecountedCell[] => {
  const persons = byKey(answers, (each) => keyOf(whereOf(codebook, dimensions, each)));
  return wheres(dimensions).flatMap((where) => {
    const here = persons.get(keyOf(where)) ?? [];
    return codebook.variables.flatMap((variable) => {
      const given = here.map((each) => givenTo(variable, each)).filter((values) => values.length > 0);
      return [null, ...valueIds(variable)].map((value) => ({
        variable: variable.id,
        ...where,
        value,
        persons: given.filter((values) => value === null || values.includes(value)).length,
      }));
    });
  });
};

interface Where {
  readonly area: string | null;
  readonly gender: string;
  readonly groups: readonly (string | null)[];
}

const keyOf = ({ area, gender, groups }: Where): string => JSON.stringify([area, gender, groups]);

const byKey = <T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item)) ?? [];
    groups.set(key(item), group);
    group.push(item);
  }
  return groups;
};

const whereOf = (codebook: Codebook, dimensions: Dimensions, answers: Answers): Where => {
  const gender = variableWithRole(codebook, 'gender');
  const answer = (variable: Variable | null): string | null => (variable && answeredValues(variable, answers)[0]) ?? null;
  const known = (value: string | null, values: readonly (string | null)[]): string | null => (values.includes(value) ? value : null);
  return {
    area: known(answer(variableWithRole(codebook, 'area')), dimensions.areas),
    gender: gender?.values.find(({ id }) => id === answer(gender))?.counts ?? 'other',
    groups: dimensions.groupings.map(({ role, of, groups }) => (role === 'help' ? helpOf(codebook, answers) : known(answer(codebook.variables.find(({ id }) => id === of) ?? null), groups))),
  };
};

const helpOf = (codebook: Codebook, answers: Answers): string | null => {
  const variable = codebook.variables.find(({ role }) => role === 'help');
  const given = variable ? givenTo(variable, answers) : [];
  if (!variable || variable.kind === 'number' || given.length === 0) return null;
  return variable.values.some(({ id, helped }) => helped === false && given.includes(id)) ? WITHOUT_HELP : WITH_HELP;
};

const wheres = ({ areas, genders, groupings }: Dimensions): readonly Where[] => {
  const combined = groupings.reduce<readonly (readonly (string | null)[])[]>((all, { groups }) => all.flatMap((some) => groups.map((group) => [...some, group])), [[]]);
  return areas.flatMap((area) => genders.flatMap((gender) => combined.map((groups) => ({ area, gender, groups }))));
};

const givenTo = (variable: Variable, answers: Answers): readonly string[] => {
  if (variable.kind !== 'number') return answeredValues(variable, answers);
  const number = answeredNumber(variable, answers);
  return number === null ? [] : [String(number)];
};

const valueIds = (variable: Variable): readonly string[] => (variable.kind === 'number' ? [] : variable.values.map(({ id }) => id));

const countedCell = (codebook: Codebook, dimensions: Dimensions, counts: SurveyCounts, cell: RecountedCell): number => {
  const index = codebook.variables.findIndex(({ id }) => id === cell.variable);
  const variable = codebook.variables[index];
  const counted = counts.variables[index];
  if (!variable || !counted) return -1;
  const person = cellIndex(dimensions, dimensions.areas.indexOf(cell.area), dimensions.genders.findIndex((gender) => gender === cell.gender), stratumOf(dimensions, dimensions.groupings.map(({ groups }, each) => groups.indexOf(cell.groups[each] ?? null))));
  const codes = [...counted.counts.subarray(person * counted.width, (person + 1) * counted.width)];
  if (cell.value !== null) return codes[(variable.kind === 'multiple' ? 3 : 2) + valueIds(variable).indexOf(cell.value)] ?? -1;
  return variable.kind === 'single' ? codes.slice(2).reduce((sum, count) => sum + count, 0) : (codes[2] ?? -1);
};
