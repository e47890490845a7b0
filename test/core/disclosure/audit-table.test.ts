import { describe, expect, it } from 'vitest';
import { auditTable, type PublicTable } from '#core/disclosure/audit-table.ts';
import { solve } from '#server/workers/solver.ts';

/** How many gave a sensitive answer: women and men of two ages in a union, then men of the first age elsewhere. */
const INNER = [0, 7, 0, 9, 0];
const FIGURES = [
  { id: 'women', parts: [0, 1] },
  { id: 'men, young, everywhere', parts: [2, 4] },
  { id: 'young', parts: [0, 2] },
  { id: 'women, young', parts: [0] },
];
const table = (shown: readonly string[], zeros: readonly (readonly number[])[]): PublicTable => ({
  segments: [INNER],
  figures: FIGURES,
  shows: [(id) => shown.includes(id)],
  sensitive: new Map([['young', zeros]]),
});
const told = (public_: PublicTable) => auditTable(public_, 5, solve).map(({ id, low, high }) => [id, low, high]);

describe('the audit of a table', () => {
  const [youngWomen, youngMen] = [[0], [2, 4]];

  it('finds a zero of a sensitive answer that can be worked out', () => {
    expect(told(table(['women, young', 'men, young, everywhere'], []))).toEqual([['young', 0, 0]]);
  });

  it('finds none that others tell which are known and no secret, together where each holds a part of it', () => {
    expect(told(table(['women, young', 'men, young, everywhere'], [youngWomen, youngMen]))).toEqual([]);
    expect(told(table(['women, young', 'men, young, everywhere'], [youngMen]))).toEqual([['young', 0, 0]]);
    expect(told(table(['young'], [youngWomen, youngMen, [3]]))).toEqual([['young', 0, 0]]);
  });

  it('takes no zero for known that nobody can work out', () => {
    expect(told(table(['men, young, everywhere'], [youngWomen, youngMen]))).toEqual([]);
  });
});
