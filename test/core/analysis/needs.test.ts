import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { areasApart } from '#core/analysis/areas-apart.ts';
import type { Side } from '#core/analysis/cells.ts';
import { differencesOf } from '#core/analysis/differences.ts';
import { cellsOfItem, needListsOf, namesNothingIn, type NeedItem } from '#core/analysis/need-items.ts';
import { compareNeeds, needRankings, type NeedRanking } from '#core/analysis/needs.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { needVariables, needy, publishedOf, shown } from '#test/core/analysis/published.ts';
import { publishedDemo, shipped } from '#test/core/analysis/shipped.ts';

const NEEDS = needVariables(['stod', 'rutiner', 'inflytande', 'larande']);
const HINDER = { kind: 'multiple', id: 'hinder', values: ['tid', 'pengar', 'inget'], role: 'barrier' } as const;
const isNothing = (_: string, answer: string): boolean => answer === 'inget';

const listsOf = (results: PublishedResults) => needListsOf(results, isNothing);
const ranking = (results: PublishedResults, side: Side, level = 'alla', kind = 'need'): NeedRanking | undefined => needRankings(listsOf(results)).find((each) => each.side === side && each.area.level === level && each.list.kind === kind);
const names = (all: NeedRanking | undefined): readonly string[] | undefined => all?.ranked.map(({ item }) => item.variable.question);

/** What is left of the women's and of the men's count in all, without each municipality's. */
const restsOf = (item: NeedItem): readonly number[] => {
  const cells = cellsOfItem(item);
  const whole = cells.find(({ area }) => area.level === 'alla');
  const left = (side: 'women' | 'men', all: PublishedFigure | null | undefined) => cells.filter(({ area }) => area.level === 'kommun').flatMap((cell) => { const own = cell[side]; return typeof all?.count === 'number' && typeof own?.count === 'number' ? [all.count - own.count] : []; });
  return [...left('women', whole?.women), ...left('men', whole?.men)];
};

