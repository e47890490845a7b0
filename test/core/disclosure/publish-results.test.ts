import { describe, expect, it } from 'vitest';
import type { Answers } from '#core/codes/answer-value.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import { readResults, storeResults, type PublishedResults } from '#core/disclosure/publish-results.ts';
import { encode } from '#core/codes/encode.ts';
import { publish, publishBlock, surveyOf, UNIONS, WHERE } from '#test/core/export/small-survey.ts';
import type { VariableSketch } from '#test/core/codes/codebook-example.ts';
import { respondents } from '#test/core/results/respondents.ts';

const QUESTION: VariableSketch = { kind: 'single', id: 'fraga', values: ['ja', 'nej'] };
const GROUP: VariableSketch = { kind: 'single', id: 'org', values: ['af', 'fk'], role: 'group' };

const HELP: VariableSketch = { kind: 'multiple', id: 'hjalp', values: ['last', 'skrev', 'nej'], role: 'help', nobody: 'nej' };

const times = (count: number, answers: Answers): readonly Answers[] => Array.from({ length: count }, () => answers);

/** Women, men and others of each municipality, in both groups, with both answers: everyone is many. */
const many = (each: number): readonly Answers[] =>
  [...Object.keys(UNIONS), 'annan'].flatMap((kommun) => ['kvinna', 'man', 'annat'].flatMap((kon) => ['af', 'fk'].flatMap((org) => ['ja', 'nej'].flatMap((fraga) => times(each, { kommun, kon, org, fraga, tal: fraga === 'ja' ? 2 : 5 })))));

const figuresOf = (results: PublishedResults, id: string): readonly PublishedFigure[] => results.variables.find((variable) => variable.id === id)?.figures ?? [];

const find = (results: PublishedResults, area: string, gender: string, answer: string, group: string | null = null, id = 'fraga'): PublishedFigure | undefined =>
  figuresOf(results, id).find((figure) => figure.area.id === area && figure.gender === gender && figure.answer.id === answer && figure.group === group);

const allHidden = (figure: PublishedFigure): boolean => figure.count === null && figure.base === null && figure.share === null && figure.value === null && figure.status === 'suppressed';

const isZeroOrFive = (count: number | null): boolean => count === null || count === 0 || count >= 5;

const statusOf = (base: number): string => (base >= 30 ? 'ok' : base === 0 ? 'not_applicable' : 'low_base');

/** A stored figure that has neither count nor value, of some persons. */
const isHiddenRow = (row: unknown): row is readonly unknown[] => Array.isArray(row) && row.length === 7 && row[4] === 2 && row[6] === null;

