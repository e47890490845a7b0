import type { AreaPopulation } from '#core/analysis/known-population.ts';
import { cellsOf, isCounted, SIDES_IN_ORDER, sideOf, type Cell } from '#core/analysis/cells.ts';
import { areaKey } from '#core/analysis/published-lookup.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import { populationTexts } from '#core/view/report/build-method.ts';
import { comparabilityOf, type Asked } from '#core/view/report/comparable-variables.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import { cellOfPersons, roundsRemarks, whoOf } from '#core/view/report/rounds-table.ts';
import type { RoundsTableView, TrendView } from '#core/view/compare-view.ts';
import type { Label } from '#core/view/text.ts';

/** The latest release of a round, and how many it knows that there were. */
export interface Round extends Asked {
  readonly analysis: { readonly populations: readonly AreaPopulation[] };
}

/** With two rounds there is the page that compares them. */
const FEWEST = 3;

/**
 * The shares of a question through the rounds in which it was asked in the same way; null where they are fewer than three.
 * @param rounds the latest release of each round, this one too, the earliest first
 */
export const buildTrend = (source: ReportSource, variables: readonly PublishedVariable[], captionOf: (variable: PublishedVariable) => Label, rounds: readonly Round[]): TrendView | null => {
  if (rounds.length < FEWEST) return null;
  const known = rounds.map((round) => ({ round, comparable: comparabilityOf(round, source).comparable }));
  const tables = variables.flatMap((variable, index) => {
    const own = known.filter(({ comparable }) => comparable(variable)).flatMap(({ round }) => timeOf(round, variable));
    return own.length < FEWEST ? [] : [tableOf(source, variable, { id: `omgangar-${index + 1}`, caption: captionOf(variable), times: own })];
  });
  return tables.length > 0 ? { texts: [{ key: 'results.trend.intro' }, ...populationTexts(rounds.flatMap(({ analysis }) => analysis.populations).filter(({ key }) => key === WHOLE))], tables } : null;
};

/** The trend is of all. */
const WHOLE = areaKey({ level: 'alla', id: 'alla' });

interface Time {
  readonly name: Label;
  readonly cells: readonly Cell[];
}

const timeOf = ({ release }: Asked, { id }: PublishedVariable): readonly Time[] => {
  const found = release.results.variables.find((variable) => variable.id === id);
  return found ? [{ name: { key: 'results.trend.round', parameters: { from: release.round.opensOn } }, cells: cellsOf(found).filter((cell) => cell.area.level === 'alla' && cell.group === null && isCounted(cell)) }] : [];
};

const tableOf = (source: ReportSource, variable: PublishedVariable, { id, caption, times }: { readonly id: string; readonly caption: Label; readonly times: readonly Time[] }): RoundsTableView => {
  const sides = source.figures.genderAsked ? SIDES_IN_ORDER : (['all'] as const);
  const groups = variable.values.map((value) => {
    const cells = times.map((time) => time.cells.find(({ answer }) => answer.id === value.id));
    return { label: source.labels.answer(variable, value.id), rows: sides.map((side) => ({ who: whoOf(side, source.figures.genderAsked), cells: cells.map((cell) => cellOfPersons(cell ? sideOf(cell, side) : null)), change: null })) };
  });
  return { id, caption, columns: times.map(({ name }) => name), changes: false, groups, before: [], after: roundsRemarks(groups) };
};
