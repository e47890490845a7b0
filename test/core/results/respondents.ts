import { encode } from '#core/codes/encode.ts';
import type { Answers } from '#core/codes/answer-value.ts';
import type { Codebook, Variable } from '#core/codes/codebook.ts';

/** A reproducible stream of numbers in 0…1 (mulberry32). */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Answers of `count` people, some values common and some rare, a few questions left empty: what makes figures hard to protect. */
export const respondents = (codebook: Codebook, count: number, seed: number): readonly Answers[] => {
  const random = randomOf(seed);
  return Array.from({ length: count }, () => {
    const answers: Record<string, unknown> = {};
    for (const variable of codebook.variables) put(answers, variable, random);
    return answers;
  });
};

const put = (answers: Record<string, unknown>, variable: Variable, random: () => number): void => {
  if (random() < 0.05) return;
  const value = anyValue(variable, random);
  const [row, column] = variable.path;
  if (row === undefined) answers[variable.question] = value;
  else if (/^\d+$/.test(row)) answers[variable.question] = rankedWith(answers[variable.question], value);
  else answers[variable.question] = inside(answers[variable.question], row, column === undefined ? value : inside(valueOf(answers[variable.question], row), column, value));
};

const rankedWith = (places: unknown, value: unknown): readonly unknown[] => [...(Array.isArray(places) ? places : []), value];

const valueOf = (record: unknown, key: string): unknown => (typeof record === 'object' && record !== null ? (record as Record<string, unknown>)[key] : undefined);

const inside = (record: unknown, key: string, value: unknown): object => ({ ...(record as object | undefined), [key]: value });

/** Squared, so that the first values are common and the last are rare. */
const anyValue = (variable: Variable, random: () => number): unknown => {
  if (variable.kind === 'number') return Math.floor(random() ** 2 * 30);
  const pick = (): string => variable.values[Math.floor(random() ** 2 * variable.values.length)]?.id ?? '';
  return variable.kind === 'single' ? pick() : [...new Set([pick(), pick(), pick()])].slice(0, 1 + Math.floor(random() * 3));
};

/** The codes of all, as one block. */
export const blockOf = (codebook: Codebook, people: readonly Answers[]): Uint8Array => {
  const block = new Uint8Array(people.length * codebook.width);
  people.forEach((answers, index) => block.set(encode(codebook, answers, () => true), index * codebook.width));
  return block;
};
