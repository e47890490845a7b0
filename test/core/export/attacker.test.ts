import { describe, expect, it } from 'vitest';
import type { Answers } from '#core/codes/answer-value.ts';
import { aggregatedCsv } from '#core/export/aggregated-csv.ts';
import type { VariableSketch } from '#test/core/codes/codebook-example.ts';
import { attack, parseCsv, type CsvRow, type Surroundings, type Target } from '#test/core/export/attacker.ts';
import { publish, surveyOf, UNIONS, WHERE } from '#test/core/export/small-survey.ts';
import { respondents } from '#test/core/results/respondents.ts';

const SINGLE: VariableSketch = { kind: 'single', id: 'fraga', values: ['ja', 'ibland', 'nej'] };
const MULTIPLE: VariableSketch = { kind: 'multiple', id: 'fraga', values: ['x', 'y', 'z'] };
const GROUP: VariableSketch = { kind: 'single', id: 'org', values: ['af', 'fk'], role: 'group' };

const GENDER_OF: Readonly<Record<string, string>> = { kvinna: 'k', man: 'm' };
const GENDERS_IN: Readonly<Record<string, readonly string[]>> = { kvinnor: ['k'], man: ['m'], kvinnor_och_man: ['k', 'm'], samtliga: ['k', 'm', 'o'], ovriga: ['o'] };

/** Counted by hand from the answers. */
const truth = (people: readonly Answers[], { level, area, group, kon, value, complement }: Target): number =>
  people
    .filter((person) => isIn(String(person['kommun']), level, area))
    .filter((person) => group === 'alla' || person['org'] === group)
    .filter((person) => GENDERS_IN[kon]?.includes(GENDER_OF[String(person['kon'])] ?? 'o'))
    .map((person) => [person['fraga'] ?? []].flat())
    .filter((answer) => answer.length > 0 && (value === null || answer.includes(value) !== (complement ?? false))).length;

const isIn = (own: string, level: string, area: string): boolean => {
  const union = Object.entries(UNIONS).find(([code]) => code === own)?.[1];
  const levels: Readonly<Record<string, boolean>> = { alla: true, rest: union === undefined, kommun: own === area, forbund: union === area };
  return levels[level] ?? false;
};

const around = (question: VariableSketch, groups: readonly string[]): Surroundings => ({
  unions: UNIONS,
  groups,
  values: 'values' in question ? question.values : [],
  multiple: question.kind === 'multiple',
  genderAsked: true,
});

const targetOf = (row: CsvRow): Target => ({ level: row.omrade_niva, area: row.omrade_id, group: row.grupp, kon: row.kon, value: row.svar_id });

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

interface Catch {
  readonly target: Target;
  readonly true: number;
  readonly low: number;
  readonly high: number;
}

/** Counts of one to four persons that the file tells to within less than five. */
const caught = async (rows: readonly CsvRow[], question: VariableSketch, groups: readonly string[], people: readonly Answers[]): Promise<readonly Catch[]> => {
  const boundsOf = await attack(rows, around(question, groups));
  return targetsOf(rows, question).flatMap((target) => {
    const count = truth(people, target);
    if (count < 1 || count > 4) return [];
    const { low, high } = boundsOf(target);
    return high - low < 5 || low > count || high < count ? [{ target, true: count, low, high }] : [];
  });
};

const rowsOf = (questions: readonly VariableSketch[], people: readonly Answers[]): readonly CsvRow[] =>
  parseCsv([...aggregatedCsv(publish(surveyOf(questions), people), 'tidy')].join('')).filter(({ fraga_id }) => fraga_id === 'fraga');

describe('an attacker with the exported file', () => {
  const cases = [
    ...[25, 70, 150].flatMap((count, seed) => [
      { name: 'a choice', question: SINGLE, groups: [], count, seed },
      { name: 'a multiple choice', question: MULTIPLE, groups: [], count, seed: seed + 100 },
    ]),
    ...[240, 700].map((count, seed) => ({ name: 'a choice by group', question: SINGLE, groups: ['af', 'fk'], count, seed: seed + 200 })),
  ];

  it.each(cases)('knows no small count of $name with $count respondents (seed $seed)', async ({ question, groups, count, seed }) => {
    const questions = [...WHERE, ...(groups.length > 0 ? [GROUP] : []), question];
    const people = respondents(surveyOf(questions), count, seed);
    expect(await caught(rowsOf(questions, people), question, groups, people)).toEqual([]);
  });

  it('would know some if only the small counts themselves were hidden', async () => {
    const questions = [...WHERE, SINGLE];
    const people = respondents(surveyOf(questions), 90, 3);
    const careless = rowsOf(questions, people).map((row) => {
      const show = (count: number): string => (count > 0 && count < 5 ? '' : String(count));
      return { ...row, antal: show(truth(people, targetOf(row))), bas: show(truth(people, { ...targetOf(row), value: null })) };
    });
    expect(await caught(careless, SINGLE, [], people)).not.toEqual([]);
  });

  it('reads true figures, if any', async () => {
    const questions = [...WHERE, SINGLE];
    const people = respondents(surveyOf(questions), 250, 4);
    const shown = rowsOf(questions, people).filter(({ antal }) => antal !== '');
    expect(shown.length).toBeGreaterThan(20);
    for (const row of shown) {
      expect({ ...row, antal: Number(row.antal), bas: Number(row.bas) }).toMatchObject({ antal: truth(people, targetOf(row)), bas: truth(people, { ...targetOf(row), value: null }) });
      expect(row.andel_pct).toBe(Number(row.bas) < 10 ? '' : String(Math.round((100 * Number(row.antal)) / Number(row.bas))));
    }
  });
});
