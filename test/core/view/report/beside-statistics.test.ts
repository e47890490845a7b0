import { describe, expect, it } from 'vitest';
import { isCorrected } from '#core/view/report/cells.ts';
import type { PlainTableView } from '#core/view/plain-table-view.ts';
import type { EasyReportView } from '#core/view/easy-report-view.ts';
import type { QuestionReportView, ReportView } from '#core/view/report-view.ts';
import { reportExamples } from '#test/client/report.examples.ts';

const plain = reportExamples['report with statistics of partners'] as ReportView;
const easy = reportExamples['report with statistics of partners in easy Swedish'] as EasyReportView;
const local = reportExamples['report of a municipality with statistics of partners'] as ReportView;
const question = reportExamples['report, a question with weights'] as QuestionReportView;
const bare = reportExamples['report'] as ReportView;

const tableOf = (tables: readonly PlainTableView[], id: string): PlainTableView | undefined => tables.find((table) => table.id === id);

describe('who answered, beside the statistics of partners', () => {
  it('has the response rate of every place, women before men, or says that there is none', () => {
    const rates = tableOf(plain.answered.beside, 'svarsfrekvens');
    expect(rates?.columns.map((column) => ('key' in column ? column.key : ''))).toEqual(['results.table.place', 'results.women', 'results.men', 'results.both']);
    expect(rates?.groups[0]?.rows.length).toBeGreaterThan(4);
    expect(rates?.groups[0]?.rows.flat()).toContainEqual(expect.objectContaining({ key: 'results.rates.share' }));
    expect(bare.answered.beside).toEqual([]);
    expect(bare.answered.texts).toContainEqual({ key: 'whoAnswered.rate.none' });
  });

  it('is the same in easy Swedish', () => {
    expect(easy.answered.texts).toEqual(plain.answered.texts);
    expect(easy.answered.beside.map(({ id, groups }) => [id, groups[0]?.rows.length])).toEqual(plain.answered.beside.map(({ id, groups }) => [id, groups[0]?.rows.length]));
  });

  it('tells of its own place alone in a local report', () => {
    expect(tableOf(local.answered.beside, 'svarsfrekvens')?.groups[0]?.rows).toHaveLength(1);
    expect(local.answered.beside.length).toBeGreaterThan(1);
  });

  it('compares the respondents with the population and says whose numbers they are', () => {
    const compared = tableOf(plain.answered.beside, 'befolkning-1');
    expect(compared?.groups[0]?.rows.flat()).toContainEqual(expect.objectContaining({ key: expect.stringMatching(/^results\.population\.(points|differs)$/) }));
    expect(compared?.after).toEqual([{ key: 'results.population.source', parameters: { title: 'Tabell population', source: 'SCB', date: '2025' } }]);
  });
});

