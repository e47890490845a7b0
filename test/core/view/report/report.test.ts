import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { QuestionReportView, ReportView, TableView } from '#core/view/report-view.ts';
import type { AnswerKey } from '#core/view/report/figures.ts';
import { buildFinding } from '#core/view/report/build-finding.ts';
import { cellOf } from '#core/view/report/cells.ts';
import { translate } from '#client/texts.ts';
import { targetsOf } from '#core/view/report/build-method.ts';
import { buildPlaces } from '#core/view/report/build-places.ts';
import { certainDifferences, differencesIn, differenceView } from '#core/view/report/differences.ts';
import { sourceOf, type ReportSource } from '#core/view/report/report-input.ts';
import { reportExamples, reportOf } from '#test/client/report.examples.ts';

const whole = reportExamples['report'] as ReportView;
const question = reportExamples['report, a question'] as QuestionReportView;
const tables: readonly TableView[] = [whole.differences, whole.places?.table, whole.answered.table, ...whole.needs.map(({ table }) => table), ...question.areas.flatMap((area) => area.tables)].filter((table) => !!table);
const rowsOf = (table: TableView) => table.groups.flatMap(({ rows }) => rows);

const figure = (parts: Partial<PublishedFigure>): PublishedFigure => ({ answer: { id: 'ja', text: 'Ja' }, area: { level: 'alla', id: 'alla', name: 'Alla', members: [] }, group: null, gender: 'kvinnor', count: null, base: null, share: null, value: null, status: 'suppressed', ...parts });

describe('a figure in a table', () => {
  it('is the same whether it is hidden for its own sake, for another’s, or is not there', () => {
    expect(cellOf(figure({}))).toEqual({ kind: 'hidden' });
    expect(cellOf(figure({ base: 40 }))).toEqual(cellOf(figure({})));
    expect(cellOf(undefined)).toEqual(cellOf(figure({})));
  });

  it('has no per cent of fewer than ten, and is marked under thirty', () => {
    expect(cellOf(figure({ status: 'low_base', count: 6, base: 9 }))).toEqual({ kind: 'count', count: 6, base: 9 });
    expect(cellOf(figure({ status: 'low_base', count: 6, base: 12, share: { value: 0.5, low: 0.25, high: 0.75 } }))).toEqual({ kind: 'share', percent: 50, low: 25, high: 75, count: 6, base: 12, few: true, corrected: false });
    expect(cellOf(figure({ status: 'not_applicable', count: 0, base: 0 }))).toEqual({ kind: 'nobody' });
  });
});

