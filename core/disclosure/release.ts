import type { PublishedResults } from '#core/disclosure/publish-results.ts';

/** A frozen, protected analysis that a person has made: what reports, screens and exports read. */
export interface Release {
  /** `<slug>-<number>`: its address. */
  readonly id: string;
  /** 1, 2, 3 … within the survey. */
  readonly number: number;
  readonly versionId: string;
  /** When answers were collected: ISO dates, `closesOn` null while the round is open. */
  readonly round: { readonly opensOn: string; readonly closesOn: string | null };
  /** ISO date. */
  readonly madeOn: string;
  /** Whether the answers are people's or made up. Never both. */
  readonly source: 'real' | 'demo';
  readonly results: PublishedResults;
}

/** The day of its last answers: when the round closed, else when it was made. ISO date. */
export const lastDayOf = ({ round, madeOn }: Pick<Release, 'round' | 'madeOn'>): string => (round.closesOn !== null && round.closesOn < madeOn ? round.closesOn : madeOn);
