import { describe, expect, it } from 'vitest';
import type { Answers } from '#core/codes/answer-value.ts';
import { aggregatedCsv } from '#core/export/aggregated-csv.ts';
import type { VariableSketch } from '#test/core/codes/codebook-example.ts';
import { attack, parseCsv, type CsvRow, type Surroundings, type Target } from '#test/core/export/attacker.ts';
import type { Range } from '#test/core/disclosure/solver.ts';
import { publish, surveyOf, UNIONS, WHERE } from '#test/core/export/small-survey.ts';
import { respondents } from '#test/core/results/respondents.ts';

const SINGLE: VariableSketch = { kind: 'single', id: 'fraga', values: ['ja', 'ibland', 'nej'] };
const MULTIPLE: VariableSketch = { kind: 'multiple', id: 'fraga', values: ['x', 'y', 'z'] };
const GROUP: VariableSketch = { kind: 'single', id: 'org', values: ['af', 'fk'], role: 'group' };

const HELP: VariableSketch = { kind: 'multiple', id: 'hjalp', values: ['last', 'skrev', 'nej'], role: 'help', nobody: 'nej' };

const asSensitive = (question: VariableSketch): VariableSketch => ({ ...question, sensitive: true });
const BY_GROUP = [['af', 'fk']];
const BY_HELP = [['med_hjalp', 'utan_hjalp']];

/** The questions that divide respondents so. */
const dividing = (groupings: Surroundings['groupings']): readonly VariableSketch[] => groupings.map(([first]) => (first === 'af' ? GROUP : HELP));

const GENDER_OF: Readonly<Record<string, string>> = { kvinna: 'k', man: 'm' };
const GENDERS_IN: Readonly<Record<string, readonly string[]>> = { kvinnor: ['k'], man: ['m'], kvinnor_och_man: ['k', 'm'], samtliga: ['k', 'm', 'o'], ovriga: ['o'] };

/** Counted by hand from the answers. */
const truth = (people: readonly Answers[], { level, area, group, kon, value, complement }: Target): number =>
  people
    .filter((person) => isIn(String(person['kommun']), level, area))
    .filter((person) => group === 'alla' || person['org'] === group || helpOf(person) === group)
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

interface Survey {
  readonly question: VariableSketch;
  readonly groupings: Surroundings['groupings'];
  readonly people: readonly Answers[];
}

/** Secret counts that the file tells to within less than five. A zero of a base of twenty or more is shown, and with it the zeros that it is the sum of. */
const caught = (rows: readonly CsvRow[], { question, groupings, people }: Survey): readonly Catch[] =>
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

const rowsOf = (questions: readonly VariableSketch[], people: readonly Answers[]): readonly CsvRow[] =>
  parseCsv([...aggregatedCsv(publish(surveyOf(questions), people), 'tidy')].join('')).filter(({ fraga_id }) => fraga_id === 'fraga');

describe('an attacker with the exported file', () => {
  const cases = [
    ...[25, 70, 150].flatMap((count, seed) => [
      { name: 'a choice', question: SINGLE, groupings: [], count, seed },
      { name: 'a multiple choice', question: MULTIPLE, groupings: [], count, seed: seed + 100 },
      { name: 'a sensitive choice', question: asSensitive(SINGLE), groupings: [], count, seed: seed + 300 },
    ]),
    ...[240, 700].flatMap((count, seed) => [
      { name: 'a choice by group', question: SINGLE, groupings: BY_GROUP, count, seed: seed + 200 },
      { name: 'a multiple choice by group', question: MULTIPLE, groupings: BY_GROUP, count, seed: seed + 400 },
      { name: 'a sensitive choice by group', question: asSensitive(SINGLE), groupings: BY_GROUP, count, seed: seed + 500 },
      { name: 'a sensitive multiple choice by group', question: asSensitive(MULTIPLE), groupings: BY_GROUP, count, seed: seed + 600 },
      { name: 'a choice by group and by help', question: SINGLE, groupings: [...BY_GROUP, ...BY_HELP], count, seed: seed + 700 },
      { name: 'a multiple choice by help', question: MULTIPLE, groupings: BY_HELP, count, seed: seed + 800 },
    ]),
  ];

  it.each(cases)('knows no small count of $name with $count respondents (seed $seed)', ({ question, groupings, count, seed }) => {
    const questions = [...WHERE, ...dividing(groupings), question];
    const people = respondents(surveyOf(questions), count, seed);
    expect(caught(rowsOf(questions, people), { question, groupings, people })).toEqual([]);
  });

  it('would know some if only the small counts themselves were hidden', () => {
    const questions = [...WHERE, SINGLE];
    const people = respondents(surveyOf(questions), 90, 3);
    const careless = rowsOf(questions, people).map((row) => {
      const show = (count: number): string => (count > 0 && count < 5 ? '' : String(count));
      return { ...row, antal: show(truth(people, targetOf(row))), bas: show(truth(people, { ...targetOf(row), value: null })) };
    });
    expect(caught(careless, { question: SINGLE, groupings: [], people })).not.toEqual([]);
  });

  it('would know some of a sensitive choice if it were published as any other', () => {
    const people = respondents(surveyOf([...WHERE, SINGLE]), 90, 3);
    expect(caught(rowsOf([...WHERE, SINGLE], people), { question: asSensitive(SINGLE), groupings: [], people })).not.toEqual([]);
  });

  it('reads true figures, if any', () => {
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
