import type { Migration } from './migration.ts';

/** Who made an invitation, so that it ends with their leave to. Those from before end by themselves within a week. */
export const whoInvited: Migration = {
  name: '0019-who-invited',
  up: async (db) => {
    await db.schema.alterTable('invitations').addColumn('invitedBy', 'text').execute();
  },
};
