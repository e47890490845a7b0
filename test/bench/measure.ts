import { median } from '#test/bench/client.ts';

/** Medians in milliseconds: as a clock sees it, and of the process's processor time, which other processes hardly change. */
export interface Measured {
  readonly wall: number;
  readonly processor: number;
}

/** Does something several times; gives the last outcome too. */
export const measure = async <Value>(runs: number, work: () => Value | Promise<Value>): Promise<Measured & { readonly value: Value }> => {
  const once = async () => {
    const [start, before] = [performance.now(), process.cpuUsage()];
    const value = await work();
    const { user, system } = process.cpuUsage(before);
    return { value, wall: performance.now() - start, processor: (user + system) / 1000 };
  };
  const found = [await once()];
  while (found.length < runs) found.push(await once());
  return { value: (found.at(-1) ?? (await once())).value, wall: median(found.map(({ wall }) => wall)), processor: median(found.map(({ processor }) => processor)) };
};
