import { areasApart, type AreaDifference } from '#core/analysis/areas-apart.ts';
import type { Side } from '#core/analysis/cells.ts';
import { differencesOf, type Difference } from '#core/analysis/differences.ts';
import type { AreaPopulation } from '#core/analysis/known-population.ts';
import { namesNothingIn, needListsOf, type NeedItem } from '#core/analysis/need-items.ts';
import { compareNeeds, needRankings, type NeedRanking, type NeedsCompared } from '#core/analysis/needs.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { sameArea } from '#core/view/report/figures.ts';
import type { ReportAnalysis, ReportApart, ReportDifference, ReportNeed, ReportNeeds } from '#core/view/report/analysis.ts';
import type { RankView } from '#core/view/report-view.ts';

/** What a report takes from the analysis of the published figures of a version. @param populations that the figures know of (`withPopulations`) */
export const analyse = (results: PublishedResults, questionnaire: Questionnaire, populations: readonly AreaPopulation[] = []): ReportAnalysis => {
  const compared = differencesOf(results);
  const lists = needListsOf(results, namesNothingIn(questionnaire));
  const rankings = needRankings(lists);
  return {
    compared,
    populations,
    differences: compared.filter(({ group }) => group === null).flatMap(differenceOf),
    needs: needsOf(rankings, compareNeeds(rankings, compared)),
    apart: areasApart(lists, populations).filter(({ verdict }) => verdict === 'seen').map(apartOf),
  };
};

const differenceOf = ({ variable, answer, area, difference, verdict, corrected }: Difference): readonly ReportDifference[] =>
  difference && verdict ? [{ variable: variable.id, answer: answer.id, area, points: difference.points, low: difference.low, high: difference.high, verdict, corrected }] : [];

const apartOf = ({ item, area, side, difference, corrected }: AreaDifference): ReportApart => ({ variable: item.variable.id, answer: item.answer, area, side, ...difference, corrected });

/** The rankings of a list in an area, women’s, men’s and of all, become one list of needs with their places. */
const needsOf = (rankings: readonly NeedRanking[], compared: readonly NeedsCompared[]): readonly ReportNeeds[] => {
  const first = rankings.filter((ranking, index) => rankings.findIndex((other) => isTwin(ranking, other)) === index);
  return first.map(({ list, area }) => {
    const own = rankings.filter((other) => other.list === list && sameArea(other.area, area));
    const who = compared.find((other) => other.list === list && sameArea(other.area, area));
    return { kind: list.kind, question: list.question, area, needs: list.items.map((item) => needOf(item, own, who)) };
  });
};

const isTwin = (one: NeedRanking, other: NeedRanking): boolean => one.list === other.list && sameArea(one.area, other.area);

const needOf = (item: NeedItem, rankings: readonly NeedRanking[], compared: NeedsCompared | undefined): ReportNeed => {
  const rank = (side: Side): RankView | null => rankIn(rankings.find((ranking) => ranking.side === side), item);
  return { variable: item.variable.id, answer: item.answer, women: rank('women'), men: rank('men'), all: rank('all'), who: compared ? whoNeeds(item, compared) : null };
};

const rankIn = (ranking: NeedRanking | undefined, item: NeedItem): RankView | null => {
  const found = ranking?.ranked.find((ranked) => ranked.item === item);
  return found ? { place: found.place.point, low: found.place.best, high: found.place.worst } : null;
};

const whoNeeds = (item: NeedItem, { women, men, shared }: NeedsCompared): ReportNeed['who'] => {
  const has = (differences: readonly Difference[]): boolean => differences.some(({ variable, answer }) => variable.id === item.variable.id && answer.id === item.answer);
  if (has(women)) return 'women';
  if (has(men)) return 'men';
  return shared.includes(item) ? 'shared' : null;
};
