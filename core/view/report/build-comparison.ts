import { changesBetween, type Change } from '#core/analysis/changes.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import { groupBy } from '#core/language/group-by.ts';
import { say } from '#core/question-types/localise.ts';
import { isElsewhere, otherPlaces, sameMembers } from '#core/view/report/compared-places.ts';
import { comparabilityOf, type Asked, type Comparability } from '#core/view/report/comparable-variables.ts';
import { populationTexts, roundText } from '#core/view/report/build-method.ts';
import { captionOf } from '#core/view/report/build-question-report.ts';
import { areaName, ownReport } from '#core/view/report/build-head.ts';
import { buildRefused } from '#core/view/report/build-refused.ts';
import { changeRow, roundsRemarks, THEN_AND_NOW } from '#core/view/report/rounds-table.ts';
import { sourceOf, type ReportInput, type ReportSource } from '#core/view/report/report-input.ts';
import { answerName, inText, isUnmet, questionText } from '#core/view/report/sayings.ts';
import type { ComparedQuestionView, CompareView, RoundsTableView } from '#core/view/compare-view.ts';
import type { ReportHead, ReportLink } from '#core/view/report-view.ts';
import type { Label, Text } from '#core/view/text.ts';

/** A release with its figures, of another page or none. */
type Other = Omit<ReportInput, 'frame' | 'area'>;

/**
 * A release beside another of the same survey, the earlier first: every question that both have, or what was changed in it, in the whole or in one
 * place. null: there is no such place in the first.
 */
export const buildComparison = (input: ReportInput, other: Other): CompareView | null => {
  const own = sourceOf(input);
  if (!own) return null;
  const [earlier, later] = isEarlier(other, input) ? [other, input] : [input, other];
  const source = sourceOf({ ...later, frame: input.frame, area: input.area });
  const page = { page: 'report-compare' as const, ...input.frame, head: headOf(own, later), places: otherPlaces(own, other.release) };
  if (!source || isElsewhere(source, other)) return { ...page, texts: [absentText(own, other)], contents: [], seen: null, questions: [], refused: [] };
  return { ...page, ...partsOf(source, earlier) };
};

type ComparedParts = Pick<CompareView, 'texts' | 'contents' | 'seen' | 'questions' | 'refused'>;

/** @param source of the later */
const partsOf = (source: ReportSource, earlier: Other): ComparedParts => {
  const independent = earlier.release.versionId !== source.release.versionId;
  const known = comparabilityOf(earlier, source);
  const changes = changesBetween({ before: earlier.release.results, after: source.release.results, independent, comparable: known.comparable }, source.area);
  const questions = questionsOf(source, changes, independent);
  const refused = buildRefused(source, known.questions);
  const seen = independent && known.sameGenders ? seenTable(source, changes) : null;
  return { texts: textsOf(earlier, source, independent, known), contents: contentsOf(questions, seen !== null, refused.length > 0), seen, questions, refused };
};

/** The other was asked elsewhere. */
const absentText = (own: ReportSource, { release }: Asked): Text => ({ key: 'results.compare.absent', parameters: { n: release.number, area: inText(areaName(own) ?? { key: 'results.whole' }) } });

/** The earlier by when it was asked, then by its number. */
const isEarlier = (one: Asked, other: Asked): boolean => {
  const [a, b] = [one.release, other.release];
  return a.results.version === b.results.version ? a.number < b.number : a.results.version < b.results.version;
};

const headOf = (own: ReportSource, later: Asked): ReportHead => ({
  title: say(later.questionnaire.title, own.frame.language),
  area: areaName(own),
  about: [],
  demo: own.release.source === 'demo',
  back: ownReport(own),
});

const textsOf = (earlier: Other, later: ReportSource, independent: boolean, { sameGenders, sameAreas }: Comparability): readonly Text[] => {
  const when = ({ release }: Asked): Text => roundText(release.round);
  const numbers = { before: earlier.release.number, after: later.release.number };
  if (!independent) return [{ key: 'results.compare.numbers', parameters: numbers }, { key: 'results.compare.same' }];
  return [
    { key: 'results.compare.periods', parameters: { before: when(earlier), after: when(later) } },
    { key: sameGenders ? 'results.compare.method' : 'results.compare.gender' },
    { key: 'results.compare.panel' },
    ...(sameAreas ? [] : [{ key: 'results.compare.area' }]),
    ...(sameMembers(later, earlier) ? [] : [{ key: 'results.compare.members' }]),
    ...populationTexts([...later.analysis.populations, ...earlier.analysis.populations]),
  ];
};

