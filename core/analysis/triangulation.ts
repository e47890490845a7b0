import { isSameArea, sideOf, valueOf, type AreaName, type Side } from '#core/analysis/cells.ts';
import { cellsOfItem, needListsOf, type NamesNothing, type NeedItem } from '#core/analysis/need-items.ts';
import { workshopRatings } from '#core/analysis/workshop-ratings.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';
import { placesOf } from '#core/results/estimators/rankings.ts';

/** The newest results of one survey: the voice of those who answer it. */
export interface Voice {
  readonly results: PublishedResults;
  /** Which choices name nothing (`namesNothingIn`). */
  readonly namesNothing: NamesNothing;
}

/** How large a survey finds a need, and where that places it among all that the survey asks of in that way. */
export interface Measure {
  readonly survey: string;
  /** `need`: need index, 0…100. `obstacle`: per cent who name it or find it great. `workshop`: priority rating, 0…100. Not to be compared with each other, only their places. */
  readonly kind: 'need' | 'obstacle' | 'workshop';
  /** The variable, or `<variable>=<answer>`: where several items have the topic, the one with the best place. */
  readonly item: string;
  readonly value: number;
  readonly place: number;
  /** How many are placed. */
  readonly among: number;
}

/** One need or obstacle as the surveys see it, beside each other. There is no sum of them: they measure different things. */
export interface Topic {
  readonly topic: string;
  readonly measures: readonly Measure[];
  /** Among the first three of at least three surveys. */
  readonly agreed: boolean;
  /** Two surveys place it four or more apart, the one in the upper and the other in the lower half of its list: the last of six and of eleven see it alike. */
  readonly split: boolean;
}

const TOP = 3;
const VOICES = 3;
const APART = 4;

/**
 * Every topic that at least one survey has a shown measure of, in an area, to women, to men or to all; those that most agree on first, then by
 * name. A survey has one measure of a topic: its need index or workshop rating where it asks for that, else what is in the way.
 */
export const triangulate = (voices: readonly Voice[], area: AreaName, side: Side): readonly Topic[] => {
  const measures = voices.flatMap((voice) => measuresOf(voice, area, side));
  const topics = [...new Set(measures.map(({ topic }) => topic))].map((topic): Topic => {
    const own = measures.filter((each) => each.topic === topic).map(({ measure }) => measure);
    return { topic, measures: own, agreed: own.filter(({ place }) => isFirst(place)).length >= VOICES, split: own.some((high) => own.some((low) => isApart(high, low))) };
  });
  return topics.toSorted((a, b) => firsts(b) - firsts(a) || (a.topic < b.topic ? -1 : 1));
};

const isFirst = (place: number): boolean => place <= TOP;

const isApart = (high: Measure, low: Measure): boolean => low.place - high.place >= APART && 2 * high.place <= high.among + 1 && 2 * low.place > low.among + 1;

const firsts = ({ measures }: Topic): number => measures.filter(({ place }) => isFirst(place)).length;

/** A measure with the topic that it is of. */
export interface OfTopic {
  readonly topic: string;
  readonly measure: Measure;
}

interface Valued {
  readonly topic: string | null;
  readonly item: string;
  readonly value: number;
}

const measuresOf = (voice: Voice, area: AreaName, side: Side): readonly OfTopic[] => {
  const ranked = rankedMeasures(voice, area, side);
  return [...new Set(ranked.map(({ topic }) => topic))].flatMap((topic) => bestOf(ranked.filter((each) => each.topic === topic)));
};

/** Every shown measure of a survey that has a topic, with its place in its list, those of no topic counted. */
export const rankedMeasures = ({ results, namesNothing }: Voice, area: AreaName, side: Side): readonly OfTopic[] => {
  const lists = needListsOf(results, namesNothing);
  const needs = lists.filter(({ kind }) => kind === 'need').flatMap(({ items }) => items.flatMap((item) => indexOf(item, area, side)));
  const workshop = workshopRatings(results, area, side);
  const obstacles = lists.filter(({ kind }) => kind !== 'need').map(({ items }) => items.flatMap((item) => shareOf(item, area, side)));
  return [...placed(results.survey, 'need', needs), ...placed(results.survey, 'workshop', workshop), ...obstacles.flatMap((list) => placed(results.survey, 'obstacle', list))];
};

const indexOf = ({ id, variable, topic }: NeedItem, area: AreaName, side: Side): readonly Valued[] => {
  const value = valueOf(variable, '_behovsindex', area, side);
  return value === null ? [] : [{ topic, item: id, value }];
};

const shareOf = (item: NeedItem, area: AreaName, side: Side): readonly Valued[] => {
  const cell = cellsOfItem(item).find((each) => isSameArea(each.area, area));
  const persons = cell ? sideOf(cell, side) : null;
  return persons && persons.base >= THRESHOLDS.share ? [{ topic: item.topic, item: item.id, value: (100 * persons.count) / persons.base }] : [];
};

/** Places among all of the list, those of no topic too. */
const placed = (survey: string, kind: Measure['kind'], list: readonly Valued[]): readonly OfTopic[] => {
  const places = placesOf(list.map(({ value }) => value));
  return list.flatMap(({ topic, item, value }, index) => (topic === null ? [] : [{ topic, measure: { survey, kind, item, value, place: places[index] ?? list.length, among: list.length } }]));
};

const KINDS: readonly Measure['kind'][] = ['need', 'workshop', 'obstacle'];

const bestOf = (own: readonly OfTopic[]): readonly OfTopic[] =>
  own.toSorted((a, b) => KINDS.indexOf(a.measure.kind) - KINDS.indexOf(b.measure.kind) || a.measure.place - b.measure.place).slice(0, 1);
