import type { AuditRow, InvitationRow, OrganisationRow, StudioSessionRow, SurveyHolderRow, UserRow } from './accounts.ts';
import type { Generated } from 'kysely';
import type { CertificateRow, PrivacyRequestRow, ProcessingRecordRow, ReportState } from './care.ts';
import type { FrozenReview, OverviewRow } from './analyses.ts';
import type { ApiTokenRow } from './api-tokens.ts';
import type { ArchivedSurveyRow } from './rounds.ts';
import type { DisclosureRow, DraftRow, EntryCodeRow, MergedCodeRow, OpenAnswerCodeRow, ReleaseRow, ReportRow, ResponseRow, ReviewRow, RoundRow, Source, StatisticsRow, SurveyRow, VersionRow } from './storage.ts';
import type { PasskeyRow, RecoveryCodeRow, TwoStepsRow, UsedChallengeRow } from './sign-in-keys.ts';
import type { QuestionnaireTextRow, TextRevisionRow } from './questionnaire-texts.ts';

/** What a release holds of an open answer. */
export interface ReleaseReviewRow extends Pick<FrozenReview, 'reviewId' | 'themes' | 'quote'> {
  readonly releaseId: string;
}

/** The tables as Kysely knows them. Columns are named as the port's fields, so that a row needs no translation. */
export interface Tables {
  readonly surveys: SurveyRow;
  readonly questionnaire_versions: VersionRow;
  readonly rounds: RoundRow;
  readonly drafts: DraftRow;
  readonly responses: ResponseRow;
  readonly fault_reports: ReportRow & { readonly state: Generated<ReportState> };
  readonly entry_codes: EntryCodeRow;
  readonly releases: ReleaseRow;
  readonly open_answer_reviews: ReviewRow;
  readonly open_answer_codes: OpenAnswerCodeRow;
  readonly merged_codes: MergedCodeRow;
  readonly release_reviews: ReleaseReviewRow;
  readonly overviews: OverviewRow;
  readonly statistics: StatisticsRow;
  readonly disclosures: DisclosureRow;
  readonly organisations: OrganisationRow;
  readonly users: UserRow;
  readonly studio_sessions: StudioSessionRow;
  readonly invitations: InvitationRow;
  readonly survey_holders: SurveyHolderRow;
  readonly audit_log: AuditRow;
  readonly api_tokens: ApiTokenRow;
  readonly two_steps: TwoStepsRow;
  readonly recovery_codes: RecoveryCodeRow;
  readonly passkeys: PasskeyRow;
  readonly used_challenges: UsedChallengeRow;
  readonly archived_surveys: ArchivedSurveyRow;
  readonly questionnaire_texts: QuestionnaireTextRow;
  readonly questionnaire_text_revisions: TextRevisionRow;
  readonly processing_records: ProcessingRecordRow;
  readonly deletion_certificates: CertificateRow;
  readonly privacy_requests: PrivacyRequestRow;
  /** How many times the responses that came to a version from a source have changed. None: there never were any. */
  readonly data_versions: { readonly versionId: string; readonly source: Source; readonly number: number };
  /** The migrations that were applied. */
  readonly migrations: { readonly name: string };
  /** One row. Who migrates updates it first, and the others wait for that transaction. */
  readonly migration_lock: { readonly id: number; readonly taken: number };
}
