import { workerData } from 'node:worker_threads';
import { checkFile } from '#server/storage/check-file.ts';
import type { CopyRequest } from '#server/storage/sqlite-backup.ts';
import { openConnection } from '#server/storage/sqlite-connection.ts';

const { from, to } = workerData as CopyRequest;
const { raw } = openConnection(from, true);
// Not SQLite's backup interface: that begins anew whenever another connection writes, copies what is left of deleted rows
// in unused parts of pages, and leaves rows where they were written. `vacuum into` is one snapshot, and has neither.
raw.prepare('vacuum into ?').run(to);
raw.close();
await checkFile(to);
