import type { Kysely } from 'kysely';
import type { AccountReader, AuditRow, LogSelection, OrganisationRow, StudioSessionRow, UserRow } from './accounts.ts';
import type { Tables } from './tables.ts';

const SESSION = ['tokenHash', 'id', 'userId', 'device', 'startedAt', 'confirmedAt', 'endsAt'] as const satisfies readonly (keyof StudioSessionRow)[];

const userOf = (db: Kysely<Tables>, by: Parameters<AccountReader['user']>[0]): Promise<UserRow | undefined> => {
  const [column, value] = 'id' in by ? (['id', by.id] as const) : (['email', by.email] as const);
  return db.selectFrom('users').selectAll().where(column, '=', value).executeTakeFirst();
};

const organisationOf = (db: Kysely<Tables>, id: string): Promise<OrganisationRow> => db.selectFrom('organisations').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

const auditPage = (db: Kysely<Tables>, { organisationId, userId, about, from, until, after, limit }: LogSelection): Promise<readonly AuditRow[]> => {
  let query = db.selectFrom('audit_log').selectAll().where('organisationId', '=', organisationId);
  if (userId !== null) query = query.where('userId', '=', userId);
  if (about) query = query.where(({ or, eb }) => or([eb('subject', 'in', about.subjects), ...about.begins.map((begins) => eb('subject', 'like', `${begins}%`))]));
  if (from !== null) query = query.where('at', '>=', from);
  if (until !== null) query = query.where('at', '<', until);
  if (after) query = query.where(({ or, and, eb }) => or([eb('at', '<', after.at), and([eb('at', '=', after.at), eb('id', '>', after.id)])]));
  return query.orderBy('at', 'desc').orderBy('id').limit(limit).execute();
};

/** What is asked of organisations and the people in them. */
export const accountQueries = (db: Kysely<Tables>): AccountReader => ({
  organisations: () => db.selectFrom('organisations').selectAll().orderBy('name').execute(),
  user: async (by) => (await userOf(db, by)) ?? null,
  users: (organisationId) => db.selectFrom('users').selectAll().where('organisationId', '=', organisationId).orderBy('name').orderBy('id').execute(),
  rolesHeld: async () => {
    const rows = await db.selectFrom('users').select(({ fn }) => ['organisationId', 'role', fn.countAll().as('people')]).where('state', '=', 'active').groupBy(['organisationId', 'role']).orderBy('organisationId').orderBy('role').execute();
    return rows.map(({ people, ...held }) => ({ ...held, people: Number(people) }));
  },
  hasUsers: async () => (await db.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined,
  account: async (tokenHash, at) => {
    const session = await db.selectFrom('studio_sessions').select(SESSION).where('tokenHash', '=', tokenHash).where('endsAt', '>', at).executeTakeFirst();
    const user = session && (await userOf(db, { id: session.userId }));
    return session && user?.state === 'active' ? { session, user, organisation: await organisationOf(db, user.organisationId) } : null;
  },
  studioSessions: (userId, at) => db.selectFrom('studio_sessions').select(SESSION).where('userId', '=', userId).where('endsAt', '>', at).orderBy('startedAt', 'desc').orderBy('id').execute(),
  invitation: async (tokenHash, at) => (await db.selectFrom('invitations').selectAll().where('tokenHash', '=', tokenHash).where('endsAt', '>', at).executeTakeFirst()) ?? null,
  invitations: (organisationId, at) => db.selectFrom('invitations').selectAll().where('organisationId', '=', organisationId).where('endsAt', '>', at).orderBy('email').orderBy('id').execute(),
  surveyHolders: () => db.selectFrom('survey_holders').selectAll().orderBy('surveyId').orderBy('organisationId').execute(),
  auditPage: (selection) => auditPage(db, selection),
  auditLog: (organisationId, before, limit) =>
    db
      .selectFrom('audit_log')
      .selectAll()
      .where('organisationId', organisationId === null ? 'is' : '=', organisationId)
      .where('at', '<', before)
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute(),
});
