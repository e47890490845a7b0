import { describe, expect, it } from 'vitest';
import type { Answers } from '#core/codes/answer-value.ts';
import { aggregatedCsv } from '#core/export/aggregated-csv.ts';
import { crossingsOf } from '#core/results/groupings.ts';
import type { VariableSketch } from '#test/core/codes/codebook-example.ts';
import { parseCsv, type CsvRow, type Surroundings } from '#test/core/export/attacker.ts';
import { caught, targetOf, truth } from '#test/core/export/caught.ts';
import { publish, surveyOf, WHERE } from '#test/core/export/small-survey.ts';
import { respondents } from '#test/core/results/respondents.ts';

const SINGLE: VariableSketch = { kind: 'single', id: 'fraga', values: ['ja', 'ibland', 'nej'] };
const MULTIPLE: VariableSketch = { kind: 'multiple', id: 'fraga', values: ['x', 'y', 'z'] };
const GROUP: VariableSketch = { kind: 'single', id: 'org', values: ['af', 'fk'], role: 'group' };

const HELP: VariableSketch = { kind: 'multiple', id: 'hjalp', values: ['last', 'skrev', 'nej'], role: 'help', nobody: 'nej' };

const AGE = { kind: 'single', id: 'alder', values: ['ung', 'medel', 'aldre'] } satisfies VariableSketch;

const asSensitive = (question: VariableSketch): VariableSketch => ({ ...question, sensitive: true });
const BY_GROUP = [['af', 'fk']];
const BY_HELP = [['med_hjalp', 'utan_hjalp']];

/** The questions that divide respondents so. */
const dividing = (groupings: Surroundings['groupings']): readonly VariableSketch[] => groupings.map(([first]) => (first === 'af' ? GROUP : HELP));

/** The rows of the question in the exported file; with those of its crossing by age, as another file would have them. */
const rowsOf = (questions: readonly VariableSketch[], people: readonly Answers[], crossed = false): readonly CsvRow[] => {
  const codebook = surveyOf(questions);
  const results = publish(codebook, people, crossed ? crossingsOf(codebook).filter(({ of }) => of === AGE.id) : []);
  const crossings = results.crossings.flatMap(({ variables }) => results.variables.flatMap((variable) => variables.filter(({ id }) => id === variable.id).map(({ figures }) => ({ ...variable, figures }))));
  return parseCsv([...aggregatedCsv({ ...results, variables: [...results.variables, ...crossings] }, 'tidy')].join('')).filter(({ fraga_id }) => fraga_id === 'fraga');
};

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

  it.each([[240, 900], [700, 901], [1500, 902]])('knows no small count of a choice by a background question beside those by group, of %i respondents (seed %i)', (count, seed) => {
    const questions = [...WHERE, GROUP, AGE, { ...SINGLE, role: 'satisfaction' as const }];
    const people = respondents(surveyOf(questions), count, seed);
    const rows = rowsOf(questions, people, true);
    const groupings = [...BY_GROUP, AGE.values];
    expect(rows.some(({ grupp, antal }) => AGE.values.includes(grupp) && antal !== '')).toBe(true);
    expect(caught(rows, { question: SINGLE, groupings, people })).toEqual([]);
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
