import type { Codebook, MultipleVariable, SingleVariable, Variable } from '#core/codes/codebook.ts';
import type { Dimensions, Grouping } from '#core/results/counts.ts';

/** `grupp` of those who had help to answer, and of those who had none. */
export const WITH_HELP = 'med_hjalp';
export const WITHOUT_HELP = 'utan_hjalp';

/** How the respondents of a version are divided into groups. */
export const groupingsOf = (codebook: Codebook): readonly Grouping[] => {
  const [group, help] = [groupVariable(codebook), helpVariable(codebook)];
  return [
    ...(group ? [{ role: 'group', of: group.id, groups: [...group.values.map(({ id }) => id), null] } as const] : []),
    ...(help ? [{ role: 'help', of: help.id, groups: [WITH_HELP, WITHOUT_HELP, null] } as const] : []),
  ];
};

/** More values make groups that are too small to show anything. */
const MOST_GROUPS = 12;

/** Whether a background question divides respondents. */
export const divides = (variable: Variable): variable is SingleVariable =>
  variable.kind === 'single' && variable.role === 'background' && variable.path.length === 0 && !variable.unreported && variable.values.length <= MOST_GROUPS;

/** The divisions by each background question of one choice, in the order of the file. */
export const crossingsOf = ({ variables }: Codebook): readonly Grouping[] =>
  variables
    .filter(divides)
    .map(({ id, values }) => ({ role: 'background', of: id, groups: [...values.map((value) => value.id), null] }));

/** The question that tells whom a respondent speaks for. What is not reported divides nothing either. */
export const groupVariable = (codebook: Codebook): SingleVariable | null =>
  codebook.variables.find((variable): variable is SingleVariable => variable.kind === 'single' && variable.role === 'group' && !variable.unreported) ?? null;

/** The question whether somebody helped, where one of its choices is known to say that nobody did. */
export const helpVariable = (codebook: Codebook): MultipleVariable | null =>
  codebook.variables.find((variable): variable is MultipleVariable => variable.kind === 'multiple' && variable.role === 'help' && !variable.unreported && nobodyIn(variable) >= 0) ?? null;

/** Index of the choice that nobody helped, −1 for none. */
export const nobodyIn = ({ values }: MultipleVariable): number => values.findIndex(({ helped }) => helped === false);

/** A stratum is one group of each grouping: persons whom no grouping tells apart. How many there are. */
export const strataCount = ({ groupings }: Dimensions): number => groupings.reduce((product, { groups }) => product * groups.length, 1);

/** The stratum of a group of each grouping, by their indices. */
export const stratumOf = ({ groupings }: Dimensions, groups: readonly number[]): number =>
  groupings.reduce((stratum, grouping, index) => stratum * grouping.groups.length + (groups[index] ?? 0), 0);

/** Index of the group of a grouping that a stratum is in. */
export const groupOf = ({ groupings }: Dimensions, grouping: Grouping, stratum: number): number => {
  const finer = groupings.slice(groupings.indexOf(grouping) + 1).reduce((product, { groups }) => product * groups.length, 1);
  return Math.floor(stratum / finer) % grouping.groups.length;
};
