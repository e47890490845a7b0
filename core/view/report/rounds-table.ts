import type { Side } from '#core/analysis/cells.ts';
import type { Change } from '#core/analysis/changes.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';
import { shareInterval, shareOf, wholePercent, type Proportion } from '#core/results/estimators/proportion.ts';
import { isCorrected, POPULATION_REMARK } from '#core/view/report/cells.ts';
import { differenceView } from '#core/view/report/differences.ts';
import type { RoundsRow, RoundsTableView } from '#core/view/compare-view.ts';
import type { Cell, DifferenceView, Who } from '#core/view/report-view.ts';
import type { Label, Text } from '#core/view/text.ts';

/** Shown persons as they stand in a table: of fewer than ten no per cent. */
export const cellOfPersons = (persons: Proportion | null): Cell => {
  if (persons === null) return { kind: 'hidden' };
  const { count, base, population } = persons;
  if (base < THRESHOLDS.share) return { kind: 'count', count, base };
  const { low, high } = shareInterval(persons);
  return { kind: 'share', percent: wholePercent(shareOf(persons)), low: wholePercent(low), high: wholePercent(high), count, base, few: base < THRESHOLDS.certain, corrected: population !== undefined };
};

/** Whom a side is, where gender was asked or not. */
export const whoOf = (side: Side, genderAsked: boolean): Who => {
  if (side !== 'all') return side;
  return genderAsked ? 'both' : 'everyone';
};

/** Then, now and the change. */
export const changeRow = (change: Change, genderAsked: boolean): RoundsRow => ({ who: whoOf(change.side, genderAsked), cells: [cellOfPersons(change.before), cellOfPersons(change.after)], change: changeView(change) });

const changeView = ({ difference, verdict, corrected }: Change): DifferenceView | null => {
  if (verdict === null) return null;
  return difference === null ? { verdict, points: null, corrected } : differenceView({ ...difference, verdict, corrected });
};

/** What has to be known of some of the figures. */
export const roundsRemarks = (groups: RoundsTableView['groups']): readonly Text[] => {
  const cells = groups.flatMap(({ rows }) => rows).flatMap((row) => row.cells);
  return [
    ...(cells.some(({ kind }) => kind === 'hidden') ? [{ key: 'results.remark.hidden' }] : []),
    ...(cells.some((cell) => cell.kind === 'count' || (cell.kind === 'share' && cell.few)) ? [{ key: 'results.remark.few' }] : []),
    ...(cells.some(isCorrected) ? [POPULATION_REMARK] : []),
  ];
};

export const THEN_AND_NOW: readonly Label[] = [{ key: 'results.compare.before' }, { key: 'results.compare.now' }];
