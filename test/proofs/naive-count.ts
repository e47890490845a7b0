import type { Answers } from '#core/codes/answer-value.ts';
import type { Variable } from '#core/codes/codebook.ts';
import type { Grouping } from '#core/results/counts.ts';
import { isAsked, type RandomSurvey } from '#test/proofs/random-survey.ts';

/** Persons by what they are and what they answered, in words; for numbers the sorted list as text. Nothing that nobody is in. */
export type Tally = ReadonlyMap<string, number | string>;

/** The name of a cell: everything that is true of whoever is in it. */
export const cellName = (table: string, variable: string, where: readonly (string | null)[], what: string): string => `${table}|${variable}|${where.join('/')}|${what}`;

/** Two variables whose answers are counted together. */
export type Both = readonly [first: Variable, second: Variable];

/**
 * Counts answers person by person and word by word, as somebody would with a pencil. It has nothing in common with the
 * program but the codebook's names: no code, index, bit, order or helper.
 */
export const naiveCount = (survey: RandomSurvey, people: readonly Answers[], both: readonly Both[], crossings: readonly Grouping[]): Tally => {
  const tally = new Map<string, number>();
  const numbers = new Map<string, number[]>();
  const add = (name: string): void => void tally.set(name, (tally.get(name) ?? 0) + 1);
  for (const person of people) {
    const [at, groups] = [placeOf(survey, person), groupsOf(survey, person)];
    for (const variable of survey.codebook.variables) {
      const whats = whatOf(survey, variable, person);
      for (const what of whats) add(cellName('all', variable.id, [...at, ...groups], what));
      for (const { of } of crossings) for (const what of whats) add(cellName(`by ${of}`, variable.id, [...at, groupIn(survey, of, person)], what));
      const number = variable.kind === 'number' ? given(variable, person)[0] : undefined;
      const name = cellName('numbers', variable.id, [...at, ...groups], '');
      if (number !== undefined) numbers.set(name, [...(numbers.get(name) ?? []), Number(number)]);
    }
    for (const pair of both) add(cellName('pair', pair.map(({ id }) => id).join('+'), [...at, ...groups], pair.map((variable) => whatOf(survey, variable, person)[0]).join('+')));
  }
  return new Map<string, number | string>([...tally, ...[...numbers].map(([name, list]) => [name, list.sort((a, b) => a - b).join(' ')] as const)]);
};

/** Steps into an answer by name, into a list by its place from 1; what is left as words. */
const given = ({ question, path }: Variable, person: Answers): readonly string[] => {
  let answer: unknown = person[question];
  for (const key of path) answer = Array.isArray(answer) ? answer[Number(key) - 1] : (answer as Record<string, unknown> | undefined)?.[key];
  const list: readonly unknown[] = Array.isArray(answer) ? answer : answer === undefined ? [] : [answer];
  return list.map((each) => String(typeof each === 'object' && each !== null && 'value' in each ? each.value : each));
};

/** What a person is counted as: not asked, left empty, or answered and each value. */
const whatOf = (survey: RandomSurvey, variable: Variable, person: Answers): readonly string[] => {
  if (!isAsked(survey, variable.question, person)) return ['not asked'];
  const values = given(variable, person);
  if (values.length === 0) return ['empty'];
  if (variable.kind === 'number') return ['answered'];
  return variable.kind === 'single' ? values.map((value) => `=${value}`) : ['answered', ...values.map((value) => `=${value}`)];
};

const answerTo = ({ codebook }: RandomSurvey, role: Variable['role'], person: Answers): string | undefined => {
  const variable = codebook.variables.find((each) => each.role === role);
  return variable && given(variable, person)[0];
};

const GENDERS: Readonly<Record<string, string>> = { kvinna: 'woman', man: 'man' };
const NO_AREAS: readonly (string | undefined)[] = ['annan', 'vet_inte'];

const placeOf = (survey: RandomSurvey, person: Answers): readonly (string | null)[] => {
  const area = answerTo(survey, 'area', person);
  return [area === undefined || NO_AREAS.includes(area) ? null : area, GENDERS[answerTo(survey, 'gender', person) ?? ''] ?? 'other'];
};

/** The group, and whether somebody helped, as far as the questionnaire asks. */
const groupsOf = (survey: RandomSurvey, person: Answers): readonly (string | null)[] => {
  const help = survey.codebook.variables.find(({ role }) => role === 'help');
  const answers = help ? given(help, person) : [];
  const helped = answers.length === 0 ? null : answers.includes('nej') ? 'utan_hjalp' : 'med_hjalp';
  return [...(survey.codebook.variables.some(({ role }) => role === 'group') ? [answerTo(survey, 'group', person) ?? null] : []), ...(help ? [helped] : [])];
};

const groupIn = ({ codebook }: RandomSurvey, of: string, person: Answers): string | null => {
  const variable = codebook.variables.find(({ id }) => id === of);
  return (variable && given(variable, person)[0]) ?? null;
};
