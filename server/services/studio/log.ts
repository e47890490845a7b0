import { randomBytes } from 'node:crypto';
import type { Doer, HeldSurvey } from '#server/services/studio/account.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { AuditRow, OrganisationRow, SurveyRow } from '#server/storage/storage.ts';

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
  | 'entryBegun'
  | 'themesMerged'
  | 'withdrawn'
  | 'roleChanged'
  | 'closed'
  | 'passwordLink'
  | 'passwordLinkByService'
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

/**
 * Notes what somebody did with a survey that their organisation holds: in its log, and in that of the organisation that owns the survey,
 * where whoever reads it learns which organisation did it and no name, of a token neither. `subject`: the survey where nothing is given.
 */
export const noteOfSurvey = async (services: Pick<StudioServices, 'storage' | 'now'>, { account, held }: { readonly account: Doer; readonly held: HeldSurvey }, action: LogAction, subject = held.survey.slug): Promise<void> => {
  await noteInLog(services, account, action, subject);
  const owner = held.share === 'own' ? null : await ownerOf(services, held);
  if (owner) await noteInLog(services, { user: account.user, organisation: owner }, action, subject);
};

/** Notes what somebody without an account did with a survey, in the log of the organisation that owns it: whoever runs the service, or who has a code from them. `subject`: begins with the survey. */
export const noteOfService = async (services: Pick<StudioServices, 'storage' | 'now'>, survey: Pick<SurveyRow, 'id'>, action: LogAction, subject: string): Promise<void> => {
  const owner = await ownerOf(services, { survey });
  if (owner) await noteByService(services, owner.id, action, subject);
};

/** Notes what whoever runs the service did, in the log of an organisation. */
export const noteByService = async ({ storage, now }: Pick<StudioServices, 'storage' | 'now'>, organisationId: string, action: LogAction, subject: string): Promise<void> => {
  await storage.write({ do: 'note in log', entry: { id: randomBytes(16).toString('hex'), at: now(), organisationId, userId: null, action, subject } });
};

const ownerOf = async ({ storage }: Pick<StudioServices, 'storage'>, { survey }: { readonly survey: Pick<SurveyRow, 'id'> }): Promise<OrganisationRow | null> => {
  const own = (await storage.surveyHolders()).find(({ surveyId, share }) => surveyId === survey.id && share === 'own');
  return (await storage.organisations()).find(({ id }) => id === own?.organisationId) ?? null;
};

/** Names of who did something, by their ids: of one's own people; of others, the name of their organisation. */
export const namesIn = async ({ storage }: Pick<StudioServices, 'storage'>, { organisation: { id: own } }: Pick<Doer, 'organisation'>, entries: readonly AuditRow[]): Promise<ReadonlyMap<string, string>> => {
  const people = new Map((await storage.users(own)).map(({ id, name }) => [id, name]));
  const strangers = [...new Set(entries.flatMap(({ userId }) => (userId === null || people.has(userId) ? [] : [userId])))];
  const organisations = await storage.organisations();
  const theirs = await Promise.all(strangers.map(async (id) => {
    const user = await storage.user({ id });
    return [id, organisations.find((organisation) => organisation.id === user?.organisationId)?.name ?? ''] as const;
  }));
  return new Map([...people, ...theirs]);
};

/** Stands between what was done and the name of the token that it was done with. */
export const BY_TOKEN = ' (API-nyckel: ';

/** What a line of the log is about, without the token that it was done with. */
export const subjectOf = ({ subject }: { readonly subject: string }): string => subject.split(BY_TOKEN)[0] ?? subject;
