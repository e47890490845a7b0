/** A stream of numbers in [0, 1), the same for the same seed. Mulberry32 (Tommy Ettinger, public domain): enough for made-up answers and for resampling. */
export interface Random {
  next(): number;
}

export const makeRandom = (seed: number): Random => {
  let state = seed >>> 0;
  return {
    next: () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    },
  };
};

/** A whole number from 0 to below `limit`. */
export const below = (random: Random, limit: number): number => Math.floor(random.next() * limit);

/** An index, each as likely as its weight. */
export const weighted = (random: Random, weights: readonly number[]): number => {
  const point = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  const found = weights.findIndex((weight) => (sum += weight) > point);
  return found < 0 ? weights.length - 1 : found;
};

/** A steady number in [0, 1) for a text, so that every question has its own profile (FNV-1a). */
export const steady = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return makeRandom(hash).next();
};
