import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '#core/codes/answer-value.ts';
import { participationIn } from '#core/analysis/participation.ts';
import { areaLattice } from '#core/disclosure/area-lattice.ts';
import { tellsBesideOverviews } from '#core/disclosure/audit-overviews.ts';
import type { EarlierRelease } from '#core/disclosure/earlier.ts';
import { blockId } from '#core/disclosure/lattice.ts';
import { inSteps, makeOverview, STEP, type DayCount, type Overview } from '#core/disclosure/overview.ts';
import { allPersons } from '#core/disclosure/publish-persons.ts';
import { publishResults, type PublishedResults, type ResultsToPublish } from '#core/disclosure/publish-results.ts';
import { sumOf } from '#core/disclosure/publish-tables.ts';
import { countedOf } from '#core/disclosure/survey-setting.ts';
import { areasOf } from '#core/results/areas.ts';
import { columnsOf } from '#core/results/columns.ts';
import { countAll } from '#core/results/count.ts';
import { NOTHING_DERIVED } from '#core/results/derived.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import { solve, withSolver, type Constraint } from '#server/workers/solver.ts';
import { surveyOf, WHERE } from '#test/core/export/small-survey.ts';
import { GEOGRAPHY } from '#test/core/results/geography-example.ts';
import { blockOf, respondents } from '#test/core/results/respondents.ts';

const codebook = surveyOf(WHERE);
const dimensions = dimensionsOf(codebook, 'kommun', GEOGRAPHY);
const territory = { geography: GEOGRAPHY, areaLevel: 'kommun', firstDay: '2026-11-01' } as const;
const countsOf = (people: readonly Answers[]) => countAll(codebook, dimensions, columnsOf(codebook, [blockOf(codebook, people)]));
const order = (people: readonly Answers[], earlier: readonly EarlierRelease[] = []): ResultsToPublish => ({ survey: 'liten', version: 1, minimumCell: 5, codebook, dimensions, counts: countsOf(people), derived: NOTHING_DERIVED, crossings: [], earlier, territory });
const overviewOf = (results: PublishedResults, days: readonly DayCount[] = []): Overview => makeOverview({ results, days, stopped: [], pages: [] });
const lattice = areaLattice(dimensions, areasOf(dimensions, territory), 'kvinnor_och_man');
const personsOf = (people: readonly Answers[]): readonly number[] => countedOf(order(people)).slice(0, 1).flatMap((first) => [...allPersons(lattice, first)]);
const withGroup = surveyOf([...WHERE, { kind: 'single', id: 'org', values: ['af', 'fk', 'lan'], role: 'group' }]);
const groupDimensions = dimensionsOf(withGroup, 'kommun', GEOGRAPHY);
const grouped = (people: readonly Answers[]): ResultsToPublish => ({ ...order([]), codebook: withGroup, dimensions: groupDimensions, counts: countAll(withGroup, groupDimensions, columnsOf(withGroup, [blockOf(withGroup, people)])) });
const inGroup = (org: string, kon: string, count: number): readonly Answers[] => Array.from({ length: count }, () => ({ kommun: '0126', kon, org }));
const some = (kommun: string, kon: string, count: number): readonly Answers[] => Array.from({ length: count }, () => ({ kommun, kon }));

