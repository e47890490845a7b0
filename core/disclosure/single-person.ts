import type { Figure } from '#core/disclosure/figures.ts';

/** Whether the sorted `parts` are all among the sorted `others`. */
export const within = (parts: readonly number[], others: readonly number[]): boolean => {
  let at = 0;
  return parts.every((part) => {
    while ((others[at] ?? Infinity) < part) at += 1;
    return others[at] === part;
  });
};

/**
 * Whether the one person in `own` could learn about others from `other`.
 * Not where `other` lies within `own`, or counts that very person alone.
 */
export const concernsOthers = (own: Figure, other: Figure): boolean =>
  !within(other.parts, own.parts) && !(other.count === 1 && within(own.parts, other.parts));

/** Whether one of two unsafe figures is of one person, who must not be able to compute the other from it. */
export const tellsOther = (a: Figure, b: Figure): boolean =>
  a.unsafe && b.unsafe && ((a.count === 1 && concernsOthers(a, b)) || (b.count === 1 && concernsOthers(b, a)));
