import type { BatchResult } from './commit-batch.ts';
import type { Command } from './storage.ts';

/** What the writer's thread starts with. */
export interface WriterSettings {
  readonly file: string;
  /** The database grows to so many pages at most: a disk of that size. */
  readonly largestPages?: number | undefined;
}

export type ToWriter = { readonly batch: readonly Command[] } | { readonly close: true };
export type FromWriter = { readonly ready: true } | { readonly result: BatchResult };
