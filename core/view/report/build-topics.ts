import type { AreaName, Side } from '#core/analysis/cells.ts';
import { namesNothingIn } from '#core/analysis/need-items.ts';
import { rankedMeasures, triangulate, type Measure, type OfTopic, type Topic, type Voice } from '#core/analysis/triangulation.ts';
import { say } from '#core/question-types/localise.ts';
import { reportAddress } from '#core/view/addresses.ts';
import { sourceOf, type ReportInput, type ReportSource } from '#core/view/report/report-input.ts';
import { answerName, inText, questionText } from '#core/view/report/sayings.ts';
import { topicName } from '#core/view/report/topic-names.ts';
import type { Frame } from '#core/view/frame-view.ts';
import type { TopicsView, TopicView } from '#core/view/topics-view.ts';
import type { PlainGroup } from '#core/view/plain-table-view.ts';
import type { Label, Text } from '#core/view/text.ts';

type Report = Omit<ReportInput, 'area' | 'frame'>;

const WHOLE: AreaName = { level: 'alla', id: 'alla' };
const SIDES: readonly Side[] = ['women', 'men', 'all'];

/**
 * The needs and obstacles that several surveys ask of, topic by topic, each survey with its own question, its own scale and the place that the need has
 * there. They measure different things, so there is no sum. @param reports the latest of each survey, all of real answers or all made up
 */
export const buildTopics = (reports: readonly Report[], frame: Frame): TopicsView => {
  const sources = reports.flatMap((report) => sourceOf({ ...report, frame, area: null }) ?? []);
  const voices = sources.map(({ release, questionnaire }): Voice => ({ results: release.results, namesNothing: namesNothingIn(questionnaire) }));
  const sides = SIDES.map((side) => ({ topics: triangulate(voices, WHOLE, side), measures: voices.flatMap((voice) => rankedMeasures(voice, WHOLE, side)) }));
  const topics = topicsIn(sides.map((side) => side.topics)).map((topic, index) => topicView(sources, topic, sides.map(({ measures }) => measures), `amne-${index + 1}`));
  return {
    page: 'report-topics',
    ...frame,
    demo: reports.some(({ release }) => release.source === 'demo'),
    texts: topics.length === 0 ? [{ key: 'results.topics.none' }] : [{ key: 'results.topics.intro' }, { key: 'results.topics.scales' }, { key: 'results.topics.unsure' }, { key: 'results.topics.areas' }],
    contents: topics.map(({ id, title }) => ({ address: `#${id}`, label: title })),
    topics,
    reports: sources.map(({ release, questionnaire }) => ({ address: reportAddress(release.id), label: say(questionnaire.title, frame.language) })),
  };
};

/** Each topic once: as all see it, else as women or men do. What only one survey asks of is on its own report. */
const topicsIn = ([women = [], men = [], all = []]: readonly (readonly Topic[])[]): readonly Topic[] => {
  const known = [...all, ...women, ...men];
  return known.filter(({ topic }, index) => known.findIndex((each) => each.topic === topic) === index).filter(({ measures }) => measures.length > 1);
};

const topicView = (sources: readonly ReportSource[], { topic, measures, agreed, split }: Topic, bySide: readonly (readonly OfTopic[])[], id: string): TopicView => ({
  id,
  title: topicName(topic),
  said: [...(agreed ? [{ key: 'results.topics.agreed' }] : []), ...(split ? [{ key: 'results.topics.split' }] : [])],
  table: {
    id: `${id}-tabell`,
    caption: { key: 'results.topics.caption', parameters: { topic: inText(topicName(topic)) } },
    columns: [{ key: 'results.topics.who' }, { key: 'results.topics.asked' }, { key: 'results.women' }, { key: 'results.men' }, { key: 'results.topics.all' }],
    groups: [{ heading: null, rows: measures.flatMap((measure) => rowOf(sources, measure, bySide)) }],
    before: [],
    after: [],
  },
});

const rowOf = (sources: readonly ReportSource[], measure: Measure, bySide: readonly (readonly OfTopic[])[]): PlainGroup['rows'] => {
  const source = sources.find(({ release }) => release.results.survey === measure.survey);
  if (!source) return [];
  const placeIn = (side: number): Text => {
    const found = bySide[side]?.find((each) => each.measure.survey === measure.survey && each.measure.kind === measure.kind && each.measure.item === measure.item);
    return found ? placeText(found.measure) : { key: source.figures.genderAsked || side === SIDES.indexOf('all') ? 'results.cell.hidden' : 'results.topics.ungendered' };
  };
  return [[say(source.questionnaire.title, source.frame.language), askedIn(source, measure), ...SIDES.map((_, side) => placeIn(side))]];
};

const placeText = ({ kind, place, among, value }: Measure): Text => ({ key: `results.topics.place.${kind}`, parameters: { place, among, n: Math.round(value) } });

/** What was asked, in the words of the survey. */
const askedIn = (source: ReportSource, { kind, item }: Measure): Label => {
  const [id = '', answer] = item.split('=');
  if (kind === 'workshop') return workshopItem(source, id);
  const variable = source.variables.get(id);
  if (!variable) return { text: item, lang: 'sv' };
  if (kind === 'need') return { key: 'results.topics.need', parameters: { answer: inText(source.labels.need(variable)) } };
  if (answer === undefined) return { key: 'results.topics.great', parameters: { question: inText(questionText(source, variable)) } };
  return { key: 'results.label.answer', parameters: { question: inText(questionText(source, variable)), answer: inText(answerName(source, { variable: id, answer })) } };
};

/** The row that a workshop judged by three questions. */
const workshopItem = (source: ReportSource, item: string): Label => {
  const variable = source.variables.get(item.replace(/^behov/, 'behov_storlek'));
  return { key: 'results.topics.workshop', parameters: { problem: variable ? inText(source.labels.short(variable)) : item } };
};
