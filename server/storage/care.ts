import type { Decision, RequestKind } from '#core/privacy/requests.ts';

/** What is asked of how an organisation looks after those who answered: a part of the storage port. */
export interface CareReader {
  /** The latest record of each survey that has one. */
  processingRecords(): Promise<readonly ProcessingRecordRow[]>;
  /** Every revision of a survey's record, the latest first. */
  processingRecordHistory(surveyId: string): Promise<readonly ProcessingRecordRow[]>;
  /** Certificates of what was deleted when it was kept no longer, chain by chain, the first first: all, or those of a survey. */
  certificates(surveyId?: string): Promise<readonly CertificateRow[]>;
  /** What people have asked an organisation about their answers, the latest first. */
  privacyRequests(organisationId: string): Promise<readonly PrivacyRequestRow[]>;
}

/** How the answers to a survey are handled, beside what the questionnaire says. */
export interface ProcessingRecordRow {
  readonly surveyId: string;
  /** 1 the first time. */
  readonly revision: number;
  /** JSON object (`core/privacy/processing-record.ts`). */
  readonly details: string;
  /** Instant, ISO in UTC. */
  readonly savedAt: string;
  /** Who saved it, by name: they may have left since. */
  readonly savedBy: string;
}

/** What was deleted in one night, of a survey or (`surveyId` null) of reports of faults. Never changed. */
export interface CertificateRow {
  /** What it is numbered in: the id of the survey, `faults`, or `before` of those from when all were in one chain. */
  readonly chain: string;
  /** 1, 2, 3 … of the chain. */
  readonly number: number;
  readonly surveyId: string | null;
  /** ISO date. */
  readonly deletedOn: string;
  /** JSON (`core/privacy/certificate.ts`). */
  readonly content: string;
  /** Hash of the certificate before in the chain; empty of the first. */
  readonly previousHash: string;
  /** Of all from the number on (`server/storage/certificate.ts`). */
  readonly hash: string;
}

/** The first night (ISO date) in which something of a survey can be deleted, by the rule alone. */
export interface CertifiedFrom {
  readonly surveyId: string;
  readonly from: string;
}

/** What somebody has asked about their answers. Never who. */
export interface PrivacyRequestRow {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: RequestKind;
  /** ISO dates. */
  readonly receivedOn: string;
  readonly answeredOn: string | null;
  readonly decision: Decision | null;
}

/** How far a report of a fault has come. */
export type ReportState = 'new' | 'answered' | 'closed';

/** What changes it. A part of `Command`. */
export type CareCommand =
  /** Stores a further revision. Not done if another than `before` (0: none) is the latest. */
  | { readonly do: 'save processing record'; readonly record: Omit<ProcessingRecordRow, 'revision'>; readonly before: number }
  | { readonly do: 'register privacy request'; readonly request: PrivacyRequestRow }
  /** Not done if it is answered already, or another organisation's. */
  | { readonly do: 'answer privacy request'; readonly id: string; readonly organisationId: string; readonly answeredOn: string; readonly decision: Decision }
  /** Not done if it is gone. */
  | { readonly do: 'mark report'; readonly id: string; readonly state: ReportState };
