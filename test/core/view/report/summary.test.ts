import { describe, expect, it } from 'vitest';
import type { EasyReportView } from '#core/view/easy-report-view.ts';
import type { ReportView } from '#core/view/report-view.ts';
import { buildSummary } from '#core/view/report/build-summary.ts';
import { sourceOf, type ReportSource } from '#core/view/report/report-input.ts';
import { reportExamples, reportOf } from '#test/client/report.examples.ts';

const workers = reportExamples['report'] as ReportView;
const titles = ({ summary }: Pick<ReportView, 'summary'>) => summary?.greatest.map(({ title }) => title.key);

const sourceWith = (kinds: readonly string[], hidden: number): ReportSource => {
  const source = sourceOf({ ...reportOf('workers'), frame: workers, area: null });
  if (!source) throw new Error('no report');
  const needs = source.analysis.needs
    .filter(({ kind }) => kinds.includes(kind))
    .map((list) => ({ ...list, needs: list.needs.map((need, index) => (index < hidden ? { ...need, women: null } : need)) }));
  return { ...source, analysis: { ...source.analysis, needs } };
};

describe('the greatest in a summary', () => {
  it('are called needs where needs are ranked, and obstacles where those are', () => {
    expect(titles(workers)).toEqual(['results.summary.need.women', 'results.summary.need.men']);
    expect(titles({ summary: buildSummary(sourceWith(['named'], 0)) })).toEqual(['results.summary.obstacle.women', 'results.summary.obstacle.men']);
    expect(titles(reportExamples['report of few answers'] as ReportView)).toEqual(['results.summary.obstacle.women', 'results.summary.obstacle.men']);
  });

  it('have their places among those shown, and say so where some are hidden', () => {
    const all = buildSummary(sourceWith(['need', 'named'], 0))?.greatest ?? [];
    expect(all.map(({ among }) => among)).toEqual([null, null]);
    const list = sourceWith(['need'], 0).analysis.needs.find(({ area }) => area.level === 'alla')?.needs ?? [];
    const some = buildSummary(sourceWith(['need'], 1))?.greatest ?? [];
    expect(some.map(({ among }) => among)).toEqual([{ key: 'results.among', parameters: { shown: list.length - 1, all: list.length } }, null]);
  });

  it('are of all where gender was not asked, in easy Swedish too', () => {
    const companies = reportExamples['report without gender'] as ReportView;
    expect(titles(companies)).toEqual(['results.summary.obstacle.all']);
    const told = companies.summary?.greatest.flatMap(({ needs }) => needs) ?? [];
    expect(told.length).toBeGreaterThan(0);
    expect(companies.contents[0]?.address).toBe('#kort');
    const [part] = (reportExamples['report without gender in easy Swedish'] as EasyReportView).parts;
    expect(part).toMatchObject({ id: 'alla', title: { key: 'results.easy.obstacle.all' } });
    expect(part?.said).toHaveLength(told.length);
  });
});
