import { wholePercent } from '#core/results/estimators/proportion.ts';
import { THRESHOLDS } from '#core/disclosure/thresholds.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { Cell, ShareCell, StripView } from '#core/view/report-view.ts';
import type { Text } from '#core/view/text.ts';

/** A published figure as it stands in a table. What is hidden for its own sake and for another's look alike, and so does what is not there. */
export const cellOf = (figure: PublishedFigure | undefined): Cell => {
  if (!figure || figure.status === 'suppressed') return { kind: 'hidden' };
  if (figure.status === 'not_applicable') return { kind: 'nobody' };
  if (figure.value !== null) return { kind: 'value', value: figure.value };
  return countedCell(figure);
};

const countedCell = ({ count, base, share, population }: PublishedFigure): Cell => {
  if (count === null || base === null) return { kind: 'hidden' };
  if (!share) return base === 0 ? { kind: 'nobody' } : { kind: 'count', count, base };
  return { kind: 'share', percent: wholePercent(share.value), low: wholePercent(share.low), high: wholePercent(share.high), count, base, few: base < THRESHOLDS.certain, corrected: population !== undefined };
};

const shareIn = (cell: Cell | undefined): ShareCell | null => (cell?.kind === 'share' ? cell : null);

/** What can be drawn of women and men, null where neither can. */
export const stripOf = (women: Cell | undefined, men: Cell | undefined): StripView | null => {
  const strip = { women: shareIn(women), men: shareIn(men) };
  return strip.women || strip.men ? strip : null;
};

export const baseOf = (cell: Cell): number | null => (cell.kind === 'share' || cell.kind === 'count' ? cell.base : null);

/** Whether its interval reckons with how many there are. A comparison does only where both of its figures do. */
export const isCorrected = (cell: Cell): boolean => cell.kind === 'share' && cell.corrected;

/** What stands under a table that has such a figure. */
export const POPULATION_REMARK: Text = { key: 'results.remark.population' };