describe('figures and comparisons, where it is known how many there are', () => {
  const remarked = (view: QuestionReportView): readonly boolean[] => view.areas.map(({ tables }) => tables.some(({ after }) => after.some(({ key }) => key === 'results.remark.population')));

  it('say so at each table that reckons with it, and in the method with whose numbers', () => {
    expect(question.areas.length).toBeGreaterThan(3);
    expect(remarked(question)).toContain(true);
    for (const { tables } of question.areas) {
      for (const { groups, after } of tables) expect(after.some(({ key }) => key === 'results.remark.population')).toBe(groups.some(({ rows }) => rows.some(({ cells }) => cells.some(isCorrected))));
      for (const { rows } of tables.flatMap(({ groups }) => groups)) for (const { cells, difference } of rows) if (difference?.corrected) expect(cells.slice(0, 2).every(isCorrected)).toBe(true);
    }
    const told = { key: 'results.method.population', parameters: { title: 'Tabell population', source: 'SCB', date: '2025' } };
    expect(plain.method.texts).toContainEqual(told);
    expect(easy.protection).toContainEqual(told);
  });

  it('are in a trend those of each round, and the page says whose numbers', () => {
    const { trend } = reportExamples['report, a question through three rounds with statistics of partners'] as QuestionReportView;
    expect(trend?.tables[0]?.after).toContainEqual({ key: 'results.remark.population' });
    expect(trend?.texts.filter(({ key }) => key === 'results.method.population').map(({ parameters }) => parameters?.['title'])).toEqual(['Tabell 2024', 'Tabell population']);
    expect((reportExamples['report, a question through three rounds'] as QuestionReportView).trend?.texts.map(({ key }) => key)).toEqual(['results.trend.intro']);
  });

  it('say nothing of it where it is not known', () => {
    expect(remarked(reportExamples['report, a question'] as QuestionReportView)).not.toContain(true);
    expect(bare.method.texts.map(({ key }) => key)).not.toContain('results.method.population');
  });

  it('are the surer for it', () => {
    const widthOf = (view: QuestionReportView, part: 'difference' | 'share'): number => {
      const rows = view.areas[0]?.tables[0]?.groups.flatMap((group) => group.rows) ?? [];
      const told = part === 'difference' ? rows.flatMap(({ difference }) => difference?.points ?? []) : rows.flatMap(({ cells }) => cells.filter((cell) => cell.kind === 'share'));
      return told.reduce((sum, { low, high }) => sum + high - low, 0);
    };
    for (const part of ['difference', 'share'] as const) expect(widthOf(question, part)).toBeLessThan(widthOf(reportExamples['report, a question'] as QuestionReportView, part));
  });
});

describe('a question by another', () => {
  it('has the answers of women and men in each group, in a table of its own, and links to every question that divides it', () => {
    const { by } = reportExamples['report, a question by age'] as QuestionReportView;
    expect(by?.links.map(({ address }) => address)).toContain('/rapport/medarbetare-1/fraga/svart?efter=alder#efter');
    const [table] = by?.tables ?? [];
    expect(table?.columns.map(({ who }) => who)).toEqual(['women', 'men']);
    expect(table?.groups.length).toBeGreaterThan(3);
    expect(table?.groups.every(({ heading, rows }) => heading !== null && rows.length > 5)).toBe(true);
    expect(table?.groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).some(({ kind }) => kind === 'share')).toBe(true);
  });
});

describe('a question by municipality and another', () => {
  it('has a table for each municipality of which something is shown, by name, and says that the rest is not', () => {
    const { by } = reportExamples['report, a question by municipality and another'] as QuestionReportView;
    expect(by?.links.map(({ address }) => address)).toContain('/rapport/medarbetare-1/fraga/b2_vikt?efter=kommun%2Cfunk#efter');
    const places = (by?.tables ?? []).map(({ caption }) => ('key' in caption ? caption.parameters?.['first'] : null));
    expect([places.length > 0, places]).toEqual([true, places.toSorted()]);
    expect((by?.tables ?? []).every(({ groups }) => groups.some(({ rows }) => rows.some(({ cells }) => cells.some(({ kind }) => kind !== 'hidden'))))).toBe(true);
    expect(by?.note).toEqual(places.length < 4 ? { key: 'results.by.hiddenPart' } : null);
  });
});

describe('weighted figures', () => {
  it('stand after the unweighted ones of the same persons, answer by answer, with the design effect', () => {
    const [table] = question.weighted?.tables ?? [];
    expect(table?.columns.slice(1)).toEqual([{ key: 'results.weights.without' }, { key: 'results.weights.with' }]);
    for (const { heading, rows } of table?.groups ?? []) {
      expect([heading === null, rows.map(([who]) => who)]).toEqual([false, [{ key: 'results.women' }, { key: 'results.men' }, { key: 'results.both' }]]);
      expect(rows.every((row) => row.length === 3)).toBe(true);
    }
    expect(table?.after).toEqual([expect.objectContaining({ key: 'results.weights.effect' }), { key: 'results.remark.population' }]);
  });

  it('are not there where no population is known', () => {
    expect((reportExamples['report, a question'] as QuestionReportView).weighted).toBeNull();
  });
});
