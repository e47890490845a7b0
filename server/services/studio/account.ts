import { hash, randomBytes } from 'node:crypto';
import { opens } from '#core/access/scopes.ts';
import { may, mayWith, type HouseAction, type Share, type SurveyAction } from '#core/access/roles.ts';
import type { StudioReader } from '#core/view/studio/build-studio-frame.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { AccountRow, ApiToken, StudioSessionRow, SurveyRow, UserRow } from '#server/storage/storage.ts';

/** Somebody who is signed in. */
export type Account = AccountRow;

/** Who does something in the studio: somebody who is signed in, or a program with a token that somebody has made and answers for. */
export interface Doer extends Pick<AccountRow, 'user' | 'organisation'> {
  readonly token?: ApiToken;
}

/** A survey that somebody's organisation holds. */
export interface HeldSurvey {
  readonly survey: SurveyRow;
  readonly share: Share;
}

/** Hours that somebody stays signed in. Not less than 20, whatever they do: then WCAG 2.2.1 asks for no warning. */
const SESSION_HOURS = 24;
const HOUR = 3_600_000;

/** What opens the studio, kept as a hash alone. */
export const tokenHash = (token: string): string => hash('sha256', `studio\n${token}`, 'hex');
export const newStudioToken = (): string => randomBytes(32).toString('base64url');

/** An instant some hours after another, ISO to the second. */
export const hoursAfter = (instant: string, hours: number): string => `${new Date(Date.parse(instant) + hours * HOUR).toISOString().slice(0, 19)}Z`;

/** Who has a token; null where it never was, has ended or was ended. */
export const accountOf = ({ storage, now }: StudioServices, token: string | null): Promise<Account | null> => (token ? storage.account(tokenHash(token), now()) : Promise.resolve(null));

/** Begins a session for somebody who has shown who they are, and gives the token that the browser keeps. */
export const beginSession = async ({ storage, now }: StudioServices, user: Pick<UserRow, 'id'>, device: string): Promise<string> => {
  const token = newStudioToken();
  const at = now();
  const session: StudioSessionRow = { tokenHash: tokenHash(token), id: randomBytes(8).toString('hex'), userId: user.id, device, startedAt: at, confirmedAt: at, endsAt: hoursAfter(at, SESSION_HOURS) };
  await storage.write({ do: 'begin studio session', session });
  return token;
};

/** What the forms of somebody who is signed in are bound to. */
export const formsOf = ({ session }: Account): string => `studio ${session.id}`;

/** Who looks, for the frame of a page. */
export const readerOf = ({ keys }: StudioServices, account: Account): StudioReader => ({ name: account.user.name, organisation: account.organisation.name, role: account.user.role, csrf: keys.csrf(formsOf(account)) });

/** The surveys that somebody's organisation holds and that their role lets them see, in order of slug. */
export const heldSurveys = async ({ storage }: StudioServices, { organisation, user }: Doer): Promise<readonly HeldSurvey[]> => {
  const shares = new Map((await storage.surveyHolders()).filter(({ organisationId }) => organisationId === organisation.id).map(({ surveyId, share }) => [surveyId, share]));
  return (await storage.surveys()).flatMap((survey) => {
    const share = shares.get(survey.id);
    return share !== undefined && mayWith(user.role, share, 'see') ? [{ survey, share }] : [];
  });
};

/** One of them by its slug; null where there is none, or it is another organisation's. */
export const heldSurvey = async (services: StudioServices, account: Doer, slug: string): Promise<HeldSurvey | null> => (await heldSurveys(services, account)).find(({ survey }) => survey.slug === slug) ?? null;

/** Whether somebody may do something in their organisation. */
export const mayIn = ({ user, token }: Doer, action: HouseAction): boolean => may(user.role, action) && (!token || opens(token.scopes, action));

/** Whether somebody may do something with a survey. */
export const mayDo = ({ user, token }: Doer, { share }: HeldSurvey, action: SurveyAction): boolean => mayWith(user.role, share, action) && (!token || opens(token.scopes, action));
