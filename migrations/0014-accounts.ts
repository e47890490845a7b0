import { type Kysely, sql } from 'kysely';
import type { Engine } from '#server/storage/engine.ts';
import type { Migration } from './migration.ts';

const createOrganisations = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('organisations')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('foundedOn', 'text', (column) => column.notNull())
    .execute();
};

/** `email` is in small letters, so that one address is one person. */
const createUsers = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('users')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('organisationId', 'text', (column) => column.notNull().references('organisations.id'))
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('password', 'text')
    .addColumn('joinedOn', 'text', (column) => column.notNull())
    .execute();
};

/** Instants are ISO in UTC, so that they are compared as text. */
const createSessions = async (db: Kysely<unknown>, engine: Engine): Promise<void> => {
  await db.schema
    .createTable('studio_sessions')
    .addColumn('tokenHash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('userId', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('startedAt', 'text', (column) => column.notNull())
    .addColumn('confirmedAt', 'text', (column) => column.notNull())
    .addColumn('endsAt', 'text', (column) => column.notNull())
    .modifyEnd(sql.raw(engine.inKeyOrder))
    .execute();
  await db.schema.createIndex('sessions_of_a_user').on('studio_sessions').column('userId').execute();
};

/** A link that lets somebody in once: to an organisation, or as the first of all. */
const createInvitations = async (db: Kysely<unknown>, engine: Engine): Promise<void> => {
  await db.schema
    .createTable('invitations')
    .addColumn('tokenHash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('organisationId', 'text', (column) => column.references('organisations.id'))
    .addColumn('email', 'text')
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('endsAt', 'text', (column) => column.notNull())
    .modifyEnd(sql.raw(engine.inKeyOrder))
    .execute();
};

/** Who may see a survey: the organisation that owns it (`share` is `own`), and those that it is shared with, each as one role. */
const createHolders = async (db: Kysely<unknown>, engine: Engine): Promise<void> => {
  await db.schema
    .createTable('survey_holders')
    .addColumn('surveyId', 'text', (column) => column.notNull().references('surveys.id'))
    .addColumn('organisationId', 'text', (column) => column.notNull().references('organisations.id'))
    .addColumn('share', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('one_share_an_organisation', ['surveyId', 'organisationId'])
    .modifyEnd(sql.raw(engine.inKeyOrder))
    .execute();
};

const createAuditLog = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('audit_log')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('organisationId', 'text')
    .addColumn('userId', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('log_of_an_organisation').on('audit_log').columns(['organisationId', 'at']).execute();
};

/** Organisations, the people in them, what they may see, and what they did. */
export const accounts: Migration = {
  name: '0014-accounts',
  up: async (db, engine) => {
    await createOrganisations(db);
    await createUsers(db);
    await createSessions(db, engine);
    await createInvitations(db, engine);
    await createHolders(db, engine);
    await createAuditLog(db);
  },
};
