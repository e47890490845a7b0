import type { AccountCommand, AccountReader } from './accounts.ts';
import type { ApiTokenCommand, ApiTokenReader } from './api-tokens.ts';
import type { SignInKeyCommand, SignInKeyReader } from './sign-in-keys.ts';
import type { AnalysisCommand, AnalysisReader, Marks } from './analyses.ts';
import type { CareCommand, CareReader, CertifiedFrom, ReportState } from './care.ts';
import type { QuestionnaireTextCommand, QuestionnaireTextReader } from './questionnaire-texts.ts';
import type { ReviewCommand, ReviewReader } from './reviews.ts';
import type { RoundCommand, RoundReader } from './rounds.ts';
import type { Source } from './source.ts';

export type { TextRevisionHead } from './questionnaire-texts.ts';
export type { AccountCommand, AccountRow, AuditRow, InvitationRow, LogSelection, OrganisationRow, StudioSessionRow, UserRow } from './accounts.ts';
export type { ApiToken, ApiTokenRow } from './api-tokens.ts';
export type { PasskeyRow, TwoStepsRow, UsedChallengeRow } from './sign-in-keys.ts';
export type { DisclosureRow, FrozenReview, FrozenReviewRow, Marks, OverviewRow, ReleaseHead, ReleaseRow, StatisticsFacts, StatisticsRow, StatisticsUse } from './analyses.ts';
export type { CertificateRow, CertifiedFrom, PrivacyRequestRow, ProcessingRecordRow, ReportState } from './care.ts';
export type { MergedCodeRow, OpenAnswerCodeRow, ReviewCommand, ReviewDecision, ReviewRow } from './reviews.ts';
export type { Source } from './source.ts';

/**
 * The storage port: everything that the services ask of a database, in our words.
 * Queries read committed data. Every change is one command, and `write` resolves only after the commit that holds it.
 */
export interface Storage extends StorageReader {
  /**
   * Resolves after the commit of the batch the command went into. Rejects with `StorageBusy` when nothing was stored
   * and it may be tried later, with another error when the command itself is wrong (a bug).
   */
  write<C extends Command>(command: C): Promise<Outcome<C>>;
}

/** The queries alone: what an export, a count or a check needs. */
export interface StorageReader extends AccountReader, ApiTokenReader, AnalysisReader, CareReader, QuestionnaireTextReader, ReviewReader, RoundReader, SignInKeyReader {
  /** In order of slug. */
  surveys(): Promise<readonly SurveyRow[]>;
  version(id: string): Promise<VersionRow | null>;
  /** The round of a survey that is open on the date (ISO, Europe/Stockholm): on a day when one follows another, the later. */
  openRound(surveyId: string, date: string): Promise<RoundRow | null>;
  /** The latest first. */
  rounds(surveyId: string): Promise<readonly RoundRow[]>;

  draft(tokenHash: string): Promise<DraftRow | null>;
  /** The draft that a code continues on another device. */
  draftByResume(resumeHash: string): Promise<DraftRow | null>;
  /** The receipt's response, if it is still stored. */
  responseByReceipt(receiptHash: string): Promise<{ readonly id: string; readonly surveyId: string; readonly keptUntil: string } | null>;
  /**
   * The responses of a version, one after the other in a random but steady order (that of the hashed submission id).
   * Read in pages, and other work runs between them, so responses stored meanwhile may or may not be among them.
   */
  responses(versionId: string, sources: readonly Source[]): AsyncIterable<ResponseRow>;
  /**
   * The codes alone of the same responses, in blocks of many responses of `width` bytes each, for counting.
   * Rejects with RangeError if a response's codes have another width. Responses with a mark in `except` are left out.
   */
  codes(versionId: string, sources: readonly Source[], width: number, except?: Marks): AsyncIterable<Uint8Array>;
  /** The marks of the same responses. */
  marks(versionId: string, sources: readonly Source[]): Promise<Marks>;
  countResponses(versionId: string, sources: readonly Source[]): Promise<number>;
  /** Whether there is any: sooner known than how many. */
  hasResponses(versionId: string, sources: readonly Source[]): Promise<boolean>;
  /** Changes whenever those responses of the version may have changed. Comparable as long as the process lives. */
  dataVersion(versionId: string, sources: readonly Source[]): Promise<string>;

  /** What people told does not work, the oldest first. */
  reports(): Promise<readonly (ReportRow & { readonly state: ReportState })[]>;

