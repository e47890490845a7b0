import { cellsOf, isCounted, SIDES_IN_ORDER, sideOf, type Cell } from '#core/analysis/cells.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import { comparabilityOf, type Asked } from '#core/view/report/comparable-variables.ts';
import { roundText } from '#core/view/report/build-method.ts';
import type { ReportSource } from '#core/view/report/report-input.ts';
import { cellOfPersons, roundsRemarks, whoOf } from '#core/view/report/rounds-table.ts';
import type { RoundsTableView, TrendView } from '#core/view/compare-view.ts';
import type { Label } from '#core/view/text.ts';

/** With two rounds there is the page that compares them. */
const FEWEST = 3;

/**
 * The shares of a question through the rounds in which it was asked in the same way; null where they are fewer than three.
 * @param rounds the latest release of each round, this one too, the earliest first
 */
export const buildTrend = (source: ReportSource, variables: readonly PublishedVariable[], captionOf: (variable: PublishedVariable) => Label, rounds: readonly Asked[]): TrendView | null => {
  if (rounds.length < FEWEST) return null;
  const known = rounds.map((round) => ({ round, comparable: comparabilityOf(round, source).comparable }));
  const tables = variables.flatMap((variable, index) => {
    const own = known.filter(({ comparable }) => comparable(variable)).flatMap(({ round }) => timeOf(round, variable));
    return own.length < FEWEST ? [] : [tableOf(source, variable, { id: `omgangar-${index + 1}`, caption: captionOf(variable), times: own })];
  });
  return tables.length > 0 ? { texts: [{ key: 'results.trend.intro' }], tables } : null;
};

interface Time {
  readonly name: Label;
  readonly cells: readonly Cell[];
}

const timeOf = ({ release }: Asked, { id }: PublishedVariable): readonly Time[] => {
  const found = release.results.variables.find((variable) => variable.id === id);
  return found ? [{ name: roundText(release.round), cells: cellsOf(found).filter((cell) => cell.area.level === 'alla' && cell.group === null && isCounted(cell)) }] : [];
};

const tableOf = (source: ReportSource, variable: PublishedVariable, { id, caption, times }: { readonly id: string; readonly caption: Label; readonly times: readonly Time[] }): RoundsTableView => {
  const sides = source.figures.genderAsked ? SIDES_IN_ORDER : (['all'] as const);
  const groups = variable.values.map((value) => {
    const cells = times.map((time) => time.cells.find(({ answer }) => answer.id === value.id));
    return { label: source.labels.answer(variable, value.id), rows: sides.map((side) => ({ who: whoOf(side, source.figures.genderAsked), cells: cells.map((cell) => cellOfPersons(cell ? sideOf(cell, side) : null)), change: null })) };
  });
  return { id, caption, columns: times.map(({ name }) => name), changes: false, groups, before: [], after: roundsRemarks(groups) };
};
