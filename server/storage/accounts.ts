import type { OrganisationKind, Role, Share } from '#core/access/roles.ts';

/** What is asked of organisations and the people in them: a part of the storage port. Instants are ISO in UTC. */
export interface AccountReader {
  /** In order of name. */
  organisations(): Promise<readonly OrganisationRow[]>;
  /** Somebody by id, or by e-mail in small letters. */
  user(by: Pick<UserRow, 'id'> | Pick<UserRow, 'email'>): Promise<UserRow | null>;
  /** The people of an organisation, in order of name. */
  users(organisationId: string): Promise<readonly UserRow[]>;
  /** How many active people have which role in which organisation; nothing where nobody has. */
  rolesHeld(): Promise<readonly RoleHeldRow[]>;
  /** Whether anybody has an account. */
  hasUsers(): Promise<boolean>;
  /** Who has signed in with a token, if that still holds then: with their organisation. */
  account(tokenHash: string, at: string): Promise<AccountRow | null>;
  /** The sessions of somebody that hold then, the latest first. */
  studioSessions(userId: string, at: string): Promise<readonly StudioSessionRow[]>;
  /** An invitation that holds then. */
  invitation(tokenHash: string, at: string): Promise<InvitationRow | null>;
  invitations(organisationId: string, at: string): Promise<readonly InvitationRow[]>;
  /** Who holds which survey. */
  surveyHolders(): Promise<readonly SurveyHolderRow[]>;
  /** What was done in an organisation (null: in none), the latest first, `limit` of them before an instant. */
  auditLog(organisationId: string | null, before: string, limit: number): Promise<readonly AuditRow[]>;
  /** What is chosen of an organisation's log, the latest first. */
  auditPage(selection: LogSelection): Promise<readonly AuditRow[]>;
}

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** ISO date. */
  readonly foundedOn: string;
}

export interface RoleHeldRow {
  readonly organisationId: string;
  readonly role: Role;
  readonly people: number;
}

export interface UserRow {
  readonly id: string;
  readonly organisationId: string;
  /** In small letters. */
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** `closed`: can no longer sign in. The log still names them. */
  readonly state: 'active' | 'closed';
  /** Hash in PHC format; null: signs in with a passkey alone. */
  readonly password: string | null;
  /** ISO date. */
  readonly joinedOn: string;
}

export interface StudioSessionRow {
  readonly tokenHash: string;
  /** Random: by it the session is listed and ended. */
  readonly id: string;
  readonly userId: string;
  /** What it runs on, as somebody recognises it, e.g. `Firefox på Windows`. */
  readonly device: string;
  readonly startedAt: string;
  /** When somebody last showed who they are. */
  readonly confirmedAt: string;
  readonly endsAt: string;
}

/** Somebody who is signed in. */
export interface AccountRow {
  readonly session: StudioSessionRow;
  readonly user: UserRow;
  readonly organisation: OrganisationRow;
}

export interface InvitationRow {
  readonly tokenHash: string;
  readonly id: string;
  /** `first`: of the first administrator. `join`: to an organisation. `password`: a new password for who has the e-mail. */
  readonly purpose: 'first' | 'join' | 'password';
  readonly organisationId: string | null;
  readonly email: string | null;
  readonly role: Role;
  readonly endsAt: string;
  /** Id of who made it, whose leave it ends with; null: whoever runs the service. */
  readonly invitedBy?: string | null | undefined;
}

export interface SurveyHolderRow {
  readonly surveyId: string;
  readonly organisationId: string;
  readonly share: Share;
}

/** Who did what. Never what somebody answered. */
export interface AuditRow {
  readonly id: string;
  readonly at: string;
  readonly organisationId: string | null;
  readonly userId: string | null;
  /** What was done: a key of the interface's texts, `log.<action>`. */
  readonly action: string;
  /** What it was done to: a slug, alone or followed by a colon and more; the id of a release; a name, an e-mail. */
  readonly subject: string;
}

/** A part of a log: null where nothing is asked. */
export interface LogSelection {
  readonly organisationId: string;
  readonly userId: string | null;
  /** One of some subjects, or one that begins in one of some ways. */
  readonly about: { readonly subjects: readonly string[]; readonly begins: readonly string[] } | null;
  /** Instants: not before, and before. */
  readonly from: string | null;
  readonly until: string | null;
  /** The entry that stands right before the first, in the order of the log. */
  readonly after: Pick<AuditRow, 'at' | 'id'> | null;
  readonly limit: number;
}

/** What changes them. A part of `Command`. */
export type AccountCommand =
  /** The first organisation, with its administrator, who takes over the surveys that nobody owns. Not done if anybody has an account, or the invitation is gone. */
  | { readonly do: 'found first organisation'; readonly organisation: OrganisationRow; readonly user: UserRow; readonly invitation: string }
  /** Not done if there is one of that name. */
  | { readonly do: 'found organisation'; readonly organisation: OrganisationRow }
  /** Uses up an invitation (its hash). Not done if it is gone, or somebody has the e-mail. */
  | { readonly do: 'join organisation'; readonly user: UserRow; readonly invitation: string }
  /**
   * Not done if there is nobody with the id, or their organisation would be left with nobody of some roles of which it has
   * somebody now (`keeps`). Who is closed, or gets a new password, is signed out everywhere but in the session `except`;
   * two steps, passkeys and tokens of who is closed are gone.
   * With a new role or password, or closed: the invitations that they made end, and the links to a new password for them.
   */
  | { readonly do: 'change user'; readonly id: string; readonly to: Partial<Pick<UserRow, 'name' | 'role' | 'state' | 'password'>>; readonly except?: string; readonly keeps?: readonly (readonly Role[])[] }
  | { readonly do: 'begin studio session'; readonly session: StudioSessionRow }
  /** Notes that somebody has shown again who they are. */
  | { readonly do: 'confirm studio session'; readonly id: string; readonly at: string }
  /** Ends those of somebody with one of the ids. */
  | { readonly do: 'end studio sessions'; readonly userId: string; readonly ids: readonly string[] }
  /** Replaces the invitations of the organisation to the same e-mail; with `onlyOne`, to anybody in the same role; of the first administrator, all before. */
  | { readonly do: 'store invitation'; readonly invitation: InvitationRow; readonly onlyOne?: boolean }
  | { readonly do: 'delete invitation'; readonly id: string }
  /** Gives an organisation a survey, or changes how it holds it. `own` is given only where nobody owns it. */
  | { readonly do: 'hold survey'; readonly holder: SurveyHolderRow }
  /** Takes back what was shared. */
  | { readonly do: 'end share'; readonly surveyId: string; readonly organisationId: string }
  | { readonly do: 'note in log'; readonly entry: AuditRow };