describe('needs', () => {
  const results = publishedOf([...NEEDS, HINDER], [
    ...needy({ kon: 'kvinna' }, 200, { stod: 150, rutiner: 100, inflytande: 60, larande: 20 }, { tid: 120, pengar: 90, inget: 200 }),
    ...needy({ kon: 'man' }, 200, { stod: 60, rutiner: 100, inflytande: 60, larande: 140 }, { tid: 40, pengar: 90, inget: 200 }),
  ]);

  it('are ranked for women, for men and for all, the most common first', () => {
    expect(names(ranking(results, 'women'))).toEqual(['stod', 'rutiner', 'inflytande', 'larande']);
    expect(names(ranking(results, 'men'))).toEqual(['larande', 'rutiner', 'stod', 'inflytande']);
    expect(ranking(results, 'all')?.ranked.map(({ persons }) => persons.count)).toEqual([210, 200, 160, 120]);
    expect(ranking(results, 'men')?.ranked.map(({ place }) => place.point)).toEqual([1, 2, 3, 3]);
  });

  it('have places that say how sure they are', () => {
    const [support, , influence] = ranking(results, 'women')?.ranked ?? [];
    expect(support?.place).toEqual({ point: 1, best: 1, worst: 1 });
    expect(influence?.place).toEqual({ point: 3, best: 3, worst: 3 });
    const [, , third] = ranking(results, 'men')?.ranked ?? [];
    expect(third?.place).toEqual({ point: 3, best: 3, worst: 4 });
  });

  it('and obstacles stand in lists of their own, without the choice that nothing is in the way', () => {
    expect(ranking(results, 'women', 'alla', 'named')?.ranked.map(({ item }) => item.answer)).toEqual(['tid', 'pengar']);
  });

  it('are told apart: what surely more women need, what more men, and what both need most', () => {
    const compared = compareNeeds(needRankings(listsOf(results)), differencesOf(results)).find(({ area, list }) => area.level === 'alla' && list.kind === 'need');
    expect(compared?.women.map(({ variable }) => variable.question)).toEqual(['stod']);
    expect(compared?.men.map(({ variable }) => variable.question)).toEqual(['larande']);
    expect(compared?.shared.map(({ variable }) => variable.question)).toEqual(['rutiner', 'inflytande']);
  });

  it('are not called the most common of three', () => {
    const three = publishedOf(needVariables(['stod', 'rutiner', 'inflytande']), [...needy({ kon: 'kvinna' }, 50, { stod: 30, rutiner: 25, inflytande: 20 }), ...needy({ kon: 'man' }, 50, { stod: 30, rutiner: 25, inflytande: 20 })]);
    expect(compareNeeds(needRankings(listsOf(three)), differencesOf(three)).flatMap(({ shared }) => shared)).toEqual([]);
  });

  it('that are not shown have no place', () => {
    const few = publishedOf(NEEDS, [...needy({ kon: 'kvinna' }, 50, { stod: 30, rutiner: 3, inflytande: 20, larande: 10 }), ...needy({ kon: 'man' }, 50, { stod: 30, rutiner: 10, inflytande: 20, larande: 10 })]);
    const women = ranking(few, 'women');
    expect(names(women)).toEqual(['stod', 'inflytande', 'larande']);
    expect(women?.hidden.map(({ variable }) => variable.question)).toEqual(['rutiner']);
  });

  it('have places within those that are shown, with the place itself within its interval, and the same every time', () => {
    const persons = fc.integer({ min: 0, max: 120 });
    const needsOf = fc.record({ stod: persons, rutiner: persons, inflytande: persons, larande: persons });
    fc.assert(fc.property(needsOf, needsOf, (women, men) => {
      const any = publishedOf(NEEDS, [...needy({ kon: 'kvinna' }, 120, women), ...needy({ kon: 'man' }, 120, men)]);
      const rankings = needRankings(listsOf(any));
      expect(needRankings(listsOf(any))).toEqual(rankings);
      for (const { ranked } of rankings) {
        for (const { place, persons: { count, base }, share } of ranked) {
          expect([1 <= place.best, place.best <= place.point, place.point <= place.worst, place.worst <= ranked.length]).toEqual([true, true, true, true]);
          expect(share.value).toBe(count / base);
        }
        expect(ranked.map(({ share }) => share.value)).toEqual(ranked.map(({ share }) => share.value).toSorted((a, b) => b - a));
      }
    }), { numRuns: 12 });
  });

  it('of an area are told apart from the rest where they surely differ', () => {
    const many = { stod: 70, rutiner: 40, inflytande: 40, larande: 40 };
    const usual = { stod: 40, rutiner: 40, inflytande: 40, larande: 40 };
    const places = [['0126', many], ['0127', usual], ['0128', usual], ['0181', usual]] as const;
    const split = publishedOf(NEEDS, places.flatMap(([kommun, needs]) => (['kvinna', 'man'] as const).flatMap((kon) => needy({ kommun, kon }, 100, needs))));
    const apart = areasApart(listsOf(split));
    const seen = apart.filter(({ verdict, area }) => verdict === 'seen' && area.level === 'kommun');
    const more = seen.filter(({ difference }) => difference.points > 0).map(({ item, area, side }) => [item.variable.question, area.id, side]);
    expect(more).toEqual([['stod', '0126', 'women'], ['stod', '0126', 'men'], ['stod', '0126', 'all']]);
    const own = apart.find(({ item, area, side }) => item.variable.question === 'stod' && area.id === '0126' && side === 'women');
    expect(own?.difference.points).toBeCloseTo(100 * (0.7 - 0.4), 9);
  });

  it('of the rest, that an area is compared with, are never fewer than may be shown: their protection sees to it', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 6, maxLength: 6 });
    fc.assert(fc.property(counts, fc.integer({ min: 10, max: 60 }), (few, many) => {
      const crowds = ['0126', '0127', '0128'].flatMap((kommun, index) => (['kvinna', 'man'] as const).flatMap((kon, side) => needy({ kommun, kon }, 80, { stod: (few[index * 2 + side] ?? 0) + (index === 0 ? many : 0), rutiner: 40 })));
      const rest = listsOf(publishedOf(needVariables(['stod', 'rutiner']), crowds)).flatMap(({ items }) => items).flatMap(restsOf);
      expect(rest.filter((count) => count > 0 && count < 5)).toEqual([]);
    }), { numRuns: 60 });
  });
});

describe('the shipped questionnaires', () => {
  it('know which choices name nothing', () => {
    const isAlone = namesNothingIn(shipped('medarbetare'));
    expect([isAlone('svart', 'inget'), isAlone('svart', 'stress'), isAlone('sarbehandlad', 'nej')]).toEqual([true, false, true]);
  });

  it('leave out what answers in own words are about: nobody was asked to choose it', () => {
    const results = publishedDemo('medarbetare', 60, /svart/);
    const themed = { ...results, variables: results.variables.map((variable) => ({ ...variable, source: { kind: 'themes' as const, of: ['svart'] } })) };
    expect(listsOf(results).map(({ kind }) => kind)).toContain('named');
    expect(listsOf(themed)).toEqual([]);
  });

  it.each([['handlaggare', 300, /varfor_inte|hinder/, ['named varfor_inte', 'great hinder']], ['medarbetare', 2_000, /^b[1345]_|svart/, ['need ', 'named svart']]] as const)('have needs and obstacles to rank: %s, whose every share is of a shown figure', (slug, persons, asked, lists) => {
    const rankings = needRankings(needListsOf(publishedDemo(slug, persons, asked), namesNothingIn(shipped(slug))));
    expect(new Set(rankings.map(({ list }) => `${list.kind} ${list.question ?? ''}`))).toEqual(new Set(lists));
    for (const { ranked, area, list } of rankings.filter(({ side }) => side === 'women')) {
      for (const { item, persons: own, index } of ranked) {
        const figure = item.variable.figures.find((each) => each.answer.id === item.answer && each.area === area && each.group === null && each.gender === 'kvinnor');
        expect(shown(figure ?? null)).toMatchObject(own);
        if (list.kind !== 'need') expect(index).toBeNull();
      }
    }
  });
});
