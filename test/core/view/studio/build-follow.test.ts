import { describe, expect, it } from 'vitest';
import { makeOverview, type Overview } from '#core/disclosure/overview.ts';
import { daysIn, factsIn, groupsTable, placesTable, ratesIn, stopsTable } from '#core/view/studio/build-follow.ts';
import { isTold, nothingIn, shownFacts } from '#core/view/studio/build-nothing.ts';
import type { GivenStatistics } from '#core/statistics/given-statistics.ts';
import { publish, surveyOf, WHERE } from '#test/core/export/small-survey.ts';

const EMPTY: Overview = { places: [], groups: [], days: [], easy: null, stops: [] };
/** Of two municipalities, of which one has a union of its own. */
const MEMBERS: Readonly<Record<string, readonly number[]>> = { '0127': [0], '0182': [1], nacka: [1], alla: [0, 1, 2] };
const place = (id: string, name: string, gender: 'kvinnor' | 'man' | 'kvinnor_och_man', least: number | null, level: 'kommun' | 'forbund' | 'alla' = 'kommun') => ({ level, id, name, gender, least, members: MEMBERS[id] ?? [] });
const nacka = [place('0182', 'Nacka', 'kvinnor', 10), place('0182', 'Nacka', 'man', null), place('0182', 'Nacka', 'kvinnor_och_man', 20)];
const botkyrka = [place('0127', 'Botkyrka', 'kvinnor', null), place('0127', 'Botkyrka', 'man', null), place('0127', 'Botkyrka', 'kvinnor_och_man', null)];
const all = [place('alla', 'Alla', 'kvinnor', 30, 'alla'), place('alla', 'Alla', 'man', 20, 'alla'), place('alla', 'Alla', 'kvinnor_och_man', 60, 'alla')];
const cell = (area: string, persons: number, level: 'kommun' | 'alla' = 'kommun') => ({ level, area, gender: 'samtliga' as const, category: null, time: null, persons });
const invited: GivenStatistics = { use: 'invited', source: { id: 'i', title: 'Inbjudna', source: 'Förbundet', referenceDate: '2026' }, table: { category: null, categories: [], cells: [cell('0182', 48), cell('0127', 96), cell('alla', 144, 'alla')] } };
const overview: Overview = { ...EMPTY, places: [...nacka, ...botkyrka, ...all] };

