import type { Frame } from '#core/view/frame-view.ts';
import type { Whom } from '#server/services/read-release.ts';
import type { ReportFile } from '#server/services/report-file.ts';
import type { Outcome } from '#server/services/respondent.ts';

/** Which report is asked for, and in which language; null: none was chosen. */
export interface ReportVisit {
  readonly id: string;
  readonly language: string | null;
  /** Everyone, unless told. */
  readonly whom?: Whom;
}

/** What is asked of reports, as plain values that can be sent to another thread. */
export type ReportAsk =
  | { readonly page: 'report'; readonly visit: ReportVisit }
  | { readonly page: 'area'; readonly visit: ReportVisit; readonly area: string }
  /** `by`: a background question that its figures are divided by; null for none. */
  | { readonly page: 'question'; readonly visit: ReportVisit; readonly question: string; readonly by: string | null }
  /** Which release to compare with. `area`: a municipality or a union; null for the whole. */
  | { readonly page: 'choice'; readonly visit: ReportVisit; readonly area: string | null }
  | { readonly page: 'comparison'; readonly visit: ReportVisit; readonly area: string | null; readonly other: string }
  /** The needs in the latest reports of all surveys, in a frame. */
  | { readonly page: 'topics'; readonly frame: Frame };

export interface FileAsk {
  readonly id: string;
  readonly format: string;
  /** Everyone, unless told. */
  readonly whom?: Whom;
}

/** Answers what is asked of reports, without holding up those who answer questionnaires. Rejects where the answer is a bug. */
export interface Reporter {
  /** `busy` where too many are asked for at once. */
  show(ask: ReportAsk): Promise<Outcome>;
  /** null: there is no such release or format. */
  file(ask: FileAsk): Promise<ReportFile | 'busy' | null>;
  close(): Promise<void>;
}
