import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areasApart } from '#core/analysis/areas-apart.ts';
import { changesBetween } from '#core/analysis/changes.ts';
import { differencesOf } from '#core/analysis/differences.ts';
import { populationsOf, sourcesOf, withPopulations } from '#core/analysis/known-population.ts';
import type { Answers } from '#core/codes/answer-value.ts';
import { needListsOf } from '#core/analysis/need-items.ts';
import { needRankings } from '#core/analysis/needs.ts';
import { prioritiesOf } from '#core/analysis/priorities.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { GivenStatistics } from '#core/statistics/given-statistics.ts';
import { anyLeaningResults, needVariables, needy, publishedOf, SUPPORT } from '#test/core/analysis/published.ts';
import { publish, surveyOf, WHERE } from '#test/core/export/small-survey.ts';
import { cellsOf, given, tableWith, type ByArea } from '#test/core/statistics/statistics-example.ts';

const PLACES = ['0126', '0127', '0128', '0181'];
const RESULTS = publishedOf([SUPPORT], (['kvinna', 'man'] as const).map((kon) => ({ kon, persons: 40, answers: { stod: 'ja' } })));
const population = (numbers: ByArea, id = 'population'): GivenStatistics => {
  const made = given('population', tableWith(cellsOf(numbers)));
  return { ...made, source: { ...made.source, id } };
};
const everywhere = (women: number | null, men: number | null): ByArea => Object.fromEntries(PLACES.map((place) => [place, [women, men]]));
const knowing = (results: PublishedResults, ...statistics: readonly GivenStatistics[]): PublishedResults => withPopulations(results, populationsOf(results, statistics));
const figuresIn = ({ variables }: PublishedResults): readonly PublishedFigure[] => variables.flatMap(({ figures }) => figures);
const botkyrka = (statistics: readonly GivenStatistics[], results = RESULTS) => {
  const found = populationsOf(results, statistics).find(({ key }) => key === 'kommun 0127');
  return [found?.persons.kvinnor, found?.persons.man, found?.source.id];
};

/** So many of 100 women and of 100 men have support. */
const supported = (women: number, men: number, kommun = '0127'): PublishedResults =>
  publishedOf([SUPPORT], ([['kvinna', women], ['man', men]] as const).flatMap(([kon, yes]) => [{ kommun, kon, persons: yes, answers: { stod: 'ja' } }, { kommun, kon, persons: 100 - yes, answers: { stod: 'nej' } }]));

describe('how many there are', () => {
  it('is known of the women and men of an area by the first table of a population that has both', () => {
    expect(botkyrka([given('invited', tableWith(cellsOf({ '0127': [50, 50] })))])).toEqual([undefined, undefined, undefined]);
    expect(botkyrka([population({ '0127': [70, null] }, 'a'), population({ '0127': [80, 90] }, 'b'), population({ '0127': [100, 100] }, 'c')])).toEqual([80, 90, 'b']);
  });

  it('is told by no table that has fewer than have answered', () => {
    expect(botkyrka([population({ '0127': [39, 90] }, 'a'), population({ '0127': [40, 40] }, 'b')])).toEqual([40, 40, 'b']);
    expect(botkyrka([population({ '0127': [39, 90] })])).toEqual([undefined, undefined, undefined]);
  });

  it('of all is what a table says of all, where some may live elsewhere: sixty of 120 in one municipality and fifty elsewhere are not 110 of 120', () => {
    const living = (kommuner: Readonly<Record<string, number>>): readonly Answers[] => Object.entries(kommuner).flatMap(([kommun, persons]) => (['kvinna', 'man'] as const).flatMap((kon) => Array.from({ length: persons }, (_, index) => ({ kommun, kon, stod: index % 2 ? 'ja' : 'nej' }))));
    const womenOf = (results: PublishedResults, table: ByArea) => populationsOf(results, [population(table)]).map(({ key, persons }) => `${key} ${persons.kvinnor}`);
    const municipalities = { '0126': [120, 120], '0127': [0, 0], '0128': [0, 0], '0181': [0, 0] } as const;
    const elsewhere = publish(surveyOf([...WHERE, SUPPORT]), living({ '0126': 60, annan: 50 }));
    expect(womenOf(elsewhere, municipalities)).toEqual(['kommun 0126 120', 'forbund hbs 120']);
    expect(womenOf(elsewhere, { ...municipalities, alla: [900, 800] })).toEqual(['kommun 0126 120', 'forbund hbs 120', 'alla alla 900']);
    const [area, gender] = WHERE;
    const everyone = publish(surveyOf(area?.kind === 'single' && gender ? [{ ...area, values: PLACES }, gender, SUPPORT] : []), living({ '0126': 60 }));
    expect(womenOf(everyone, municipalities)).toEqual(['kommun 0126 120', 'forbund hbs 120', 'alla alla 120']);
  });

  it('is of an earlier round what it was then, though later tables have come since', () => {
    const dated = (referenceDate: string, women: number) => { const table = population({ '0127': [women, 90] }, referenceDate); return { ...table, source: { ...table.source, referenceDate } }; };
    const tables = [dated('2026-09-01', 400), dated('2026-03-01', 50), dated('2025', 45)];
    const until = (day?: string) => populationsOf(RESULTS, tables, day).filter(({ key }) => key === 'kommun 0127').map(({ persons, source }) => [persons.kvinnor, source.id]);
    expect([until('2026-05-31'), until('2026-11-27'), until('2024-12-31'), until()]).toEqual([[[50, '2026-03-01']], [[400, '2026-09-01']], [[45, '2025']], [[400, '2026-09-01']]]);
  });

  it('names each table once, and none that no share reckons with', () => {
    const populations = populationsOf(RESULTS, [population({ ...everywhere(100, 100), alla: [400, 400] })]);
    expect(populations.map(({ key }) => key).toSorted()).toEqual(['alla alla', 'forbund hbs', 'kommun 0127']);
    expect(sourcesOf(populations)).toHaveLength(1);
  });
});

