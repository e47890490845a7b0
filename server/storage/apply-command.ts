import type { Kysely } from 'kysely';
import { applyAccountCommand, isAccount } from './commands/accounts.ts';
import { applyApiTokenCommand, isApiToken } from './commands/api-tokens.ts';
import { applyCareCommand, isCare } from './commands/care.ts';
import { approveGoals } from './commands/approve-goals.ts';
import { beginDraft } from './commands/begin-draft.ts';
import { changeDraft } from './commands/change-draft.ts';
import { decideReview } from './commands/decide-review.ts';
import { deleteDraft } from './commands/delete-draft.ts';
import { deleteExpired } from './commands/delete-expired.ts';
import { deleteReport } from './commands/delete-report.ts';
import { gatherReviews } from './commands/gather-reviews.ts';
import { deleteStatistics } from './commands/delete-statistics.ts';
import { importSurvey } from './commands/import-survey.ts';
import { mergeOpenAnswerCodes } from './commands/merge-open-answer-codes.ts';
import { moveDraft } from './commands/move-draft.ts';
import { pauseDraft } from './commands/pause-draft.ts';
import { openRound, publishVersion } from './commands/publish-version.ts';
import { renameOpenAnswerCode } from './commands/rename-open-answer-code.ts';
import { revokeEntryCode } from './commands/revoke-entry-code.ts';
import { applyRoundCommand, isRound } from './commands/rounds.ts';
import { createSurvey, saveQuestionnaireText } from './commands/save-questionnaire-text.ts';
import { showRelease } from './commands/show-release.ts';
import { applySignInKeyCommand, isSignInKey } from './commands/sign-in-keys.ts';
import { storeDisclosure } from './commands/store-disclosure.ts';
import { storeEntryCode } from './commands/store-entry-code.ts';
import { storeOverview } from './commands/store-overview.ts';
import { storeRelease } from './commands/store-release.ts';
import { storeOpenAnswerCode } from './commands/store-open-answer-code.ts';
import { storeReport } from './commands/store-report.ts';
import { storeStatistics } from './commands/store-statistics.ts';
import { submitResponse } from './commands/submit-response.ts';
import { takeDownRelease } from './commands/take-down-release.ts';
import { withdrawResponse } from './commands/withdraw-response.ts';
import type { ApiTokenCommand } from './api-tokens.ts';
import type { AnalysisCommand } from './analyses.ts';
import type { CareCommand } from './care.ts';
import type { RoundCommand } from './rounds.ts';
import type { SignInKeyCommand } from './sign-in-keys.ts';
import type { Steps } from './steps.ts';
import type { AccountCommand, Command, Outcome, ReviewCommand } from './storage.ts';
import type { Tables } from './tables.ts';

/** The steps of a command. `db` compiles the queries for its database; who runs the steps executes them. */
export const applyCommand = (db: Kysely<Tables>, command: Command): Steps<Outcome<Command>> => {
  if (isReview(command)) return applyReview(db, command);
  if (isRound(command)) return applyRoundCommand(db, command);
  if (isApiToken(command)) return applyApiTokenCommand(db, command);
  if (isCare(command)) return applyCareCommand(db, command);
  if (isSignInKey(command)) return applySignInKeyCommand(db, command);
  return isAccount(command) ? applyAccountCommand(db, command) : applyOther(db, command);
};

const REVIEWS: ReadonlySet<Command['do']> = new Set<ReviewCommand['do']>(['gather reviews', 'decide review', 'store open answer code', 'rename open answer code', 'merge open answer codes']);
const isReview = (command: Command): command is ReviewCommand => REVIEWS.has(command.do);

const applyReview = (db: Kysely<Tables>, command: ReviewCommand): Steps<Outcome<ReviewCommand>> => {
  switch (command.do) {
    case 'gather reviews':
      return gatherReviews(db, command.reviews);
    case 'decide review':
      return decideReview(db, command);
    case 'store open answer code':
      return storeOpenAnswerCode(db, command.code);
    case 'rename open answer code':
      return renameOpenAnswerCode(db, command.code);
    case 'merge open answer codes':
      return mergeOpenAnswerCodes(db, command);
  }
};

const applyOther = (db: Kysely<Tables>, command: Exclude<Command, ReviewCommand | AccountCommand | RoundCommand | ApiTokenCommand | CareCommand | SignInKeyCommand>): Steps<Outcome<Command>> => {
  switch (command.do) {
    case 'import survey':
      return importSurvey(db, command.survey);
    case 'publish version':
      return publishVersion(db, command);
    case 'open round':
      return openRound(db, command);
    case 'save questionnaire text':
      return saveQuestionnaireText(db, command);
    case 'create survey':
      return createSurvey(db, command);
    case 'begin draft':
      return beginDraft(db, command.draft);
    case 'change draft':
      return changeDraft(db, command.draft, command.before);
    case 'pause draft':
      return pauseDraft(db, command);
    case 'move draft':
      return moveDraft(db, command.resumeHash, command.to);
    case 'delete draft':
      return deleteDraft(db, command.tokenHash);
    case 'submit response':
      return submitResponse(db, command);
    case 'withdraw response':
      return withdrawResponse(db, command.receiptHash, command.today);
    case 'store report':
      return storeReport(db, command.report);
    case 'delete report':
      return deleteReport(db, command.id);
    case 'store entry code':
      return storeEntryCode(db, command.code);
    case 'revoke entry code':
      return revokeEntryCode(db, command);
    case 'delete expired':
      return deleteExpired(db, { today: command.today, certify: command.certify ?? [] });
    default:
      return applyAnalysisCommand(db, command);
  }
};

/** What is kept of analyses, and what they are made with. */
const applyAnalysisCommand = (db: Kysely<Tables>, command: AnalysisCommand): Steps<Outcome<AnalysisCommand>> => {
  switch (command.do) {
    case 'store release':
      return storeRelease(db, command);
    case 'take down release':
      return takeDownRelease(db, command);
    case 'show release':
      return showRelease(db, command);
    case 'store overview':
      return storeOverview(db, command);
    case 'approve goals':
      return approveGoals(db, command);
    case 'store statistics':
      return storeStatistics(db, command.statistics);
    case 'delete statistics':
      return deleteStatistics(db, command.id);
    case 'store disclosure':
      return storeDisclosure(db, command);
  }
};
