/**
 * Numbers the inner cells so that two have the same number exactly when they stand in the same sets (partition
 * refinement). Inner cells of equal number are interchangeable to whoever knows only the sums over the sets.
 * @param size number of inner cells
 * @returns the number of each inner cell, 0…width − 1 in order of first occurrence, and how many numbers there are
 */
export const mergeColumns = (size: number, sets: Iterable<readonly number[]>): { readonly columns: Int32Array; readonly width: number } => {
  const classes = new Int32Array(size);
  let next = 1;
  for (const set of sets) {
    const split = new Map<number, number>();
    for (const part of set) {
      const old = classes[part] ?? 0;
      const fresh = split.get(old) ?? next++;
      split.set(old, fresh);
      classes[part] = fresh;
    }
  }
  const order = new Map<number, number>();
  const columns = classes.map((each) => {
    if (!order.has(each)) order.set(each, order.size);
    return order.get(each) ?? 0;
  });
  return { columns, width: order.size };
};