describe('a share of a known population', () => {
  const ofWomen = (results: PublishedResults, level = 'kommun'): PublishedFigure | undefined => figuresIn(results).find(({ answer, area, gender, group, share }) => answer.id === 'ja' && area.level === level && gender === 'kvinnor' && group === null && share);

  it('has the interval of an effective number of answers (R’s package survey: 24 of 40 in a population of 60)', () => {
    const results = publishedOf([SUPPORT], (['kvinna', 'man'] as const).flatMap((kon) => [{ kon, persons: 24, answers: { stod: 'ja' } }, { kon, persons: 16, answers: { stod: 'nej' } }]));
    expect(ofWomen(knowing(results, population({ '0127': [60, 60] })))).toMatchObject({ count: 24, base: 40, population: 60, share: { value: 0.6, low: expect.closeTo(0.509802684784954, 9) as number, high: expect.closeTo(0.683891647410547, 9) as number } });
  });

  it('of whom all have answered has no uncertainty left', () => {
    const results = knowing(supported(60, 50), population({ ...everywhere(0, 0), '0127': [100, 100], alla: [100, 100] }));
    for (const { share } of figuresIn(results).filter(({ group, share: own }) => group === null && own)) expect([share?.low, share?.high]).toEqual([share?.value, share?.value]);
  });

  it('is never less sure for it, and nothing else of a release is changed', () => {
    const numbers = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 })), { minLength: 4, maxLength: 4 });
    fc.assert(fc.property(anyLeaningResults, numbers, (results, persons) => {
      const known = figuresIn(knowing(results, population(Object.fromEntries(PLACES.map((place, index) => [place, persons[index] ?? [0, 0]])))));
      figuresIn(results).forEach((figure, index) => {
        const { population: own, share, ...rest } = known[index] ?? figure;
        expect({ ...rest, share: share && share.value }).toEqual({ ...figure, share: figure.share && figure.share.value });
        if (own === undefined) expect(share).toEqual(figure.share);
        else expect(own).toBeGreaterThanOrEqual(figure.base ?? Infinity);
        if (share && figure.share) expect([share.low >= figure.share.low - 1e-12, share.high <= figure.share.high + 1e-12]).toEqual([true, true]);
      });
    }), { numRuns: 25 });
  });

  it('is as it was without a table, where only women or only men are known, and in groups', () => {
    const results = publishedOf([SUPPORT, { kind: 'single', id: 'org', values: ['af', 'fk'], role: 'group' }], (['kvinna', 'man'] as const).flatMap((kon) => ['ja', 'nej'].map((stod) => ({ kon, persons: 60, answers: { stod, org: 'af' } }))));
    expect(knowing(results)).toBe(results);
    for (const one of [everywhere(200, null), everywhere(null, 200)]) expect(knowing(results, population(one))).toBe(results);
    const groups = figuresIn(knowing(results, population(everywhere(200, 200)))).filter(({ group }) => group !== null);
    expect(groups.some(({ share }) => share)).toBe(true);
    expect(groups.filter((figure) => figure.population !== undefined)).toEqual([]);
  });

  it('may be of everyone, where gender was not asked', () => {
    const [area] = WHERE;
    const people = Array.from({ length: 60 }, (_, index) => ({ kommun: '0127', stod: index < 40 ? 'ja' : 'nej' }));
    const results = publish(surveyOf(area ? [area, SUPPORT] : []), people);
    const table = tableWith([{ level: 'kommun', area: '0127', gender: 'samtliga', category: null, time: null, persons: 60 }]);
    const figure = figuresIn(knowing(results, given('population', table))).find(({ answer, area: { id }, gender }) => answer.id === 'ja' && id === '0127' && gender === 'samtliga');
    expect(figure).toMatchObject({ population: 60, share: { low: 40 / 60, high: 40 / 60 } });
  });
});