describe('published results', () => {
  it('are the same after they were stored', () => {
    const codebook = surveyOf([...WHERE, GROUP, HELP, QUESTION, { kind: 'multiple', id: 'flera', values: ['x', 'y'] }, { kind: 'number', id: 'tal' }]);
    const results = publish(codebook, respondents(codebook, 300, 7));
    expect(readResults(storeResults(results))).toEqual(results);
  });

  it('say of every figure that is not shown that it is not, also where too few answered for it, and in what was stored before that held', () => {
    const codebook = surveyOf([...WHERE, QUESTION, { kind: 'number', id: 'tal' }]);
    const stored = storeResults(publish(codebook, respondents(codebook, 150, 7)));
    const before = JSON.stringify(JSON.parse(stored), (_, value: unknown) => (isHiddenRow(value) ? value.with(4, 1) : value));
    for (const results of [readResults(stored), readResults(before)]) {
      const empty = results.variables.flatMap(({ figures }) => figures).filter(({ count, value }) => count === null && value === null);
      expect(empty.some(({ base }) => base !== null && base > 0)).toBe(true);
      expect(empty.filter(({ status, base }) => status !== (base === 0 ? 'not_applicable' : 'suppressed'))).toEqual([]);
    }
  });

  it('show all figures where everyone is many, women and men side by side', () => {
    const results = publish(surveyOf([...WHERE, QUESTION]), many(10));
    expect(find(results, '0126', 'kvinnor', 'ja')).toMatchObject({ count: 20, base: 40, status: 'ok', share: { value: 0.5 } });
    expect(find(results, 'hbs', 'kvinnor_och_man', 'ja')).toMatchObject({ count: 120, base: 240, status: 'ok' });
    expect(figuresOf(results, 'fraga').some(allHidden)).toBe(false);
  });

  it('come in order of answer, area level and code, and gender', () => {
    const figures = figuresOf(publish(surveyOf([...WHERE, QUESTION]), many(10)), 'fraga');
    expect(figures.slice(0, 4).map(({ answer, area, gender }) => `${answer.id} ${area.id} ${gender}`)).toEqual(['ja 0126 kvinnor', 'ja 0126 man', 'ja 0126 kvinnor_och_man', 'ja 0127 kvinnor']);
    expect([...new Set(figures.map(({ area }) => area.id))]).toEqual(['0126', '0127', '0128', '0181', 'hbs', 'sodertalje', 'alla']);
    expect(figures.findIndex(({ answer }) => answer.id === 'nej')).toBe(figures.length / 2);
  });

  it('show everyone instead of women and men together where those of another or no gender are ten or more, only for all', () => {
    const results = publish(surveyOf([...WHERE, QUESTION]), many(10));
    expect(find(results, 'alla', 'samtliga', 'ja')).toMatchObject({ count: 300, base: 600 });
    expect(find(results, 'alla', 'kvinnor_och_man', 'ja')).toBeUndefined();
    expect(find(results, 'hbs', 'samtliga', 'ja')).toBeUndefined();
    const few = many(10).filter(({ kon }) => kon !== 'annat');
    expect(find(publish(surveyOf([...WHERE, QUESTION]), [...few, ...times(9, { kon: 'annat', fraga: 'ja' })]), 'alla', 'samtliga', 'ja')).toBeUndefined();
    expect(find(publish(surveyOf([...WHERE, QUESTION]), [...few, ...times(9, { kon: 'annat', fraga: 'ja' }), { kon: 'annat', fraga: 'nej' }]), 'alla', 'samtliga', 'ja')).toBeUndefined();
  });

  it('show nothing of a gender in a place with fewer than five, nor the figures that would tell them', () => {
    const people = [...many(10).filter(({ kommun, kon }) => kommun !== '0126' || kon === 'kvinna'), ...times(3, { kommun: '0126', kon: 'man', fraga: 'ja' })];
    const results = publish(surveyOf([...WHERE, QUESTION]), people);
    expect(find(results, '0126', 'man', 'ja')).toSatisfy(allHidden);
    const told = ['0126', '0127', '0128', 'hbs'].map((area) => find(results, area, 'man', 'ja')).filter((figure) => figure !== undefined && !allHidden(figure));
    expect(told.length).toBeLessThan(3);
  });

  it('give a union of one municipality the figures of its municipality, hidden or not', () => {
    const results = publish(surveyOf([...WHERE, QUESTION]), respondents(surveyOf([...WHERE, QUESTION]), 80, 5));
    const of = (area: string): readonly unknown[] => figuresOf(results, 'fraga').filter((figure) => figure.area.id === area).map(({ area: _area, ...figure }) => figure);
    expect(of('sodertalje')).toEqual(of('0181'));
  });

  it.each([[15, 1], [60, 2], [150, 3], [400, 4]])('hold the thresholds in every row of %i respondents (seed %i)', (count, seed) => {
    const codebook = surveyOf([...WHERE, GROUP, HELP, QUESTION, { kind: 'multiple', id: 'flera', values: ['x', 'y'] }, { kind: 'number', id: 'tal' }]);
    const figures = publish(codebook, respondents(codebook, count, seed)).variables.flatMap((variable) => variable.figures);
    expect(figures.filter((figure) => !isZeroOrFive(figure.count) || !isZeroOrFive(figure.base))).toEqual([]);
    expect(figures.filter((figure) => (figure.share !== null || figure.value !== null) && (figure.base ?? 0) < 10)).toEqual([]);
    expect(figures.filter((figure) => figure.status === 'suppressed' && (figure.count !== null || figure.share !== null || figure.value !== null))).toEqual([]);
    expect(figures.filter((figure) => figure.status !== 'suppressed' && figure.status !== statusOf(figure.base ?? -1))).toEqual([]);
  });

  it('do not tell by the base of a question who answered the one before it that decides whom it is asked of', () => {
    const codebook = surveyOf([...WHERE, QUESTION, { kind: 'single', id: 'varfor', values: ['a', 'b'] }]);
    const people = ['kvinna', 'man'].flatMap((kon) => [...times(40, { kommun: '0126', kon, fraga: 'ja', varfor: 'a' }), ...times(kon === 'kvinna' ? 3 : 20, { kommun: '0126', kon, fraga: 'nej' })]);
    const block = Buffer.concat(people.map((person) => encode(codebook, person, ({ question }) => question !== 'varfor' || person['fraga'] === 'ja')));
    const results = publishBlock(codebook, block);
    expect(find(results, 'alla', 'kvinnor', 'ja')?.count).toBeNull();
    expect(find(results, 'alla', 'kvinnor', 'a', null, 'varfor')).toSatisfy(allHidden);
    expect(results.variables.find(({ id }) => id === 'varfor')?.left.every(({ persons }) => persons === null)).toBe(true);
  });

  it('hide a multiple choice that all but a few ticked', () => {
    const flera: VariableSketch = { kind: 'multiple', id: 'fraga', values: ['x', 'y'] };
    const people = many(10).map((person, index) => ({ ...person, fraga: index === 0 ? ['y'] : ['x', 'y'] }));
    expect(find(publish(surveyOf([...WHERE, flera]), people), '0126', 'kvinnor', 'x')).toMatchObject({ count: null, base: 40, status: 'suppressed' });
  });

  it('split unions and all by group, never municipalities, and never the group question itself', () => {
    const results = publish(surveyOf([...WHERE, GROUP, QUESTION]), many(10));
    expect(find(results, 'hbs', 'kvinnor', 'ja', 'af')).toMatchObject({ count: 30, base: 60 });
    expect(find(results, 'alla', 'kvinnor_och_man', 'ja', 'fk')).toMatchObject({ count: 100, base: 200 });
    expect(figuresOf(results, 'fraga').some(({ group, area }) => group !== null && area.level === 'kommun')).toBe(false);
    expect(figuresOf(results, 'org').filter(({ group }) => group !== null).every(allHidden)).toBe(true);
  });

  it('split unions and all by whether somebody helped, beside the groups', () => {
    const people = many(10).map((person, index) => ({ ...person, hjalp: index % 2 === 0 ? ['last', 'skrev'] : ['nej'] }));
    const results = publish(surveyOf([...WHERE, GROUP, HELP, QUESTION]), people);
    expect(find(results, 'alla', 'kvinnor', 'ja', 'med_hjalp')).toMatchObject({ count: 50, base: 100 });
    expect(find(results, 'hbs', 'man', 'nej', 'utan_hjalp')).toMatchObject({ count: 30, base: 60 });
    expect(find(results, 'hbs', 'kvinnor', 'ja', 'af')).toMatchObject({ count: 30, base: 60 });
    expect(new Set(figuresOf(results, 'fraga').map(({ group }) => group))).toEqual(new Set([null, 'af', 'fk', 'med_hjalp', 'utan_hjalp']));
  });

  it('never cross the questions that divide people: a figure would stand in two tables', () => {
    const people = many(10).map((person) => ({ ...person, hjalp: ['nej'] }));
    const results = publish(surveyOf([...WHERE, GROUP, HELP, QUESTION]), people);
    expect([...figuresOf(results, 'hjalp'), ...figuresOf(results, 'org')].filter(({ group }) => group !== null).every(allHidden)).toBe(true);
  });

  it('show nothing of those who had help where they are fewer than five', () => {
    const people = many(10).map((person, index) => ({ ...person, hjalp: person['kon'] === 'kvinna' && index % 100 === 0 ? ['last'] : ['nej'] }));
    const results = publish(surveyOf([...WHERE, HELP, QUESTION]), people);
    expect(find(results, 'alla', 'kvinnor', 'ja', 'med_hjalp')).toSatisfy(allHidden);
    expect(find(results, 'alla', 'kvinnor', 'ja', 'utan_hjalp')).toSatisfy(allHidden);
    expect(find(results, 'alla', 'kvinnor', 'ja')).toMatchObject({ count: 100 });
  });

  it('show everyone alone where gender is not asked', () => {
    const [area] = WHERE;
    const results = publish(surveyOf(area ? [area, QUESTION] : []), many(10));
    expect(new Set(figuresOf(results, 'fraga').map(({ gender }) => gender))).toEqual(new Set(['samtliga']));
    expect(find(results, '0126', 'samtliga', 'ja')).toMatchObject({ count: 60, base: 120 });
  });

  it('say of numbers their mean and median, from ten persons on', () => {
    const codebook = surveyOf([...WHERE, { kind: 'number', id: 'tal' }]);
    expect(find(publish(codebook, many(10)), '0126', 'kvinnor', '_medel', null, 'tal')).toMatchObject({ value: 3.5, count: null, base: 40, status: 'ok' });
    expect(find(publish(codebook, many(10)), '0126', 'kvinnor', '_median', null, 'tal')).toMatchObject({ value: 3.5 });
    expect(find(publish(codebook, many(2)), '0126', 'kvinnor', '_medel', null, 'tal')).toMatchObject({ value: null, base: 8, status: 'suppressed' });
    expect(find(publish(codebook, many(3)), '0126', 'kvinnor', '_kvartil1', null, 'tal')).toMatchObject({ value: null, base: 12, status: 'suppressed' });
    expect(find(publish(codebook, many(3)), '0126', 'kvinnor', '_median', null, 'tal')).toMatchObject({ value: 3.5, base: 12, status: 'low_base' });
  });

  it('leave out what is not reported', () => {
    expect(publish(surveyOf([...WHERE, { ...QUESTION, unreported: true }]), many(10)).variables.map(({ id }) => id)).toEqual(['kommun', 'kon']);
  });

  it('are not divided by what is not reported', () => {
    const unreported = [GROUP, HELP].map((sketch) => ({ ...sketch, unreported: true }));
    const groups = publish(surveyOf([...WHERE, ...unreported, QUESTION]), many(10)).variables.flatMap(({ figures }) => figures.map(({ group }) => group));
    expect(new Set(groups)).toEqual(new Set([null]));
  });

  it('are the same each time', () => {
    const codebook = surveyOf([...WHERE, QUESTION]);
    const people = respondents(codebook, 90, 7);
    expect(publish(codebook, people.toReversed())).toEqual(publish(codebook, people));
  });
});