  /** A code of an operator, by its id or by its hash. */
  entryCode(by: Pick<EntryCodeRow, 'id'> | Pick<EntryCodeRow, 'codeHash'>): Promise<EntryCodeRow | null>;
  /** Those of a survey, the oldest first. */
  entryCodes(surveyId: string): Promise<readonly EntryCodeRow[]>;

  /** A consistent copy into a new file, checked after it was written. Rejects with `StorageRefused` if the file exists. */
  backup(file: string): Promise<void>;
  /** Waits for the queue, checkpoints, closes. */
  close(): Promise<void>;
}

export interface SurveyRow {
  readonly id: string;
  readonly slug: string;
  readonly publishedVersion: string | null;
}

export interface VersionRow {
  readonly id: string;
  readonly surveyId: string;
  /** 1, 2, 3 … within the survey. */
  readonly number: number;
  /** SurveyJS JSON, as it was published. */
  readonly json: string;
  /** JSON of the codebook (`core/codes/codebook.ts`). */
  readonly codebook: string;
  readonly hash: string;
  readonly publishedOn: string | null;
}

export interface RoundRow {
  readonly id: string;
  readonly surveyId: string;
  readonly versionId: string;
  /** ISO dates; `closesOn` is the last day (on which the next round opens), null while it is open. */
  readonly opensOn: string;
  readonly closesOn: string | null;
}

export interface DraftRow {
  readonly tokenHash: string;
  readonly surveyId: string;
  readonly versionId: string;
  /** The id (UUIDv4) that the response will be submitted under, so that a re-post is recognised. */
  readonly submissionId: string;
  readonly language: string;
  /** JSON object of SurveyJS data. */
  readonly answers: string;
  /** JSON array of the marks of what was sent so far (`core/journey/navigate.ts`). */
  readonly sent: string;
  /** JSON object: name of a piece → the fields of its form, as typed, where they are not (yet) its answers (`core/view/typed-fields.ts`). */
  readonly typed: string;
  /** Whether somebody answers, or types in what was answered on paper. */
  readonly source: 'web' | 'paper';
  /** ISO date after which it is deleted. */
  readonly keptUntil: string;
  /** How many times somebody has taken a pause from it: each gives a new code. */
  readonly pauses: number;
  /** Keyed hash of the code of the latest pause; null: there was none, or the code was used. */
  readonly resumeHash: string | null;
}

/** A draft is begun without a pause, and changing it leaves what its pauses made. */
export type SavedDraft = Omit<DraftRow, 'pauses' | 'resumeHash'>;

/** What a respondent has put into a draft. */
export type DraftContent = Pick<DraftRow, 'answers' | 'sent' | 'typed'>;

export interface ResponseRow {
  /** 128 random bits, hexadecimal. */
  readonly id: string;
  readonly surveyId: string;
  readonly versionId: string;
  readonly roundId: string;
  readonly answers: string;
  readonly codes: Uint8Array;
  readonly language: string;
  /** Municipality code or union id as answered, null for any other answer or none. */
  readonly area: string | null;
  /** The union of the area on the first day of the round. */
  readonly coordinationUnion: string | null;
  readonly respondentGroup: string | null;
  readonly source: Source;
  /** ISO date. No time. */
  readonly answeredOn: string;
  readonly keptUntil: string;
  readonly submissionHash: string;
  readonly receiptHash: string;
}

/** What somebody told does not work (`core/accessibility/read-report.ts`). */
export interface ReportRow {
  /** 128 random bits, hexadecimal. */
  readonly id: string;
  readonly page: string;
  readonly doing: string;
  readonly wrong: string;
  readonly contact: string;
  /** ISO date. No time. */
  readonly reportedOn: string;
  readonly keptUntil: string;
}

/** What a code lets an operator do with a survey: type in answers on paper, or review open answers. */
export type EntryPurpose = 'paper' | 'review';

/** A code of an operator. */
export interface EntryCodeRow {
  /** Random, hexadecimal: by it the code is listed and revoked. */
  readonly id: string;
  readonly surveyId: string;
  /** Keyed hash of the code. */
  readonly codeHash: string;
  /** ISO dates: `validUntil` is the last day. */
  readonly madeOn: string;
  readonly validUntil: string;
  readonly purpose: EntryPurpose;
}