const contentsOf = (questions: readonly ComparedQuestionView[], seen: boolean, refused: boolean): readonly ReportLink[] => [
  ...(seen ? [{ address: '#forandringar', label: { key: 'results.compare.seen' } }] : []),
  ...(refused ? [{ address: '#andrade', label: { key: 'results.compare.refused' } }] : []),
  ...questions.map(({ id, question }) => ({ address: `#${id}`, label: question })),
];

const genderAsked = ({ figures }: ReportSource): boolean => figures.genderAsked;

/** One group an answer, with women, men and all. */
const groupsOf = (source: ReportSource, changes: readonly Change[], labelOf: (change: Change) => Label): RoundsTableView['groups'] =>
  [...groupBy(changes, ({ variable, answer }) => JSON.stringify([variable.id, answer])).values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ label: labelOf(first), rows: own.map((change) => changeRow(change, genderAsked(source))) }] : [];
  });

/** The answers with a change that can be told of, the surest first; women, men and all of each. */
const seenTable = (source: ReportSource, changes: readonly Change[]): RoundsTableView => {
  const seen = changes.filter(({ verdict }) => verdict === 'seen').toSorted((a, b) => certainty(b) - certainty(a));
  const told = seen.flatMap((change) => changes.filter(({ variable, answer }) => variable === change.variable && answer === change.answer));
  const groups = groupsOf(source, [...new Set(told)], (change) => fullLabel(source, change));
  return {
    id: 'forandringar-tabell',
    caption: { key: 'results.compare.seen.caption' },
    columns: THEN_AND_NOW,
    changes: true,
    groups,
    before: [seenText(seen.length, changes)],
    after: roundsRemarks(groups),
  };
};

/** Where nothing can be judged, it is not said that nothing has changed. */
const seenText = (seen: number, changes: readonly Change[]): Text => {
  if (seen > 0) return { key: 'results.compare.seen.count', parameters: { n: seen, count: seen } };
  return { key: changes.some(({ verdict }) => verdict === 'none') ? 'results.compare.seen.none' : 'results.compare.seen.unknown' };
};

/** How far the interval is from no change at all. */
const certainty = ({ difference }: Change): number => (difference ? Math.max(difference.low, -difference.high) : 0);

/** The answer with its question: beside each other they are of many. */
const fullLabel = (source: ReportSource, { variable, answer }: Change): Label => {
  const name = inText(answerName(source, { variable: variable.id, answer }));
  return isUnmet(variable) ? { key: 'results.label.unmet', parameters: { answer: name } } : { key: 'results.label.answer', parameters: { question: inText(questionText(source, variable)), answer: name } };
};

const questionsOf = (source: ReportSource, changes: readonly Change[], independent: boolean): readonly ComparedQuestionView[] =>
  [...groupBy(changes, ({ variable }) => variable.question).values()].flatMap((own, index) => {
    const variables = [...new Set(own.map(({ variable }) => variable))];
    const [first] = variables;
    const id = `fraga-${index + 1}`;
    const tables = variables.map((variable, place) => tableOf(source, own.filter((change) => change.variable === variable), { id: `${id}-${place + 1}`, caption: captionIn(source, variable), changes: independent }));
    return first ? [{ id, question: source.labels.question(first), tables }] : [];
  });

/** As on the page of the question: a need that is told by it is no row of it. */
const captionIn = (source: ReportSource, variable: PublishedVariable): Label => captionOf(source, variable, source.release.results.variables.filter(({ question }) => question === variable.question));

const tableOf = (source: ReportSource, changes: readonly Change[], { id, caption, changes: judged }: Pick<RoundsTableView, 'id' | 'caption' | 'changes'>): RoundsTableView => {
  const groups = groupsOf(source, changes, ({ variable, answer }) => source.labels.answer(variable, answer));
  return { id, caption, columns: THEN_AND_NOW, changes: judged, groups, before: [], after: roundsRemarks(groups) };
};
