/** Mean weighted discrepancy score (Borich 1980) of a need on one scale: Σ((I − A) · Ī)/n = (Ī − Ā) · Ī, of the mean importance Ī and the mean state Ā. A need that is more than met offsets another. */
export const weightedDiscrepancy = (importance: number, state: number): number => (importance - state) * importance;

/** Basic priority rating (J. J. Hanlon), 0…100, of the steps 1…4: (A + B) · C/3, with how many (A 0–10), how serious (B 0–20) and how effective (C 0–10). */
export const priorityRating = (size: number, seriousness: number, effect: number): number =>
  (((10 * (size - 1)) / 3 + (20 * (seriousness - 1)) / 3) * ((10 * (effect - 1)) / 3)) / 3;
