import { within } from '#core/disclosure/figures.ts';
import type { Figure } from '#core/disclosure/figures.ts';

/**
 * Whether the one person in `own` could learn about others from `other`.
 * Not where `other` lies within `own`, or counts that very person alone.
 */
export const concernsOthers = (own: Figure, other: Figure): boolean => !within(other, own) && !(other.count === 1 && other.person === own.person);

/** Whether one of two unsafe figures is of one person, who must not be able to compute the other from it. */
export const tellsOther = (a: Figure, b: Figure): boolean =>
  a.unsafe && b.unsafe && ((a.count === 1 && concernsOthers(a, b)) || (b.count === 1 && concernsOthers(b, a)));