describe('the pages of how it goes', () => {
  it('tell at least how large a part of the invited has answered, and nothing of a place that is hidden', () => {
    const table = placesTable(ratesIn(overview, invited));
    expect(table?.rows.map(({ label }) => ('text' in label ? label.text : label.key))).toEqual(['Botkyrka', 'Nacka']);
    expect(table?.rows[1]?.cells.map((each) => each?.parameters?.['n'] ?? null)).toEqual([10, null, 20, 48, 41]);
    expect(table?.rows[0]?.cells.map((each) => each?.parameters?.['n'] ?? null)).toEqual([null, null, null, 96, null]);
    expect(factsIn(overview, ratesIn(overview, invited)).map(({ label, value }) => [label.key, value?.parameters?.['n'] ?? null])).toEqual([['studio.follow.both', 60], ['studio.follow.ofInvited', 41], ['studio.follow.women', 30], ['studio.follow.men', 20], ['studio.follow.easy', null]]);
  });

  it('tell of all at least how large a part of the invited of the municipalities has answered, not of those who gave none', () => {
    const parts = { ...invited, table: { ...invited.table, cells: invited.table.cells.filter(({ level }) => level === 'kommun') } };
    const rates = ratesIn(overview, parts);
    expect(factsIn(overview, rates).slice(0, 2).map(({ value }) => value?.parameters?.['n'])).toEqual([60, 13]);
  });

  it('count the invited of a union as those of its municipalities', () => {
    const union = place('nacka', 'Nacka', 'kvinnor_och_man', 20, 'forbund');
    const rows = placesTable(ratesIn({ ...overview, places: [...nacka, ...botkyrka, union, ...all] }, invited))?.rows ?? [];
    expect(rows.at(-1)?.cells.map((each) => each?.parameters?.['n'] ?? null)).toEqual([null, null, 20, 48, 41]);
    expect(rows.at(-1)?.meter).toBe(41);
  });

  it('leave out what nobody has given or asked', () => {
    expect(placesTable(ratesIn(overview, null))?.columns).toHaveLength(4);
    expect([placesTable(ratesIn(EMPTY, null)), groupsTable(EMPTY), daysIn(EMPTY), stopsTable(EMPTY, new Map())]).toEqual([null, null, null, null]);
  });

  it('tell days, those too on which few or none came, and weeks once they are many', () => {
    const days = [{ day: '2026-11-02', least: 20 }, { day: '2026-11-05', least: null }];
    expect(daysIn({ ...EMPTY, days })?.days.map(({ least }) => least)).toEqual([20, null, null, null]);
    const long = daysIn({ ...EMPTY, days: [...days, { day: '2026-12-20', least: 10 }] });
    expect(long?.days.map(({ least }) => least)).toEqual([20, null, null, null, null, null, 10]);
    expect(long?.most).toBe(20);
  });

  it('say in the place of an empty chart that nothing is told yet, the same of nobody and of few, and where the link is to share', () => {
    const asked = { slug: 'a', open: true, publishes: true };
    const few: Overview = { ...EMPTY, days: [{ day: '2026-11-02', least: null }] };
    expect([daysIn(few), shownFacts(factsIn(few, ratesIn(few, null)))]).toEqual([null, []]);
    expect(nothingIn(few, [], asked)).toEqual({ texts: [{ key: 'studio.follow.nothing' }, { key: 'studio.follow.shareIt' }], link: { address: '/studio/enkater/a/publicera#lank', label: { key: 'studio.follow.toShare' } } });
    expect(nothingIn(EMPTY, [], asked)).toEqual(nothingIn(few, [], asked));
    expect(nothingIn(few, factsIn(overview, ratesIn(overview, null)), asked)?.texts[0]).toEqual({ key: 'studio.follow.noDays' });
    expect(nothingIn(null, [], { ...asked, publishes: false })).toEqual({ texts: [{ key: 'studio.follow.shareIt' }], link: { address: '/e/a', label: { key: 'studio.follow.toStart' } } });
    expect(nothingIn(few, [], { ...asked, open: false })?.link?.address).toBe('/studio/enkater/a/publicera#omgang');
    expect(nothingIn(few, [], { ...asked, open: false, publishes: false })).toEqual({ texts: [{ key: 'studio.follow.nothing' }, { key: 'studio.follow.closed' }], link: null });
    expect(nothingIn({ ...EMPTY, days: [{ day: '2026-11-02', least: 10 }] }, [], asked)).toBeNull();
  });

  it('leave out a table of nothing but hidden figures, unless it tells how many were invited', () => {
    const hidden = { ...EMPTY, places: botkyrka };
    expect([placesTable(ratesIn(hidden, null)), placesTable(ratesIn(hidden, invited))].map(isTold)).toEqual([false, true]);
  });

  it('tell on which page people stopped, where they are more than a few', () => {
    const codebook = surveyOf(WHERE);
    const { stops } = makeOverview({ results: publish(codebook, []), days: [], stopped: [...Array.from({ length: 12 }, () => 'ett'), ...Array.from({ length: 3 }, () => null)], pages: ['ett', 'tva'] });
    expect(stops).toEqual([{ page: null, least: null }, { page: 'ett', least: 10 }, { page: 'tva', least: null }]);
    expect(stopsTable({ ...EMPTY, stops }, new Map([['ett', { text: 'Om dig', lang: 'sv' }]]))?.rows[1]).toEqual({ label: { text: 'Om dig', lang: 'sv' }, cells: [{ key: 'studio.follow.number', parameters: { n: 10 } }] });
  });
});
