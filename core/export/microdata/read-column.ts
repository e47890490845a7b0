import { ANSWERED } from '#core/codes/encode.ts';
import type { MultipleVariable, SingleVariable } from '#core/codes/codebook.ts';
import type { Column } from '#core/results/columns.ts';

/** The value of a choice in a record, null where there is none. */
export const chosenIn = (variable: SingleVariable, column: Column | undefined, record: number): string | null => variable.values[(column?.codes[record] ?? 0) - ANSWERED]?.id ?? null;

/** The values that were ticked in a record, in the order of the question; none where it was not answered. */
export const tickedIn = (variable: MultipleVariable, column: Column | undefined, record: number): readonly string[] =>
  variable.values.filter((_, index) => ((column?.masks[index >> 3]?.[record] ?? 0) >> (index & 7)) & 1).map(({ id }) => id);

export const isAnswered = (column: Column | undefined, record: number): boolean => (column?.codes[record] ?? 0) >= ANSWERED;
