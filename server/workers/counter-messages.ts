import type { CountRequest, SurveyCounts } from '#core/results/counts.ts';

/** `workerData` of the counter. */
export interface CounterSettings {
  readonly dataDir: string;
}

export type ToCounter = { readonly id: number; readonly request: CountRequest } | { readonly end: true };

export type FromCounter = { readonly id: number; readonly counts: SurveyCounts } | { readonly id: number; readonly error: string };
