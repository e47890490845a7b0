/** What is asked of how an organisation looks after those who answered: a part of the storage port. */
export interface CareReader {
  /** The latest record of each survey that has one. */
  processingRecords(): Promise<readonly ProcessingRecordRow[]>;
  /** Every revision of a survey's record, the latest first. */
  processingRecordHistory(surveyId: string): Promise<readonly ProcessingRecordRow[]>;
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

/** What changes it. A part of `Command`. */
export type CareCommand = SaveProcessingRecord;

/** Stores a further revision. Not done if another than `before` (0: none) is the latest. */
interface SaveProcessingRecord {
  readonly do: 'save processing record';
  readonly record: Omit<ProcessingRecordRow, 'revision'>;
  readonly before: number;
}
