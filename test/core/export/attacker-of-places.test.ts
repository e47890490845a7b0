import { describe, expect, it } from 'vitest';
import type { Answers } from '#core/codes/answer-value.ts';
import { aggregatedCsv } from '#core/export/aggregated-csv.ts';
import { withSolver, type Constraint } from '#server/workers/solver.ts';
import { parseCsv, type CsvRow } from '#test/core/export/attacker.ts';
import { publish, surveyOf, UNIONS, WHERE } from '#test/core/export/small-survey.ts';
import { respondents } from '#test/core/results/respondents.ts';

/** Everyone is of one of these: what was answered to the questions of municipality and gender, '' for nothing. */
const KINDS = [...Object.keys(UNIONS), 'annan', ''].flatMap((kommun) => ['kvinna', 'man', 'annat', ''].map((kon) => ({ kommun, kon })));
type Kind = (typeof KINDS)[number];

const GENDERS: Readonly<Record<string, readonly string[]>> = { kvinnor: ['kvinna'], man: ['man'], kvinnor_och_man: ['kvinna', 'man'], samtliga: ['kvinna', 'man', 'annat', ''] };

const isInRow = ({ omrade_niva: level, omrade_id: area, kon }: CsvRow, kind: Kind): boolean =>
  (GENDERS[kon] ?? []).includes(kind.kon) && (level === 'alla' || kind.kommun === area || Object.entries(UNIONS).some(([code, union]) => code === kind.kommun && union === area));

/** Kinds in the base of a row, or among those of its answer: who says one municipality says no other. */
const columnsOf = (row: CsvRow, part: 'bas' | 'antal'): readonly number[] =>
  KINDS.flatMap((kind, index) => {
    const answer = row.fraga_id === 'kommun' ? kind.kommun : kind.kon;
    return isInRow(row, kind) && (part === 'bas' ? answer !== '' : answer === row.svar_id) ? [index] : [];
  });

const PARTS = ['bas', 'antal'] as const;

const constraintsOf = (rows: readonly CsvRow[]): readonly Constraint[] => {
  const all = rows.flatMap((row) => PARTS.filter((part) => row[part] !== '').map((part) => ({ columns: columnsOf(row, part), low: Number(row[part]), high: Number(row[part]) })));
  return [...new Map(all.map((constraint) => [JSON.stringify(constraint), constraint])).values()].filter(({ columns }) => columns.length > 0);
};

/** Small counts that the rows tell to within less than five. */
const caught = (rows: readonly CsvRow[], people: readonly Answers[]): readonly string[] =>
  withSolver(KINDS.length, constraintsOf(rows), 1000, (rangeOf) =>
    rows.flatMap((row) =>
      PARTS.flatMap((part) => {
        const columns = columnsOf(row, part);
        const count = people.filter((person) => columns.some((column) => KINDS[column]?.kommun === (person['kommun'] ?? '') && KINDS[column].kon === (person['kon'] ?? ''))).length;
        if (count === 0 || count >= 5) return [];
        const { low, high } = rangeOf(columns);
        return high - low >= 5 ? [] : [`${row.fraga_id} ${row.svar_id} ${row.omrade_id} ${row.kon} ${part}: ${count} is in ${low}…${high}`];
      }),
    ),
  );

const survey = surveyOf(WHERE);
const rowsOf = (people: readonly Answers[]): readonly CsvRow[] => parseCsv([...aggregatedCsv(publish(survey, people), 'tidy')].join(''));

describe('an attacker who knows that whoever says Nacka is in Nacka', () => {
  it.each([40, 90, 160].flatMap((count) => [1, 4, 9].map((seed) => [count, seed] as const)))('knows no small count from the questions of municipality and gender, with %i respondents (seed %i)', (count, seed) => {
    const people = respondents(survey, count, seed);
    expect(caught(rowsOf(people), people)).toEqual([]);
  });

  it('has something to read', () => {
    const shown = rowsOf(respondents(survey, 400, 2)).filter(({ antal, svar_id }) => antal !== '' && antal !== '0' && svar_id !== '');
    expect(shown.length).toBeGreaterThan(50);
  });
});
