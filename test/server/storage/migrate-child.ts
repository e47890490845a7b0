import { sqlite } from '#server/storage/engine.ts';
import { migrate } from '#server/storage/migrate.ts';
import { openConnection } from '#server/storage/sqlite-connection.ts';
import { migrations } from '../../../migrations/migrations.ts';

// Migrates the file it is given. It says when it begins, so that it can be killed in between.
const { kysely, raw } = openConnection(process.argv[2] ?? '');
process.send?.('begins');
await migrate(kysely, sqlite, migrations);
raw.close();
process.disconnect?.();
