import { createWriteStream, existsSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes pieces to standard output, or to a file: whole, or not at all, with what stood there before left as it was. */
export const writeOutput = async (pieces: Iterable<string | Uint8Array>, out: string | undefined): Promise<void> => {
  if (out === undefined) await pipeline(Readable.from(pieces), process.stdout, { end: false });
  else await writeFile(pieces, out);
};

const writeFile = async (pieces: Iterable<string | Uint8Array>, out: string): Promise<void> => {
  const target = existsSync(out) ? realpathSync(out) : out;
  // A pipe or a device is no file to be exchanged for another.
  if (existsSync(target) && !statSync(target).isFile() && !statSync(target).isDirectory()) return pipeline(Readable.from(pieces), createWriteStream(target));
  const draft = `${target}.${process.pid}.tmp`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(draft, { flags: 'wx', flush: true }));
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    // People are told of the file that they named.
    throw error instanceof Error && 'path' in error ? Object.assign(error, { path: out }) : error;
  }
};
