import type { Compilable, Kysely } from 'kysely';
import type { AccountCommand } from '../accounts.ts';
import { ask, type Steps } from '../steps.ts';
import { forgetKeys } from './sign-in-keys.ts';
import type { Tables } from '../tables.ts';

type Done = Steps<{ readonly done: boolean }>;
type Of<Name extends AccountCommand['do']> = Extract<AccountCommand, { do: Name }>;

/** Done if the query changed a row. */
function* changing(query: Compilable<unknown>): Done {
  return { done: (yield* ask(query)).length > 0 };
}

/** Takes an invitation away, so that it is used once. */
const use = (db: Kysely<Tables>, tokenHash: string) => db.deleteFrom('invitations').where('tokenHash', '=', tokenHash).returning('id');

function* foundFirst(db: Kysely<Tables>, { organisation, user, invitation }: Of<'found first organisation'>): Done {
  const [somebody] = yield* ask(db.selectFrom('users').select('id').limit(1));
  if (somebody || (yield* ask(use(db, invitation))).length === 0) return { done: false };
  yield* ask(db.insertInto('organisations').values(organisation));
  yield* ask(db.insertInto('users').values(user));
  const unowned = yield* ask(db.selectFrom('surveys').select('id').where('id', 'not in', db.selectFrom('survey_holders').select('surveyId').where('share', '=', 'own')));
  for (const { id } of unowned) yield* ask(db.insertInto('survey_holders').values({ surveyId: id, organisationId: organisation.id, share: 'own' }));
  return { done: true };
}

function* join(db: Kysely<Tables>, { user, invitation }: Of<'join organisation'>): Done {
  const [taken] = yield* ask(db.selectFrom('users').select('id').where('email', '=', user.email));
  if (taken || (yield* ask(use(db, invitation))).length === 0) return { done: false };
  yield* ask(db.insertInto('users').values(user));
  return { done: true };
}

function* changeUser(db: Kysely<Tables>, change: Of<'change user'>): Done {
  const { id, to, except = '' } = change;
  if (yield* leavesAlone(db, change)) return { done: false };
  const changed = yield* ask(db.updateTable('users').set(to).where('id', '=', id).returning('email'));
  if (to.state === 'closed' || to.password !== undefined) yield* ask(db.deleteFrom('studio_sessions').where('userId', '=', id).where('id', '!=', except));
  if (to.state === 'closed') yield* forgetKeys(db, id);
  if (to.state !== undefined || to.role !== undefined || to.password !== undefined) for (const { email } of changed) yield* ask(endLinks(db, id, email));
  return { done: changed.length > 0 };
}

/** The links that somebody made, and those to a new password of their own: who once had them keeps nothing by them. */
const endLinks = (db: Kysely<Tables>, id: string, email: string) =>
  db.deleteFrom('invitations').where(({ or, and, eb }) => or([eb('invitedBy', '=', id), and([eb('purpose', '=', 'password'), eb('email', '=', email)])]));

/** Whether a change would leave an organisation with nobody of some roles. Asked here, so that of two changes at once one is refused. */
function* leavesAlone(db: Kysely<Tables>, { id, to, keeps = [] }: Of<'change user'>): Steps<boolean> {
  const [user] = yield* ask(db.selectFrom('users').select(['organisationId', 'role', 'state']).where('id', '=', id));
  if (user?.state !== 'active') return false;
  const after = to.state === 'closed' ? null : (to.role ?? user.role);
  for (const roles of keeps.filter((some) => some.includes(user.role) && (after === null || !some.includes(after)))) {
    const [other] = yield* ask(db.selectFrom('users').select('id').where('organisationId', '=', user.organisationId).where('state', '=', 'active').where('role', 'in', roles).where('id', '!=', id).limit(1));
    if (!other) return true;
  }
  return false;
}

function* storeInvitation(db: Kysely<Tables>, { invitation, onlyOne = false }: Of<'store invitation'>): Done {
  const { purpose, email, organisationId, role } = invitation;
  const before = db.deleteFrom('invitations').where('purpose', '=', purpose);
  yield* ask(purpose === 'first' ? before : before.where('organisationId', '=', organisationId).where(({ or, eb }) => or([eb('email', '=', email), ...(onlyOne ? [eb('role', '=', role)] : [])])));
  return yield* changing(db.insertInto('invitations').values(invitation).returning('id'));
}

function* holdSurvey(db: Kysely<Tables>, { holder }: Of<'hold survey'>): Done {
  const [owner] = yield* ask(db.selectFrom('survey_holders').select('organisationId').where('surveyId', '=', holder.surveyId).where('share', '=', 'own'));
  // An owner stays the owner, and there is one at most.
  if (owner && (holder.share === 'own' || owner.organisationId === holder.organisationId)) return { done: false };
  return yield* changing(
    db
      .insertInto('survey_holders')
      .values(holder)
      .onConflict((conflict) => conflict.columns(['surveyId', 'organisationId']).doUpdateSet({ share: holder.share }))
      .returning('surveyId'),
  );
}

const COMMANDS: Readonly<Record<AccountCommand['do'], true>> = {
  'found first organisation': true, 'found organisation': true, 'join organisation': true, 'change user': true,
  'begin studio session': true, 'confirm studio session': true, 'end studio sessions': true,
  'store invitation': true, 'delete invitation': true, 'hold survey': true, 'end share': true, 'note in log': true,
};

/** Whether a command is about organisations and people. */
export const isAccount = (command: { readonly do: string }): command is AccountCommand => Object.hasOwn(COMMANDS, command.do);

/** The steps of a command about organisations and people. */
export const applyAccountCommand = (db: Kysely<Tables>, command: AccountCommand): Done => {
  switch (command.do) {
    case 'found first organisation':
      return foundFirst(db, command);
    case 'found organisation':
      return changing(db.insertInto('organisations').values(command.organisation).onConflict((conflict) => conflict.doNothing()).returning('id'));
    case 'join organisation':
      return join(db, command);
    case 'change user':
      return changeUser(db, command);
    case 'begin studio session':
      return changing(db.insertInto('studio_sessions').values(command.session).returning('id'));
    case 'confirm studio session':
      return changing(db.updateTable('studio_sessions').set({ confirmedAt: command.at }).where('id', '=', command.id).returning('id'));
    case 'store invitation':
      return storeInvitation(db, command);
    case 'hold survey':
      return holdSurvey(db, command);
    case 'note in log':
      return changing(db.insertInto('audit_log').values(command.entry).returning('id'));
    default:
      return endSomething(db, command);
  }
};

const endSomething = (db: Kysely<Tables>, command: Of<'end studio sessions' | 'delete invitation' | 'end share'>): Done => {
  switch (command.do) {
    case 'end studio sessions':
      return changing(db.deleteFrom('studio_sessions').where('userId', '=', command.userId).where('id', 'in', command.ids).returning('id'));
    case 'delete invitation':
      return changing(db.deleteFrom('invitations').where('id', '=', command.id).returning('id'));
    case 'end share':
      return changing(db.deleteFrom('survey_holders').where('surveyId', '=', command.surveyId).where('organisationId', '=', command.organisationId).where('share', '!=', 'own').returning('surveyId'));
  }
};
