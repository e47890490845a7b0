/**
 * The places in a list of numbers that make up one of its longest rising sequences: what need not be moved for the rest to be in order.
 * Takes n² steps, for lists as long as a questionnaire.
 */
export const keptInOrder = (numbers: readonly number[]): ReadonlySet<number> => {
  const best: Chain[] = [];
  numbers.forEach((number, index) => {
    const before = best.filter((_, earlier) => (numbers[earlier] ?? number) < number).reduce<Chain | null>((longest, chain) => (longest && longest.length >= chain.length ? longest : chain), null);
    best.push({ index, length: (before?.length ?? 0) + 1, before });
  });
  return new Set(placesOf(best.reduce<Chain | null>((longest, chain) => (longest && longest.length >= chain.length ? longest : chain), null)));
};

interface Chain {
  readonly index: number;
  readonly length: number;
  readonly before: Chain | null;
}

const placesOf = (chain: Chain | null): readonly number[] => {
  const places: number[] = [];
  for (let link = chain; link; link = link.before) places.push(link.index);
  return places;
};
