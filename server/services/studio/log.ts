import { randomBytes } from 'node:crypto';
import type { Doer } from '#server/services/studio/account.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** What is noted in the log: `studio.log.<action>` is its text. */
export type LogAction =
  | 'founded'
  | 'signedIn'
  | 'signedOut'
  | 'invited'
  | 'joined'
  | 'textSaved'
  | 'surveyCreated'
  | 'published'
  | 'roundChanged'
  | 'roundClosed'
  | 'roundOpened'
  | 'roundFollowed'
  | 'archived'
  | 'restored'
  | 'reviewed'
  | 'released'
  | 'releaseShown'
  | 'releaseHidden'
  | 'releaseTakenDown'
  | 'recordsGiven'
  | 'goalsApproved'
  | 'madeUp'
  | 'overviewCounted'
  | 'reviewBegun'
  | 'withdrawn'
  | 'roleChanged'
  | 'closed'
  | 'passwordLink'
  | 'passwordChanged'
  | 'passkeyAdded'
  | 'passkeyRemoved'
  | 'twoStepsOn'
  | 'twoStepsOff'
  | 'recoveryUsed'
  | 'recoveryRenewed'
  | 'keysForgotten'
  | 'renamed'
  | 'sessionsEnded'
  | 'shared'
  | 'shareChanged'
  | 'shareEnded'
  | 'tokenMade'
  | 'tokenRevoked'
  | 'recordSaved'
  | 'requestRegistered'
  | 'requestAnswered'
  | 'responseWithdrawn'
  | 'faultMarked';

/** Notes that somebody did something, told as `studio.log.${action}`. `subject`: an address, a name, an e-mail; never what anybody answered. What a program did names its token after the subject. */
export const noteInLog = async ({ storage, now }: Pick<StudioServices, 'storage' | 'now'>, { user, organisation, token }: Doer, action: LogAction, subject = ''): Promise<void> => {
  await storage.write({ do: 'note in log', entry: { id: randomBytes(16).toString('hex'), at: now(), organisationId: organisation.id, userId: user.id, action, subject: token ? `${subject}${BY_TOKEN}${token.name})` : subject } });
};

/** Stands between what was done and the name of the token that it was done with. */
const BY_TOKEN = ' (API-nyckel: ';

/** What a line of the log is about, without the token that it was done with. */
export const subjectOf = ({ subject }: { readonly subject: string }): string => subject.split(BY_TOKEN)[0] ?? subject;