/** Every change there is. Conditions are in the SQL, so that two at once do no harm. */
export type Command =
  /** Not done if the slug is there already. */
  | { readonly do: 'import survey'; readonly survey: SurveyRow }
  /** Closes the round that is open, or is to be open later, and opens `round`. Not published again if the published version has the same hash. */
  | { readonly do: 'publish version'; readonly version: VersionRow; readonly round: RoundRow; /** Of the text that is published, which is kept from now on; 0 where nobody has saved one. */ readonly textRevision?: number }
  /** Closes the open round and opens `round`, of a version with the same questionnaire. Not done if `after` is not the published version any longer. */
  | { readonly do: 'open round'; readonly version: VersionRow; readonly round: RoundRow; readonly after: string }
  /** Stores a new draft. Not done if the token has one already. */
  | { readonly do: 'begin draft'; readonly draft: SavedDraft }
  /** Replaces the draft only if it still is as it was read: not done if another tab changed it, or it was deleted or sent. */
  | { readonly do: 'change draft'; readonly draft: SavedDraft; readonly before: DraftContent }
  /** Notes a pause: its number, its code, and how long the draft is kept. The code of an earlier pause stops. Not done if there is no such draft. */
  | ({ readonly do: 'pause draft' } & Pick<DraftRow, 'tokenHash' | 'language' | 'keptUntil' | 'pauses'> & { readonly resumeHash: string })
  /** Gives the draft of a code another token and submission, once. Not done if the code stopped meanwhile. */
  | { readonly do: 'move draft'; readonly resumeHash: string; readonly to: Pick<DraftRow, 'tokenHash' | 'submissionId'> }
  | { readonly do: 'delete draft'; readonly tokenHash: string }
  /**
   * Stores the response once per (surveyId, submissionHash) and deletes its draft, if it has one, in the same commit. Where the draft
   * was deleted or moved meanwhile, or the code that a paper is typed in with (`entryId`) no longer holds on the day of the response,
   * nothing is stored, the draft stays, and `id` is null.
   */
  | { readonly do: 'submit response'; readonly response: ResponseRow; readonly draftTokenHash: string | null; readonly entryId?: string }
  /** Deletes the response, and the reviews of its open answers, if it is kept until `today` or longer. */
  | { readonly do: 'withdraw response'; readonly receiptHash: string; readonly today: string }
  /** Not done if the id is there already: a form posted again is the same report. */
  | { readonly do: 'store report'; readonly report: ReportRow }
  | { readonly do: 'delete report'; readonly id: string }
  /** Not done if its id or hash is there already. */
  | { readonly do: 'store entry code'; readonly code: EntryCodeRow }
  /** Not done if the survey has none with that id. */
  | { readonly do: 'revoke entry code'; readonly surveyId: string; readonly id: string }
  | AccountCommand
  | ApiTokenCommand
  | SignInKeyCommand
  | QuestionnaireTextCommand
  | AnalysisCommand
  | CareCommand
  | ReviewCommand
  | RoundCommand
  /**
   * Deletes responses with the reviews of their open answers, drafts and reports kept until before `today`, with a certificate of each survey that `certify` names once its first night has come, whether or not anything went, and codes, sessions, invitations and tokens that no longer hold, then rewrites the file so that nothing deleted is left in it.
   * Meant for once a night: writes wait meanwhile.
   */
  | { readonly do: 'delete expired'; readonly today: string; readonly certify?: readonly CertifiedFrom[] };

export type Outcome<C extends Command> = C extends { do: 'submit response' }
  ? { readonly stored: boolean } & (C extends { draftTokenHash: null } ? Found : Found | { readonly id: null; readonly keptUntil: null })
  : C extends { do: 'withdraw response' }
    ? { readonly withdrawn: boolean }
    : C extends { do: 'delete expired' }
      ? { readonly responses: number; readonly drafts: number; readonly reports: number }
      : C extends { do: 'publish version' }
        ? { readonly published: boolean }
        : { readonly done: boolean };

/** The response that is stored under a submission. */
interface Found {
  readonly id: string;
  readonly keptUntil: string;
}

/** The writer cannot take more now, or the disk is full: nothing was stored, try later. */
export class StorageBusy extends Error {
  override readonly name = 'StorageBusy';
}

/** The storage cannot be opened, copied or restored as asked, and nothing was changed. The message is for the operator. */
export class StorageRefused extends Error {
  override readonly name = 'StorageRefused';
}