describe('the overview of a survey that is open', () => {
  it('tells steps of ten, and nothing under ten', () => {
    fc.assert(fc.property(fc.nat(1_000), (persons) => {
      const least = inSteps(persons);
      if (least === null) expect(persons).toBeLessThan(STEP);
      else expect(least <= persons && persons < least + STEP && least % STEP === 0).toBe(true);
    }));
    expect(inSteps(null)).toBeNull();
  });

  it('hides what a release of the same moment would hide, and looks alike where it is hidden and where it is few', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const results = publishResults(order(respondents(codebook, 40 + 30 * seed, seed)), solve);
      const { places } = overviewOf(results);
      for (const [index, { persons }] of participationIn(results).entries()) {
        expect(places[index]?.least ?? null).toBe(inSteps(persons));
        if (persons === null) expect(places[index]?.least).toBeNull();
      }
      expect(JSON.stringify(places)).not.toMatch(/hidden|suppressed/);
    }
  });

  it('tells nothing of how few answered in easy Swedish, or in other', () => {
    const easy = (of: number, all: number) => overviewOf(publishResults(order([]), solve), [{ day: '2026-11-02', persons: all, all, easy: of }]).easy;
    expect([easy(9, 40), easy(31, 40), easy(10, 40), easy(30, 40)]).toEqual([null, null, 3, 8]);
  });

  it('lets no release bound a few by what an overview told before', () => {
    const rest = [...some('0127', 'kvinna', 40), ...some('0127', 'man', 41), ...some('0128', 'kvinna', 30), ...some('0128', 'man', 33), ...some('0181', 'kvinna', 25), ...some('0181', 'man', 28)];
    const before = overviewOf(publishResults(order([...rest, ...some('0126', 'man', 10)]), solve));
    const now = order([...rest, ...some('0126', 'man', 10), ...some('0126', 'kvinna', 1)]);
    const results = publishResults(now, solve);
    const shown = new Map(participationIn(results).map(({ area, gender, persons }) => [`${area.id} ${gender}`, persons]));
    expect(before.places.find(({ id, gender }) => id === '0126' && gender === 'man')?.least).toBe(10);
    expect([shown.get('0126 kvinnor'), shown.get('0126 man')]).toEqual([null, null]);
    expect(shown.get('0126 kvinnor_och_man')).toBe(11);
    expect(tellsBesideOverviews(now, results, [], solve)).toBe(false);
    expect(tellsBesideOverviews(now, results, [before], solve)).toBe(true);
  });

  it('lets no release bound a few of a group by what an overview told before', () => {
    fc.assert(fc.property(fc.integer({ min: 10, max: 25 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 9 }), (men, women, more) => {
      const rest = ['fk', 'lan'].flatMap((org) => [...inGroup(org, 'kvinna', 30), ...inGroup(org, 'man', 31)]);
      const before = overviewOf(publishResults(grouped([...rest, ...inGroup('af', 'man', men)]), solve));
      const now = grouped([...rest, ...inGroup('af', 'man', men + more), ...inGroup('af', 'kvinna', women)]);
      const results = publishResults(now, solve);
      const [ofWomen, ofAll] = (['kvinnor', 'kvinnor_och_man'] as const).map((kon) => overviewOf(results).groups.find(({ id, gender }) => id === 'af' && gender === kon)?.least ?? null);
      fc.pre(ofWomen === null && ofAll !== null);
      const told = before.groups.find(({ id, gender }) => id === 'af' && gender === 'man')?.least ?? 0;
      // The women are the sum less the men, and there are no fewer men than were told of.
      const most = men + more + women - told;
      if (most < 5) expect(tellsBesideOverviews(now, results, [before], solve)).toBe(true);
      expect(tellsBesideOverviews(now, results, [], solve)).toBe(false);
    }), { numRuns: 30 });
  });

  const isReleased = (day: number): boolean => day % 4 === 3;
  const ENDS = [25, 40, 41, 58, 60, 90, 91, 120, 150, 152, 170];

  it('tells an attacker who keeps all overviews nothing small to within less than five, of all who came or of those between two days', { timeout: 120_000 }, () => {
    expect(SEEDS.flatMap((seed) => attack(ENDS, respondents(codebook, 170, seed), () => false).told)).toEqual([]);
  });

  it('tells one who has the releases too no few of an area and gender, of those in a release or of all today', { timeout: 120_000 }, () => {
    const attacks = SEEDS.map((seed) => attack(ENDS, respondents(codebook, 170, seed), isReleased));
    expect(attacks.flatMap(({ told }) => told).filter(({ from, to }) => from === 0 && (isReleased(to) || to === ENDS.length - 1))).toEqual([]);
    expect(attacks.reduce((sum, { secrets }) => sum + secrets, 0), 'there was something to find').toBeGreaterThan(50);
  });
});

const SEEDS = [11, 12, 13, 14, 15, 16, 17, 18, 19, 20];

interface Secret {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

/** Overviews at each end, and a release where one is asked for and not refused: what they tell of all who came until, or between two. */
const attack = (ends: readonly number[], people: readonly Answers[], isReleased: (day: number) => boolean): { readonly secrets: number; readonly told: readonly Secret[] } => {
  const size = lattice.size;
  const segments = ends.map((end, index) => personsOf(people.slice(ends[index - 1] ?? 0, end)));
  const columns = (parts: readonly number[], from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((segment) => parts.map((part) => segment * size + part));
  const partsOf = new Map(lattice.blocks.map(({ id, parts }) => [id, parts]));
  const known: Constraint[] = [];
  const overviews: Overview[] = [];
  const releases: { readonly at: number; readonly results: PublishedResults }[] = [];
  ends.forEach((end, day) => {
    const now = people.slice(0, end);
    const earlier = releases.map(({ at, results }) => ({ results, added: countsOf(people.slice(at, end)), lost: false }));
    const counted = order(now, earlier);
    const results = publishResults(counted, solve);
    const overview = overviewOf(results);
    for (const place of overview.places) if (place.least !== null) known.push({ columns: columns(partsOf.get(blockId(place, null, place.gender)) ?? [], 0, day), low: place.least, high: place.least + STEP - 1 });
    overviews.push(overview);
    if (!isReleased(day) || tellsBesideOverviews(counted, results, overviews, solve)) return;
    for (const { area, gender, persons } of participationIn(results)) if (persons !== null) known.push({ columns: columns(partsOf.get(blockId(area, null, gender)) ?? [], 0, day), low: persons, high: persons });
    releases.push({ at: end, results });
  });
  const all = ends.flatMap((_, to) => [0, to].flatMap((from) => lattice.blocks.map(({ id, parts }) => ({ id, from, to, columns: columns(parts, from, to), count: sumOf(segments.flat(), columns(parts, from, to)) }))));
  const secrets = all.filter(({ count }) => count > 0 && count < 5);
  const told = withSolver(size * ends.length, known, people.length, (ranges) => secrets.flatMap((secret) => {
    const { low, high } = ranges(secret.columns, (range) => range.high - range.low >= 5);
    return high - low < 5 ? [{ id: secret.id, from: secret.from, to: secret.to, count: secret.count, low, high }] : [];
  }));
  return { secrets: secrets.length, told };
};
