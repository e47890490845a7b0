import type { Overview } from '#core/disclosure/overview.ts';
import type { Result } from '#core/result.ts';
import type { Geography } from '#core/results/geography.ts';
import type { MadeRecords, RecordsOrder, ReleaseProgress, WorkOrder } from '#server/services/studio/releaser.ts';
import type { Command, ReleaseHead } from '#server/storage/storage.ts';

/** What a releaser is to make. */
export type ReleaserTask = { readonly make: 'release' | 'overview'; readonly order: WorkOrder } | { readonly make: 'records'; readonly order: RecordsOrder };

/** `workerData` of the releaser: one thread an order. */
export interface ReleaserSettings {
  readonly dataDir: string;
  readonly geography: Geography;
  readonly task: ReleaserTask;
}

export type StoreRelease = Extract<Command, { do: 'store release' }>;

/** Only the thread that answers writes: it is asked to, and tells what came of it. */
export type FromReleaser =
  | { readonly progress: ReleaseProgress }
  | { readonly write: StoreRelease }
  | { readonly released: Result<ReleaseHead, string> }
  | { readonly overview: Overview }
  | { readonly records: Result<MadeRecords, string> };

export type ToReleaser = { readonly written: { readonly done: boolean } } | { readonly failed: string };
