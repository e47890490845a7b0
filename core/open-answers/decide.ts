/** What has been decided of an open answer: not shown until it is approved, and shown word for word only where it is to be quoted. */
export type ReviewState = 'waiting' | 'approved' | 'quoted' | 'rejected';

export interface Decision {
  readonly state: ReviewState;
  /** Id of the code with which it was approved first, and what for, while another has to approve it too. */
  readonly firstBy: string | null;
  readonly firstState: 'approved' | 'quoted' | null;
  /** ISO date. */
  readonly reviewedOn: string | null;
  /** Ids of the codes that it was given. */
  readonly themes: readonly string[];
  /** What may be shown of it; empty until it is approved and where it is rejected. */
  readonly text: string;
}

/** What a reviewer does with an open answer. */
export interface Verdict {
  readonly verdict: 'approve' | 'quote' | 'reject';
  /** Id of the reviewer's code. */
  readonly reviewer: string;
  readonly text: string;
  readonly themes: readonly string[];
  readonly today: string;
}

/**
 * The decision after a verdict. A sensitive answer is approved when another reviewer approves of the same text too: who
 * changes it has approved of something new, which waits for somebody else. Of two who differ, the more careful holds:
 * it is quoted only if both say so, and rejected as soon as one does.
 */
export const decide = (before: Decision, { verdict, reviewer, text, themes, today }: Verdict, sensitive: boolean): Decision => {
  const decided = { firstBy: null, firstState: null, reviewedOn: today, themes };
  if (verdict === 'reject') return { ...decided, state: 'rejected', text: '' };
  const wanted = verdict === 'quote' ? 'quoted' : 'approved';
  if (!sensitive) return { ...decided, state: wanted, text };
  const isSecond = before.state === 'waiting' && before.firstBy !== null && before.firstBy !== reviewer && before.text === text;
  if (!isSecond) return { ...decided, state: 'waiting', firstBy: reviewer, firstState: wanted, text };
  return { ...decided, state: before.firstState === 'quoted' ? wanted : 'approved', text };
};