describe('published results of a sensitive question', () => {
  const codebook = surveyOf([...WHERE, { ...QUESTION, sensitive: true }]);
  const withWomen = (yes: number, no: number): PublishedResults =>
    publish(codebook, [...many(10).filter(({ kommun, kon }) => kommun !== '0126' || kon !== 'kvinna'), ...times(yes, { kommun: '0126', kon: 'kvinna', fraga: 'ja' }), ...times(no, { kommun: '0126', kon: 'kvinna', fraga: 'nej' })]);

  it('show nothing of fewer than ten', () => {
    expect(find(withWomen(4, 5), '0126', 'kvinnor', 'nej')).toSatisfy(allHidden);
    expect(find(withWomen(5, 5), '0126', 'kvinnor', 'nej')).toMatchObject({ count: 5, base: 10 });
  });

  it('hide that nobody of fewer than twenty said yes', () => {
    expect(find(withWomen(0, 19), '0126', 'kvinnor', 'ja')).toMatchObject({ count: null, status: 'suppressed' });
    expect(find(withWomen(0, 19), '0126', 'kvinnor', 'nej')).toMatchObject({ count: null, status: 'suppressed' });
  });

  it('hide what all have answered, however many they are', () => {
    expect(find(withWomen(0, 60), '0126', 'kvinnor', 'nej')).toMatchObject({ count: null, status: 'suppressed' });
  });
});
