import { randomBytes } from 'node:crypto';
import type { Account } from '#server/services/studio/account.ts';
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
  | 'sessionsEnded';

/** Notes that somebody did something, told as `studio.log.${action}`. `subject`: an address, a name, an e-mail; never what anybody answered. */
export const noteInLog = async ({ storage, now }: Pick<StudioServices, 'storage' | 'now'>, { user, organisation }: Pick<Account, 'user' | 'organisation'>, action: LogAction, subject = ''): Promise<void> => {
  await storage.write({ do: 'note in log', entry: { id: randomBytes(16).toString('hex'), at: now(), organisationId: organisation.id, userId: user.id, action, subject } });
};
