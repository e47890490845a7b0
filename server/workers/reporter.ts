import { Buffer } from 'node:buffer';
import { parentPort, workerData } from 'node:worker_threads';
import { answerReport } from '#server/services/answer-report.ts';
import { makeCatalogue } from '#server/services/catalogue.ts';
import { reportFile } from '#server/services/report-file.ts';
import type { FileAsk } from '#server/services/reporter.ts';
import { makeReports } from '#server/services/reports.ts';
import { openSqliteReader } from '#server/storage/open-sqlite.ts';
import type { Answered, Asked, FromReporter, ReporterSettings, ToReporter, WrittenFile } from '#server/workers/reporter-messages.ts';

const port = parentPort;
if (port === null) throw new Error('The reporter runs in a thread of its own');
const storage = await openSqliteReader((workerData as ReporterSettings).dataDir);
const reports = makeReports(storage, makeCatalogue(storage));

const written = async (ask: FileAsk): Promise<WrittenFile | null> => {
  const file = await reportFile(reports, ask);
  // Copied out of the pool that small buffers share, so that it can be handed over.
  return file && { name: file.name, type: file.type, bytes: new Uint8Array(Buffer.concat([...file.pieces].map((piece) => Buffer.from(piece)))) };
};

const answerTo = async (asked: Asked): Promise<Answered> => ('show' in asked ? { outcome: await answerReport(reports, asked.show) } : { file: await written(asked.file) });

const tell = (message: FromReporter, buffers: readonly ArrayBuffer[] = []): void => port.postMessage(message, [...buffers]);

const answer = async ({ id, asked }: ToReporter): Promise<void> => {
  try {
    const answered = await answerTo(asked);
    tell({ id, answered }, 'file' in answered && answered.file ? [answered.file.bytes.buffer as ArrayBuffer] : []);
  } catch (error) {
    tell({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
};

port.on('message', (message: ToReporter) => void answer(message));
