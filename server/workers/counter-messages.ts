import type { CountRequest, SurveyCounts } from '#core/results/counts.ts';

/** `workerData` of the counter. */
export interface CounterSettings {
  readonly dataDir: string;
}

export type ToCounter = { readonly id: number; readonly request: CountRequest } | { readonly end: true };

/** Counts or an error end a request; before, it tells how many responses have been read. */
export type FromCounter = { readonly id: number; readonly read: number } | { readonly id: number; readonly counts: SurveyCounts } | { readonly id: number; readonly error: string };
