import { describe, expect, it } from 'vitest';
import { triangulate, type Topic, type Voice } from '#core/analysis/triangulation.ts';
import { workshopRatings } from '#core/analysis/workshop-ratings.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import { needVariables, publishedOf, variableOf, withFigures, type Crowd } from '#test/core/analysis/published.ts';
import { publishedDemo } from '#test/core/analysis/shipped.ts';
import { ratedByMeans } from '#test/core/analysis/rating-of-means.ts';

const ALL = { level: 'alla', id: 'alla' } as const;
const PEOPLE: readonly Crowd[] = (['kvinna', 'man'] as const).map((kon) => ({ kon, persons: 40, answers: {} }));

const figureOf = (results: PublishedResults, id: string, answer: string, value: number | null): PublishedFigure => {
  const place = variableOf(results, id).figures.find(({ area, gender }) => area.level === 'alla' && gender === 'kvinnor');
  if (!place) throw new Error('no place');
  return { ...place, answer: { id: answer, text: answer }, count: null, base: 40, share: null, value, status: value === null ? 'suppressed' : 'ok' };
};

/** A survey of which women's need indices, by topic, are these; null is hidden. */
const voice = (survey: string, indices: Readonly<Record<string, number | null>>): Voice => {
  const topics = Object.fromEntries(Object.keys(indices).map((name) => [`${name}__behov`, { topic: name.replace(/\d$/, '') }]));
  const crowds = PEOPLE.map((crowd) => ({ ...crowd, answers: Object.fromEntries(Object.keys(indices).map((name) => [name, { behov: 'stort' }])) }));
  const plain = publishedOf(needVariables(Object.keys(indices)), crowds, topics);
  const results = Object.entries(indices).reduce((all, [name, value]) => withFigures(all, `${name}__behov`, [figureOf(all, `${name}__behov`, '_behovsindex', value)]), plain);
  return { results: { ...results, survey }, namesNothing: () => false };
};

const topicOf = (topics: readonly Topic[], topic: string): Topic => {
  const found = topics.find((each) => each.topic === topic);
  if (!found) throw new Error(`no topic ${topic}`);
  return found;
};

describe('needs as several surveys see them', () => {
  const topics = triangulate(
    [
      voice('medarbetare', { handledning: 60, inflytande: 50, samordning: 40, tillganglighet: 30, kunskap: 20 }),
      voice('foretag', { samordning: 70, kunskap: 60, upphandling: 50, handledning: 10 }),
      voice('kommun', { samordning: 30, kunskap: 20, upphandling: 10, uppfoljning: 5 }),
    ],
    ALL,
    'women',
  );

  it('stand beside each other with their places within each, and are never added up', () => {
    expect(topicOf(topics, 'handledning').measures).toEqual([
      { survey: 'medarbetare', kind: 'need', item: 'handledning__behov', value: 60, place: 1, among: 5 },
      { survey: 'foretag', kind: 'need', item: 'handledning__behov', value: 10, place: 4, among: 4 },
    ]);
  });

  it('are agreed on where at least three have it among their first three', () => {
    expect(topics.filter(({ agreed }) => agreed).map(({ topic }) => topic)).toEqual(['samordning']);
    expect(topics[0]?.topic).toBe('samordning');
  });

  it('are seen differently where places are four or more apart, over the middle and under it', () => {
    const split = triangulate([voice('medarbetare', { a: 5, b: 4, c: 3, d: 2, e: 1 }), voice('kommun', { e: 2, a: 1 })], ALL, 'women');
    expect(split.filter((each) => each.split).map(({ topic }) => topic)).toEqual(['e']);
  });

  it('are not seen differently by those who have it last, in a long and in a short list', () => {
    const last = triangulate([voice('foretag', { a: 9, b: 8, c: 7, d: 6, e: 5, f: 4, g: 3, h: 2 }), voice('kommun', { a: 9, b: 8, c: 7, h: 2 })], ALL, 'women');
    expect(topicOf(last, 'h')).toMatchObject({ split: false, measures: [{ place: 8, among: 8 }, { place: 4, among: 4 }] });
  });

  it('have the best placed of several items of a topic', () => {
    const several = triangulate([voice('foretag', { samordning: 10, samordning2: 90, kunskap: 50 })], ALL, 'women');
    expect(topicOf(several, 'samordning').measures).toMatchObject([{ item: 'samordning2__behov', place: 1, among: 3 }]);
  });

  it('that are hidden have no place, and the others are placed without them', () => {
    const some = triangulate([voice('foretag', { samordning: null, kunskap: 50, tid: 60 })], ALL, 'women');
    expect(some.map(({ topic, measures }) => [topic, measures[0]?.place, measures[0]?.among])).toEqual([['kunskap', 2, 2], ['tid', 1, 2]]);
  });

  it('are told by what is in the way where no need is asked for', () => {
    const hinder = { kind: 'multiple', id: 'hinder', values: ['tid', 'pengar', 'inget'], role: 'barrier' } as const;
    const crowds = (['kvinna', 'man'] as const).flatMap((kon) => [{ kon, persons: 30, answers: { hinder: ['tid'] } }, { kon, persons: 10, answers: { hinder: ['pengar'] } }, { kon, persons: 60, answers: { hinder: ['inget'] } }]);
    const results = publishedOf([hinder], crowds, { hinder: { topics: { tid: 'tid', pengar: 'finansiering', inget: 'tid' } } });
    const found = triangulate([{ results, namesNothing: (_, answer) => answer === 'inget' }], ALL, 'women');
    expect(found.map(({ measures }) => measures[0])).toEqual([
      { survey: 'liten', kind: 'obstacle', item: 'hinder=pengar', value: 10, place: 2, among: 2 },
      { survey: 'liten', kind: 'obstacle', item: 'hinder=tid', value: 30, place: 1, among: 2 },
    ]);
  });
});

