/** Decimals at most: what the texts write. */
const FINEST = 3;

/**
 * Percentage points as they are told: whole. A difference that is certain has no 0 in its interval, and must not seem to: a limit or difference that would be
 * told as 0 has as many decimals as it takes.
 * @param certain whether what is told is a certain difference
 */
export const toldPoints = (points: number, certain: boolean): number => {
  for (let decimals = 0; decimals <= FINEST; decimals += 1) {
    // Halves as in `wholePercent`, so that files and pages say the same. Never −0, which is written as “−0”.
    const told = Math.round(Math.round(points * 10 ** (decimals + 8)) / 1e8) / 10 ** decimals + 0;
    if (told !== 0 || !certain) return told;
  }
  return Math.sign(points) / 10 ** FINEST;
};
