import { describe, expect, it } from 'vitest';
import { questionAnalysis, wholeAnalysis } from '#core/view/studio/build-analysis.ts';
import type { QuestionReportView, ReportView, TableView } from '#core/view/report-view.ts';
import { reportExamples } from '#test/client/report.examples.ts';

const reports = Object.values(reportExamples).filter((view): view is ReportView => view.page === 'report');

const hasFigures = ({ groups }: TableView): boolean => groups.some(({ rows }) => rows.some(({ cells }) => cells.some(({ kind }) => kind !== 'hidden')));
const hide = <Table extends TableView>(table: Table): Table => ({ ...table, groups: table.groups.map((group) => ({ ...group, rows: group.rows.map((row) => ({ ...row, cells: row.cells.map(() => ({ kind: 'hidden' as const })) })) })) });

/** A divided question that every place shows, its first two places, and a table of the first. */
const dividedExample = () => {
  const question = Object.values(reportExamples).filter((view): view is QuestionReportView => view.page === 'report-question').find(({ areas, by }) => areas.every(({ tables }) => tables.some(hasFigures)) && by && by.tables.length > 0);
  const [first, second] = question?.areas ?? [];
  const table = first?.tables.find(hasFigures);
  if (!question || !first || !second || !table) throw new Error('No such example');
  return { question, first, second, table };
};

it('says what to choose, and where a report has no needs or differences why it may have none; never how much is hidden of nothing', () => {
  for (const report of reports) {
    const whole = wholeAnalysis(report);
    expect([whole.lead.map(({ key }) => key), whole.hidden !== null]).toEqual([['studio.analysis.first'], true]);
    const empty = wholeAnalysis({ ...report, needs: [], differences: null });
    expect([empty.lead.map(({ key }) => key), empty.hidden]).toEqual([['studio.analysis.empty', 'studio.analysis.first'], null]);
    expect(empty.protection).toEqual(whole.protection);
  }
});

describe('of what no figure is shown', () => {
  const { question, first, second, table } = dividedExample();
  const hiding = (ids: readonly string[]): QuestionReportView => ({ ...question, by: null, areas: question.areas.map((area) => (ids.includes(area.id) ? { ...area, tables: area.tables.map(hide) } : area)) });
  const cells = (parts: readonly { readonly tables: readonly TableView[] }[]) => parts.flatMap(({ tables }) => tables.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells)))).length;

  it('no table stands: a question of which all is hidden is told once, with what helps', () => {
    const all = questionAnalysis(hiding(question.areas.map(({ id }) => id)), '');
    expect(all.parts).toEqual([]);
    expect(all.unseen).toEqual([{ text: { key: 'studio.analysis.unseen.all' }, names: [], help: { key: 'studio.analysis.unseen.all.help' } }]);
    expect(all.hidden?.parameters).toEqual({ hidden: cells(question.areas), all: cells(question.areas) });
  });

  it('places are named together after those that are shown, of which the first is drawn', () => {
    const some = questionAnalysis(hiding([first.id]), '');
    expect([some.unseen, some.otherPlaces?.text.key, some.otherPlaces?.names]).toEqual([[], 'studio.analysis.unseen.places', [first.name]]);
    expect(some.parts.map(({ id, charted }) => [id, charted])).toEqual(question.areas.slice(1).map(({ id }, index) => [id, index === 0]));
    expect(questionAnalysis(hiding([first.id]), first.id).unseen.map(({ text, names }) => [text.key, names])).toEqual([['studio.analysis.unseen.places', [first.name]]]);
    expect(questionAnalysis(hiding([first.id]), second.id).unseen).toEqual([]);
  });

  it('a question to divide by is named, while the places stay', () => {
    const divided = { ...question, by: question.by && { ...question.by, chosen: { key: 'results.by.help' }, tables: question.by.tables.map(hide) } };
    const shown = questionAnalysis(divided, '');
    expect(shown.unseen.map(({ text, names }) => [text.key, names])).toEqual([['studio.analysis.unseen.by', [{ key: 'results.by.help' }]]]);
    expect(shown.parts.map(({ id }) => id)).toEqual(question.areas.map(({ id }) => id));
    expect(questionAnalysis({ ...divided, by: divided.by && { ...divided.by, tables: [] } }, '').unseen).toEqual(shown.unseen);
  });

  it('a part of a question is named beside those that are shown', () => {
    const [part] = questionAnalysis({ ...question, by: null, areas: [{ ...first, tables: [{ ...table, ratios: [], ofAnswers: [] }, { ...hide(table), caption: { text: 'Rad två', lang: 'sv' }, ratios: [], ofAnswers: [] }] }] }, '').parts;
    expect([part?.tables.length, part?.unseen?.names]).toEqual([1, [{ text: 'Rad två', lang: 'sv' }]]);
  });
});
