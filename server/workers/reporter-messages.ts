import type { FileAsk, ReportAsk } from '#server/services/reporter.ts';
import type { Outcome } from '#server/services/respondent.ts';

/** `workerData` of the reporter. */
export interface ReporterSettings {
  readonly dataDir: string;
}

export type Asked = { readonly show: ReportAsk } | { readonly file: FileAsk };

/** A whole file: a few megabytes, handed over and not copied. */
export interface WrittenFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export type Answered = { readonly outcome: Outcome } | { readonly file: WrittenFile | null };

export interface ToReporter {
  readonly id: number;
  readonly asked: Asked;
}

export type FromReporter = { readonly id: number; readonly answered: Answered } | { readonly id: number; readonly error: string };
