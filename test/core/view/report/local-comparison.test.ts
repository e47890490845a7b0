import { describe, expect, it } from 'vitest';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { Area } from '#core/results/areas.ts';
import { buildFrame } from '#core/view/frame.ts';
import { buildComparison } from '#core/view/report/build-comparison.ts';
import type { CompareView } from '#core/view/compare-view.ts';
import { reportExamples, reportOf } from '#test/client/report.examples.ts';

const workers = reportOf('workers');

/** Places as they were in an earlier round. */
const withAreas = (results: PublishedResults, areaOf: (area: Area) => Area): PublishedResults => ({
  ...results,
  version: results.version - 1,
  variables: results.variables.map((variable) => ({ ...variable, figures: variable.figures.map((figure) => ({ ...figure, area: areaOf(figure.area) })) })),
});

const compared = (area: string, areaOf: (area: Area) => Area): CompareView | null =>
  buildComparison(
    { ...workers, area, frame: buildFrame({ language: 'sv', questionnaire: workers.questionnaire, address: '/', form: null }) },
    { ...workers, release: { ...workers.release, id: 'earlier', versionId: 'v0', number: 0, results: withAreas(workers.release.results, areaOf) } },
  );

const keysOf = (view: CompareView | null): readonly string[] => (view?.texts ?? []).map(({ key }) => key);

describe('a comparison of one place', () => {
  it('says that a union has other municipalities, and says it of no other place', () => {
    const smaller = (area: Area): Area => (area.id === 'hbs' ? { ...area, members: area.members.slice(1) } : area);
    expect(keysOf(compared('hbs', smaller))).toContain('results.compare.members');
    expect(keysOf(compared('hbs', (area) => area))).not.toContain('results.compare.members');
    expect(keysOf(compared('0126', smaller))).not.toContain('results.compare.members');
  });

  it('says nothing of a union whose municipalities stand in another order', () => {
    // As if another municipality had been the first to choose.
    expect(keysOf(compared('hbs', (area) => ({ ...area, members: area.members.map((member) => member + 1) })))).not.toContain('results.compare.members');
  });

  it('leads to the whole and to the places that both have', () => {
    const links = compared('0126', (area) => (area.id === '0127' ? { ...area, id: '0182', name: 'Nacka' } : area))?.places.map(({ address }) => address);
    expect(links?.[0]).toBe('/rapport/medarbetare-1/jamfor/earlier');
    expect(links).toContain('/rapport/medarbetare-1/0128/jamfor/earlier');
    for (const place of ['0126', '0127', '0182']) expect(links).not.toContain(`/rapport/medarbetare-1/${place}/jamfor/earlier`);
  });

  it('has the figures of its own report, and no others', () => {
    const { questions } = reportExamples['report, two rounds compared in a municipality'] as CompareView;
    const { results } = reportOf('workers').release;
    const shown = questions.flatMap(({ tables }) => tables).flatMap(({ groups }) => groups).flatMap(({ rows }) => rows).filter(({ who }) => who === 'women').map(({ cells }) => cells[1]);
    const own = results.variables.flatMap(({ figures }) => figures).filter(({ area, gender, group }) => area.id === '0126' && gender === 'kvinnor' && group === null).map(({ count, base }) => `${count} ${base}`);
    expect(shown.length).toBeGreaterThan(5);
    for (const cell of shown) if (cell?.kind === 'share' || cell?.kind === 'count') expect(own).toContain(`${cell.count} ${cell.base}`);
  });

  it('says of what cannot be judged only that nothing can be said', () => {
    const everything = (area: Area): Area => area;
    const few = reportOf('few');
    const view = buildComparison(
      { ...few, area: '0181', frame: buildFrame({ language: 'sv', questionnaire: few.questionnaire, address: '/', form: null }) },
      { ...few, release: { ...few.release, id: 'earlier', versionId: 'v0', number: 0, results: withAreas(few.release.results, everything) } },
    );
    expect(view?.seen?.before).toEqual([{ key: 'results.compare.seen.unknown' }]);
  });
});
