/**
 * The known word that is nearest to one that is unknown, for "Menade du …?"; null where none is near: more than half of it
 * would have to be changed.
 */
export const nearest = (word: string, known: readonly string[]): string | null => {
  const distances = known.map((candidate) => ({ candidate, distance: editDistance(word, candidate) }));
  const best = distances.reduce<{ readonly candidate: string; readonly distance: number } | null>((least, next) => (least && least.distance <= next.distance ? least : next), null);
  return best && best.distance <= best.candidate.length / 2 ? best.candidate : null;
};

/** Letters to put in, take away or change to get from one word to the other (Levenshtein 1966), row by row. */
const editDistance = (from: string, to: string): number => {
  const letters = [...to];
  const first = [0, ...letters.map((_, index) => index + 1)];
  const last = [...from].reduce<readonly number[]>((above, letter, row) => nextRow(above, letter, row, letters), first);
  return last[letters.length] ?? 0;
};

const nextRow = (above: readonly number[], letter: string, row: number, letters: readonly string[]): readonly number[] => {
  const cells = [row + 1];
  letters.forEach((other, index) => {
    const changed = (above[index] ?? 0) + (letter === other ? 0 : 1);
    cells.push(Math.min(changed, (above[index + 1] ?? 0) + 1, (cells[index] ?? 0) + 1));
  });
  return cells;
};
