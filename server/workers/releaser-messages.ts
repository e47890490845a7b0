import type { Overview } from '#core/disclosure/overview.ts';
import type { Result } from '#core/result.ts';
import type { Geography } from '#core/results/geography.ts';
import type { ReleaseProgress, WorkOrder } from '#server/services/studio/releaser.ts';
import type { Command, ReleaseHead } from '#server/storage/storage.ts';

/** `workerData` of the releaser: one thread an order. */
export interface ReleaserSettings {
  readonly dataDir: string;
  readonly geography: Geography;
  readonly make: 'release' | 'overview';
  readonly order: WorkOrder;
}

export type StoreRelease = Extract<Command, { do: 'store release' }>;

/** Only the thread that answers writes: it is asked to, and tells what came of it. */
export type FromReleaser =
  | { readonly progress: ReleaseProgress }
  | { readonly write: StoreRelease }
  | { readonly released: Result<ReleaseHead, string> }
  | { readonly overview: Overview };

export type ToReleaser = { readonly written: { readonly done: boolean } } | { readonly failed: string };
