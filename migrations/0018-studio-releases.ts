import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Who a release is shown to, and what the studio has told of who had answered on a day. Releases from before are everyone's. */
export const studioReleases: Migration = {
  name: '0018-studio-releases',
  up: async (db, engine) => {
    await db.schema.alterTable('releases').addColumn('shownTo', 'text', (column) => column.notNull().defaultTo('everyone')).execute();
    await db.schema
      .createTable('overviews')
      .addColumn('versionId', 'text', (column) => column.notNull().references('questionnaire_versions.id'))
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('madeOn', 'text', (column) => column.notNull())
      .addColumn('overview', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('one_overview_a_day', ['versionId', 'source', 'madeOn'])
      .modifyEnd(sql.raw(engine.inKeyOrder))
      .execute();
  },
};
