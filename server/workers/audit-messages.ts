import type { ToldCount } from '#core/disclosure/audit-release.ts';
import type { PublishedResults, ResultsToPublish } from '#core/disclosure/publish-results.ts';

/** `workerData` of the auditor. */
export interface AuditOrder {
  readonly results: ResultsToPublish;
  readonly published: PublishedResults;
}

export type FromAuditor = { readonly done: number; readonly all: number } | { readonly told: readonly ToldCount[] };