describe('a difference', () => {
  const of = { variable: 'v', answer: 'ja', area: { level: 'alla', id: 'alla' }, corrected: false } as const;

  it('is rounded after the subtraction, is never −0, and is no number where there are too few', () => {
    expect(differenceView({ ...of, points: -0.4, low: -9.6, high: 8.5, verdict: 'none' })).toEqual({ verdict: 'none', corrected: false, points: { value: 0, low: -10, high: 9 } });
    expect(Object.is(differenceView({ ...of, points: -0.4, low: -1, high: 1, verdict: 'none' }).points?.value, -0)).toBe(false);
    expect(differenceView({ ...of, points: 30, low: 2, high: 60, verdict: 'few' })).toEqual({ verdict: 'few', corrected: false, points: null });
  });

  it('that is certain never seems to hold 0, however small it is', () => {
    const anyLimits = fc.tuple(fc.double({ min: 1e-9, max: 60, noNaN: true }), fc.double({ min: 0, max: 40, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean());
    fc.assert(
      fc.property(anyLimits, ([least, width, part, women]) => {
        const [near, value, far] = [least, least + width * part, least + width].map((points) => (women ? points : -points)) as [number, number, number];
        const { points } = differenceView({ ...of, points: value, low: Math.min(near, far), high: Math.max(near, far), verdict: 'seen' });
        const shown = [points?.low, points?.value, points?.high].map((number) => Number(translate('sv')({ key: 'results.cell.value', parameters: { n: number ?? 0 } }).text.replace('−', '-').replace(',', '.')));
        expect(shown.map(Math.sign)).toEqual(Array.from(shown, () => (women ? 1 : -1)));
        expect(shown).toEqual(shown.toSorted((a, b) => a - b));
      }),
    );
    expect(differenceView({ ...of, points: -1.9, low: -3.3, high: -0.42, verdict: 'seen' }).points).toEqual({ value: -2, low: -3, high: -0.4 });
    expect(differenceView({ ...of, points: -1.9, low: -4.3, high: 0.42, verdict: 'none' }).points).toEqual({ value: -2, low: -4, high: 0 });
  });

  it('is told once of a question with one answer, and not of “vet inte”', () => {
    const { release, analysis } = reportOf('workers');
    const found = certainDifferences(differencesIn(analysis.differences, { level: 'alla', id: 'alla' }), release.results);
    const singles = found.map(({ variable }) => release.results.variables.find(({ id }) => id === variable)).filter((variable) => variable?.kind === 'single');
    expect(new Set(singles).size).toBe(singles.length);
    expect(found.every(({ verdict, answer }) => verdict === 'seen' && answer !== 'vet_inte')).toBe(true);
    expect(found.length).toBeGreaterThan(2);
  });
});

describe('a need that women and men do not have alike', () => {
  it('is told by those who have it, though the others differ by exactly as much', () => {
    const { release } = reportOf('workers');
    const need = release.results.variables.find(({ source }) => source?.kind === 'need');
    if (!need) throw new Error('no need');
    const of = { variable: need.id, area: { level: 'alla', id: 'alla' }, verdict: 'seen', corrected: false } as const;
    // The one is the other's complement, so which is the more certain hangs on the last bit.
    const both = [{ ...of, answer: 'ovrigt', points: -25, low: -28, high: -21.000000000000004 }, { ...of, answer: 'stort', points: 25, low: 21, high: 28 }];
    expect(certainDifferences(differencesIn(both, of.area), release.results).map(({ answer }) => answer)).toEqual(['stort']);
  });
});

describe('every table of a report', () => {
  it('has women first, then men, then the total', () => {
    for (const table of tables) expect(table.columns.map(({ who }) => who).join()).toMatch(/^women,men(,(both|everyone))?$/);
  });

  it('says nothing of women and men together where one of them is hidden', () => {
    const hidden = tables.flatMap(rowsOf).filter(({ cells }) => cells.slice(0, 2).some(({ kind }) => kind === 'hidden'));
    expect(hidden.length).toBeGreaterThan(5);
    expect(hidden.filter(({ difference }) => difference !== null)).toEqual([]);
  });

  it('explains what is hidden, and tells the same wherever something is', () => {
    for (const table of tables) {
      const hides = rowsOf(table).some(({ cells }) => cells.some(({ kind }) => kind === 'hidden'));
      expect(table.after.some(({ key }) => key === 'results.remark.hidden')).toBe(hides);
    }
  });
});

describe('a list of needs or obstacles', () => {
  it('is ranked for women, for men and for all, with how many of all beside', () => {
    for (const { table, ranks } of whole.needs) {
      const columns = table.columns.map(({ who }) => who);
      expect(columns).toEqual(['women', 'men', expect.stringMatching(/^(both|everyone)$/)]);
      expect(ranks?.columns).toEqual(columns);
      for (const { cells } of table.groups.flatMap(({ rows }) => rows)) expect(cells).toHaveLength(3);
    }
    expect(whole.needs.some(({ ranks }) => ranks?.rows.some(({ ranks: [, , all] }) => all !== null && all !== undefined))).toBe(true);
  });

  it('is called what it is: obstacles are answers, not needs', () => {
    const headings = whole.needs.map(({ title, table, ranks }) => [title, table.rowHeading, ranks?.rowHeading].map((label) => label && 'key' in label && label.key));
    expect(new Set(headings.map((each) => JSON.stringify(each)))).toEqual(new Set(['["results.needs.need","results.table.need","results.table.need"]', '["results.needs.question","results.table.answer","results.table.answer"]']));
  });
});

describe('the page of a question', () => {
  it('names every row and what is worked out of it, so that no two tables of a place are called the same', () => {
    const asked = Object.values(reportExamples).filter((view) => view.page === 'report-question');
    for (const { areas } of asked) for (const { tables: own } of areas) expect(new Set(own.map(({ caption }) => JSON.stringify(caption))).size).toBe(own.length);
    expect(Math.max(...asked.map(({ areas }) => areas[0]?.tables.length ?? 0))).toBeGreaterThan(8);
  });

  it('says in a sentence before a table what it tells', () => {
    const [all] = question.areas;
    expect(all?.tables[0]?.before.map(({ key }) => key)).toEqual([expect.stringMatching(/^finding\./)]);
  });
});

describe('a report', () => {
  it('leads to every place in the order of names, never of figures', () => {
    const municipalities = whole.places?.links.map(({ label }) => ('text' in label ? label.text : '')).filter(Boolean) ?? [];
    expect(municipalities).toEqual(municipalities.toSorted());
    expect(municipalities).toHaveLength(4);
  });

  it('has the finding’s figures in its first strip, and they stand in its table too', () => {
    const [row] = whole.differences ? rowsOf(whole.differences) : [];
    expect(whole.finding.strip).toEqual({ women: row?.cells[0], men: row?.cells[1] });
  });

  it('claims nothing of a difference where women and men are not compared', () => {
    const few = reportExamples['report of few answers'] as ReportView;
    expect(few.finding.strip).toBeNull();
    expect(few.summary?.differences).toEqual([]);
    expect((reportExamples['report without gender'] as ReportView).differences).toBeNull();
  });

  it('says on what prioritised groups rest, also where it ranks none, and names partners’ statistics of its own only where they were given', () => {
    const targets = (view: Pick<ReportView, 'method'>): readonly string[] => view.method.texts.map(({ key }) => key).filter((key) => key.startsWith('results.method.targets'));
    const said = Object.values(reportExamples).flatMap((view) => (view.page === 'report' ? [{ ranked: view.priorities.length > 0, keys: targets(view), rest: view.prioritiesRest.map(({ key }) => key) }] : []));
    expect(new Set(said.map(({ ranked }) => ranked))).toEqual(new Set([true, false]));
    for (const { ranked, keys, rest } of said) expect([keys, rest]).toEqual(ranked ? [['results.method.targets.answers'], keys] : [['results.method.targets'], []]);
  });

  it('says nothing of prioritised groups where it shares no need with another survey', () => {
    const source = sourceOf({ ...reportOf('workers'), frame: whole, area: null });
    if (!source) throw new Error('no report');
    const variables = source.release.results.variables.filter(({ topic, values }) => topic === null && values.every((value) => value.topic === null));
    expect([variables.length > 0, targetsOf({ ...source, release: { ...source.release, results: { ...source.release.results, variables } } })]).toEqual([true, []]);
  });

  it('shows by place the difference or need that most places show, and none that no place shows', () => {
    const source = sourceOf({ ...reportOf('workers'), frame: whole, area: null });
    if (!source) throw new Error('no report');
    const [first] = certainDifferences(source.differences, source.release.results);
    const hiding = (hides: (key: AnswerKey) => boolean): ReportSource => ({ ...source, figures: { ...source.figures, cell: (key, area, who) => (area.level !== 'alla' && hides(key) ? { kind: 'hidden' } : source.figures.cell(key, area, who)) } });
    const isFirst = ({ variable }: AnswerKey): boolean => variable === first?.variable;
    const other = buildPlaces(hiding(isFirst))?.table;
    expect(other && rowsOf(other).some(({ cells, sum }) => !sum && cells.some(({ kind }) => kind !== 'hidden'))).toBe(true);
    expect(buildPlaces(hiding(() => true))).toMatchObject({ table: null, intro: [{ key: 'results.places.intro' }, { key: 'results.places.unranked' }] });
  });

  it('says that figures of women and men are not shown only where none is, and else that they are too few to compare', () => {
    const source = sourceOf({ ...reportOf('workers'), frame: whole, area: null });
    if (!source) throw new Error('no report');
    const uncompared = { ...source, differences: { ...source.differences, all: [] } };
    expect(buildFinding(uncompared).text).toEqual({ key: 'results.finding.few' });
    expect(buildFinding({ ...uncompared, variables: new Map() }).text).toEqual({ key: 'results.finding.hidden' });
  });
});

describe('how many times as common an answer is among women', () => {
  it('is told in words of the shown figures of each table, with its interval and verdict, and not of few answers', () => {
    const { analysis } = reportOf('workers');
    const [area] = question.areas;
    for (const table of area?.tables ?? []) {
      const ratios = table.ratios.map(({ parameters }) => parameters?.['ratio']);
      const known = analysis.compared.filter(({ variable, area: { level }, group, ratio, verdict }) => variable.question === 'svart' && level === 'alla' && group === null && ratio && verdict !== 'few');
      expect(ratios.length).toBeGreaterThan(2);
      expect(ratios).toEqual(known.map(({ ratio }) => expect.closeTo(ratio?.value ?? 0, 1) as number));
    }
    for (const language of ['sv', 'sv-simple']) expect(translate(language)(area?.tables[0]?.ratios[0] ?? { key: '' }).text).toMatch(/^”[^”]+” är \d+(,\d+)? gånger så vanligt .*\d+(,\d+)? till \d+.*(Säker skillnad|Ingen säker skillnad)\.$/u);
    const few = reportExamples['report, a sensitive question of few answers'] as QuestionReportView;
    expect(few.areas.flatMap(({ tables: all }) => all.flatMap(({ ratios }) => ratios))).toEqual([]);
  });
});