describe('what is compared', () => {
  it('of two rounds reckons with the population of both: all answered, so that any change is one', () => {
    const [before, after] = [supported(50, 50), supported(53, 50)];
    const judged = (one: PublishedResults, other: PublishedResults) => changesBetween({ before: one, after: other, independent: true, comparable: () => true }).filter(({ variable, answer }) => variable.id === 'stod' && answer === 'ja');
    const whole = population({ ...everywhere(0, 0), '0127': [100, 100], alla: [100, 100] });
    expect(judged(before, after).map(({ verdict, corrected }) => [verdict, corrected])).toEqual([['none', false], ['none', false], ['none', false]]);
    expect(judged(knowing(before, whole), after)).toEqual(judged(before, after).map((change) => ({ ...change, before: change.before && { ...change.before, population: change.side === 'all' ? 200 : 100 } })));
    const changes = judged(knowing(before, whole), knowing(after, whole));
    expect(changes.map(({ side, verdict, corrected, difference }) => [side, verdict, corrected, difference?.low])).toEqual([['women', 'seen', true, expect.closeTo(3, 9)], ['men', 'none', true, 0], ['all', 'seen', true, expect.closeTo(1.5, 9)]]);
  });

  it('of a place and the rest reckons with the whole less the place, where one table tells of both', () => {
    const needs = needVariables(['stod', 'rutiner']);
    const results = publishedOf(needs, PLACES.flatMap((kommun, index) => (['kvinna', 'man'] as const).flatMap((kon) => needy({ kommun, kon }, 100, { stod: index === 0 ? 46 : 40, rutiner: 40 }))));
    const apartWith = (...statistics: readonly GivenStatistics[]) => {
      const populations = populationsOf(results, statistics);
      return areasApart(needListsOf(withPopulations(results, populations), () => false), populations).filter(({ item, side, area }) => item.variable.question === 'stod' && side === 'women' && area.id === '0126');
    };
    expect(apartWith().map(({ verdict, corrected }) => [verdict, corrected])).toEqual([['none', false]]);
    expect(apartWith(population({ ...everywhere(100, 100), alla: [400, 400] })).map(({ verdict, corrected, difference }) => [verdict, corrected, difference.low])).toEqual([['seen', true, expect.closeTo(6, 9)]]);
    expect(apartWith(population({ '0126': [100, 100] }, 'a'), population({ alla: [400, 400] }, 'b')).map(({ verdict, corrected }) => [verdict, corrected])).toEqual([['none', false]]);
  });

  it('of women and men does where both are known, and needs keep their places', () => {
    const results = supported(60, 50);
    const known = knowing(results, population(everywhere(110, 110)));
    expect(differencesOf(results).filter(({ corrected }) => corrected)).toEqual([]);
    const [one, other] = [differencesOf(known), differencesOf(results)].map((all) => all.find(({ answer, variable, area }) => variable.id === 'stod' && answer.id === 'ja' && area.id === '0127'));
    expect([other?.verdict, one?.verdict, one?.corrected]).toEqual(['none', 'seen', true]);
    const needs = publishedOf(needVariables(['stod', 'rutiner', 'larande']), (['kvinna', 'man'] as const).flatMap((kon) => needy({ kon }, 100, { stod: 46, rutiner: 40, larande: 44 })));
    const placesIn = (of: PublishedResults) => needRankings(needListsOf(of, () => false)).flatMap(({ ranked }) => ranked.map(({ item, place }) => [item.id, place]));
    expect(placesIn(knowing(needs, population(everywhere(110, 110))))).toEqual(placesIn(needs));
  });

  it('of what was ranked reckons with it too', () => {
    const ranked = ['rang__1', 'rang__2'].map((id) => ({ kind: 'single', id, values: ['unga', 'langtid'] }) as const);
    const made = publishedOf(ranked, (['kvinna', 'man'] as const).flatMap((kon) => [['unga', 'langtid'], ['langtid', 'unga']].map(([first = '', second = '']) => ({ kon, persons: 50, answers: { rang__1: first, rang__2: second } }))));
    const results = { ...made, variables: made.variables.map((variable) => (variable.id.startsWith('rang') ? { ...variable, question: 'rang' } : variable)) };
    const choices = prioritiesOf(knowing(results, population({ ...everywhere(0, 0), '0127': [100, 100], alla: [100, 100] }))).flatMap((each) => each.choices);
    expect(choices.length).toBeGreaterThan(0);
    for (const { top } of choices) expect([top?.low, top?.high]).toEqual([top?.value, top?.value]);
  });
});
