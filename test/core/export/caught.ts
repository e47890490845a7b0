import type { Answers } from '#core/codes/answer-value.ts';
import type { VariableSketch } from '#test/core/codes/codebook-example.ts';
import { attack, type CsvRow, type Surroundings, type Target } from '#test/core/export/attacker.ts';
import type { Range } from '#test/core/disclosure/solver.ts';
import { UNIONS } from '#test/core/export/small-survey.ts';

const GENDER_OF: Readonly<Record<string, string>> = { kvinna: 'k', man: 'm' };
const GENDERS_IN: Readonly<Record<string, readonly string[]>> = { kvinnor: ['k'], man: ['m'], kvinnor_och_man: ['k', 'm'], samtliga: ['k', 'm', 'o'], ovriga: ['o'] };

/** Counted by hand from the answers. */
export const truth = (people: readonly Answers[], { level, area, group, kon, value, complement }: Target): number =>
  people
    .filter((person) => isIn(String(person['kommun']), level, area))
    .filter((person) => group === 'alla' || person['org'] === group || person['alder'] === group || helpOf(person) === group)
    .filter((person) => GENDERS_IN[kon]?.includes(GENDER_OF[String(person['kon'])] ?? 'o'))
    .map((person) => [person['fraga'] ?? []].flat())
    .filter((answer) => answer.length > 0 && (value === null || answer.includes(value) !== (complement ?? false))).length;

const helpOf = ({ hjalp }: Answers): string => (Array.isArray(hjalp) ? (hjalp.includes('nej') ? 'utan_hjalp' : 'med_hjalp') : '');

const isIn = (own: string, level: string, area: string): boolean => {
  const union = Object.entries(UNIONS).find(([code]) => code === own)?.[1];
  const levels: Readonly<Record<string, boolean>> = { alla: true, rest: union === undefined, kommun: own === area, forbund: union === area };
  return levels[level] ?? false;
};

const around = (question: VariableSketch, groupings: Surroundings['groupings']): Surroundings => ({
  unions: UNIONS,
  groupings,
  values: 'values' in question ? question.values : [],
  multiple: question.kind === 'multiple',
  genderAsked: true,
});

export const targetOf = (row: CsvRow): Target => ({ level: row.omrade_niva, area: row.omrade_id, group: row.grupp, kon: row.kon, value: row.svar_id });

/** Every row of the file, with its base and what did not choose it, and the rest that no row shows. */
const targetsOf = (rows: readonly CsvRow[], question: VariableSketch): readonly Target[] => {
  const printed = rows.map(targetOf);
  const rest = printed.filter(({ group, kon }) => group === 'alla' && kon === 'kvinnor').flatMap((row) => [
    { ...row, kon: 'ovriga' },
    ...(row.level === 'alla' ? ['kvinnor', 'man', 'kvinnor_och_man', 'ovriga'].map((kon) => ({ ...row, level: 'rest', kon })) : []),
  ]);
  const values = [...printed, ...rest];
  const bases = values.map((target) => ({ ...target, value: null }));
  const complements = question.kind === 'multiple' ? values.map((target) => ({ ...target, complement: true })) : [];
  const unique = new Map([...values, ...bases, ...complements].map((target) => [JSON.stringify(target), target]));
  return [...unique.values()];
};

/** Whether a count must not be known to within less than five: small, or of a sensitive question and telling of everyone in a small base. */
const isSecret = (count: number, base: number, sensitive: boolean): boolean => {
  if (count > 0 && count < 5) return true;
  if (!sensitive || base === 0) return false;
  return base < (count === 0 ? 20 : 10) || count === base || (base < 20 && count >= 0.9 * base);
};

interface Catch {
  readonly target: Target;
  readonly true: number;
  readonly low: number;
  readonly high: number;
}

export interface Survey {
  readonly question: VariableSketch;
  readonly groupings: Surroundings['groupings'];
  readonly people: readonly Answers[];
}

/** Secret counts that the file tells to within less than five. A zero of a base of twenty or more is shown, and with it the zeros that it is the sum of. */
export const caught = (rows: readonly CsvRow[], { question, groupings, people }: Survey): readonly Catch[] =>
  attack(rows, around(question, groupings), ({ rangeOf, isWithin }) => {
    const zeros = rows.filter(({ antal, bas }) => antal === '0' && Number(bas) >= 20).map(targetOf);
    return targetsOf(rows, question).flatMap((target) => {
      const count = truth(people, target);
      const base = truth(people, { ...target, value: null });
      const isAnswer = target.value !== null && target.complement !== true;
      if (!isSecret(count, isAnswer ? base : 0, question.sensitive ?? false)) return [];
      if (count === 0 && zeros.some((zero) => isWithin(target, zero))) return [];
      const isSafe = ({ low, high }: Range): boolean => high - low >= 5 && low <= count && count <= high;
      const range = rangeOf(target, isSafe);
      return isSafe(range) ? [] : [{ target, true: count, ...range }];
    });
  });
