/** Persons who put something on each place, the first place first. */
export type Places = readonly number[];

/** Borda's score, 0…1: with three places 3, 2 and 1 points of the 3n that there could be. Who answered but did not rank it gives none. @param base persons who answered, at least 1 */
export const bordaScore = (places: Places, base: number): number =>
  places.reduce((sum, persons, index) => sum + persons * (places.length - index), 0) / (places.length * base);

/** Persons who have it on any of the places. */
export const amongTop = (places: Places): number => places.reduce((sum, persons) => sum + persons, 0);

/** Places of values from the highest, 1, 2, 3 …; equal values share the best place. In the order given. */
export const placesOf = (values: readonly number[]): readonly number[] => values.map((value) => 1 + values.filter((other) => other > value).length);
