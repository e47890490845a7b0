import { parentPort, workerData } from 'node:worker_threads';
import { commitBatch } from '#server/storage/commit-batch.ts';
import { Eraser } from '#server/storage/erasure.ts';
import { openConnection } from '#server/storage/sqlite-connection.ts';
import type { Command } from '#server/storage/storage.ts';
import type { FromWriter, ToWriter, WriterSettings } from '#server/storage/writer-messages.ts';

/** A checkpoint at 40 MB of log instead of 2 MB: a third more commands a second, since a page is written back once for many. */
const LOG_PAGES = 20_000;
const CACHE_KIB = 65_536;

const port = parentPort;
if (port === null) throw new Error('The writer runs in a thread of its own');
const { file, largestPages } = workerData as WriterSettings;
const connection = openConnection(file);
connection.raw.pragma(`wal_autocheckpoint = ${String(LOG_PAGES)}`);
connection.raw.pragma(`cache_size = -${String(CACHE_KIB)}`);
if (largestPages !== undefined) connection.raw.pragma(`max_page_count = ${String(largestPages)}`);
const eraser = new Eraser(connection);

const tell = (message: FromWriter): void => port.postMessage(message);

const store = (batch: readonly Command[]): void => {
  const result = commitBatch(connection, batch);
  if (result.committed) eraser.after(batch);
  tell({ result });
};

const end = (): void => {
  eraser.stop();
  connection.raw.close();
  port.close();
};

port.on('message', (message: ToWriter) => ('batch' in message ? store(message.batch) : end()));
tell({ ready: true });
