import { describe, expect, it } from 'vitest';
import { translate } from '#client/texts.ts';
import type { QuestionReportView, ReportView } from '#core/view/report-view.ts';
import type { Label } from '#core/view/text.ts';
import { reportExamples } from '#test/client/report.examples.ts';
import { rowsOf } from '#test/core/view/report/rows-of.ts';

const say = (label: Label | undefined): string => (label === undefined ? '' : 'text' in label ? label.text : translate('sv')(label).text);
const numberIn = (text: string): number => Number(text.replace('−', '-').replace(',', '.'));
const workers = reportExamples['report'] as ReportView;
const ranked = reportExamples['report with ranked groups'] as ReportView;

describe('the priority matrix of a report', () => {
  it('is one for women, one for men and one for both', () => {
    expect(workers.matrices.map(({ who }) => who)).toEqual(['women', 'men', 'both']);
    expect((reportExamples['report without gender'] as ReportView).matrices).toEqual([]);
  });

  it('draws each row of its table in the quadrant that the table says', () => {
    for (const { points, cut, table } of [...workers.matrices, ...ranked.matrices]) {
      expect(points).toHaveLength(rowsOf(table).length);
      rowsOf(table).forEach(([need, quadrant], index) => {
        const { x, y } = points[index] ?? { x: Number.NaN, y: Number.NaN };
        expect(say(need)).toMatch(new RegExp(`^${index + 1}\\. `));
        expect(say(quadrant)).toBe([['Avvakta', 'Bevaka'], ['Förbättra', 'Bevara']][Number(y >= cut.y)]?.[Number(x >= cut.x)]);
        expect(Math.min(x, y) > 0 && Math.max(x, y) < 100).toBe(true);
      });
    }
  });
});

describe('ranked groups', () => {
  it('stand in order of their score among all, with the share that has them at all', () => {
    const [table] = ranked.priorities;
    const cells = rowsOf(table).map((row) => row.map(say));
    expect(table?.columns.map(say)).toEqual(['Svar', 'Kvinnor', 'Män', 'Kvinnor och män']);
    const shown = cells.filter(([, , , all]) => all !== 'visas inte').map(([, , , all = '']) => Number.parseInt(all, 10));
    expect(shown.length).toBeGreaterThan(2);
    expect(shown).toEqual(shown.toSorted((a, b) => b - a));
    for (const [, ...own] of cells) for (const cell of own) expect(cell).toMatch(/^\d+ poäng\. \d+ % \(\d+ till \d+\) har med den(, i medeltal på plats [1-3](,\d)?)?\.$|^visas inte$/);
    expect(cells.flat().some((cell) => cell.includes('i medeltal på plats'))).toBe(true);
  });

  it('are not there where nothing was ranked', () => {
    expect(workers.priorities).toEqual([]);
  });
});

describe('a question that is a scale', () => {
  it('tells the means of women and men and their difference, which is women less men within its interval', () => {
    const { areas } = reportExamples['report, a question in easy Swedish'] as QuestionReportView;
    const told = areas.flatMap(({ tables }) => tables).flatMap(({ after }) => after).filter(({ key }) => key === 'results.scale');
    expect(told.length).toBeGreaterThan(0);
    for (const { parameters = {} } of told) {
      const [women = 0, men = 0, difference = 0, low = 0, high = 0] = ['women', 'men', 'difference', 'low', 'high'].map((name) => numberIn(String(parameters[name])));
      expect(difference).toBeCloseTo(women - men, 1);
      expect(low <= difference && difference <= high).toBe(true);
    }
  });

  it('is no question of several choices', () => {
    const { areas } = reportExamples['report, a question'] as QuestionReportView;
    expect(areas.flatMap(({ tables }) => tables).flatMap(({ after }) => after).filter(({ key }) => key === 'results.scale')).toEqual([]);
  });
});