describe('the rating of a workshop', () => {
  const rows = ['platser', 'grazon'];
  const questions = ['behov_storlek', 'behov_allvar', 'behov_effekt'].flatMap((id) => rows.map((row) => ({ kind: 'single', id, path: [row], values: ['a', 'b'], role: 'need' }) as const));
  const withMeans = (means: Readonly<Record<string, readonly (number | null)[]>>): PublishedResults => {
    const crowds = PEOPLE.map((crowd) => ({ ...crowd, answers: Object.fromEntries(['behov_storlek', 'behov_allvar', 'behov_effekt'].map((id) => [id, { platser: 'a', grazon: 'a' }])) }));
    const tags = Object.fromEntries(questions.map(({ id, path: [row] }) => [`${id}__${row}`, { topic: row ?? '' }]));
    const all = publishedOf(questions, crowds, tags);
    return Object.entries(means).reduce((results, [row, three]) => ['behov_storlek', 'behov_allvar', 'behov_effekt'].reduce((some, id, index) => withFigures(some, `${id}__${row}`, [figureOf(some, `${id}__${row}`, '_medel', three[index] ?? null)]), results), all);
  };

  it('is Hanlon’s, of the three means', () => {
    const ratings = workshopRatings(withMeans({ platser: [3, 4, 2], grazon: [4, 4, 4] }), ALL, 'women');
    expect(ratings.map(({ topic, item, value }) => [topic, item, Math.round(100 * value) / 100])).toEqual([['platser', 'behov__platser', 29.63], ['grazon', 'behov__grazon', 100]]);
  });

  it('is not there where one of the three is hidden', () => {
    expect(workshopRatings(withMeans({ platser: [3, null, 2], grazon: [null, 4, 4] }), ALL, 'women')).toEqual([]);
  });

  it('is of the mean steps, since a mean of each person’s rating could not be shown of any workshop; the first three are mostly the same', () => {
    const { mean, sameFirst } = ratedByMeans(40, 60, 1);
    expect(mean).toBe(0);
    expect(sameFirst).toBeGreaterThan(0.7);
  });

  it('ranks the problems of the shipped workshop questionnaire', () => {
    const found = triangulate([{ results: publishedDemo('forbund', 700, /behov_/), namesNothing: () => false }], ALL, 'all');
    expect(found.length).toBeGreaterThan(0);
    for (const { measures } of found) expect(measures).toMatchObject([{ survey: 'forbund', kind: 'workshop' }]);
  });
});
