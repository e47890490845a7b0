/**
 * What suppression works on: every figure of a question that is or could be known, as sums of inner cells.
 * Linked by sharing inner cells: municipalities sum to unions, answers to bases, women and men to both.
 */
export interface LinkedTable {
  /** Number of persons in each inner cell of the finest cross-classification, the unprinted rest included. */
  readonly inner: readonly number[];
  readonly cells: readonly LinkedCell[];
  /** Cells that are neither printed nor to be protected: an earlier release may have shown them. */
  readonly silent?: readonly LinkedCell[];
}

export interface LinkedCell {
  readonly id: string;
  /** Indices of the inner cells that it is the sum of, ascending. Cells with the same set share one decision. */
  readonly parts: readonly number[];
  /** Unsafe by itself (a threshold): must neither be published nor be computable. */
  readonly unsafe: boolean;
  /** false: never printed, but must be protected all the same (the rest: other gender, other or no municipality). */
  readonly printed: boolean;
  /** 0, 1, 2 …: no printed cell is hidden for the sake of showing one of a higher tier. All in one tier is the simple case. */
  readonly tier: number;
  /** Which to keep first in a tier when some must go: lower is kept before higher. Ties by larger count, then id. */
  readonly priority: number;
}
