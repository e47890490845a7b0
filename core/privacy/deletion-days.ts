import { addDays } from '#core/view/dates.ts';

/** When a survey took answers; ISO dates, `closesOn` null: still open. */
export interface Collected {
  readonly opensOn: string;
  readonly closesOn: string | null;
  /** Days that its answers are kept. */
  readonly retention: number;
}

/**
 * The first and the last night in which answers of a round are deleted, by the rule alone: whether anybody answered on a day
 * is told by neither. The day after the last that an answer is kept; `last` null while the round is open.
 */
export const deletionDays = ({ opensOn, closesOn, retention }: Collected): { readonly first: string; readonly last: string | null } => ({
  first: addDays(opensOn, retention + 1),
  last: closesOn === null ? null : addDays(closesOn, retention + 1),
});

/**
 * The first night in which something that came from a day on can be deleted, of what is kept for so many days. There is no last: what was
 * begun may be finished, and papers typed in, after a round has closed.
 */
export const firstDeletion = (from: string, kept: readonly number[]): string => addDays(from, Math.min(...kept) + 1);

/** When answers are next deleted: on a day that is to come, every night now, or no more. */
export const nextDeletion = (rounds: readonly Collected[], today: string): { readonly kind: 'on'; readonly day: string } | { readonly kind: 'nightly' } | { readonly kind: 'none' } => {
  const windows = rounds.map(deletionDays).filter(({ last }) => last === null || last >= today);
  if (windows.some(({ first }) => first <= today)) return { kind: 'nightly' };
  const [day] = windows.map(({ first }) => first).toSorted();
  return day === undefined ? { kind: 'none' } : { kind: 'on', day };
};
