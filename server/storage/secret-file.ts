import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StorageRefused } from '#server/storage/storage.ts';

const BYTES = 32;

/** The server's secret, made at the first start and kept beside the database, readable by its owner only. */
export const readSecret = (dataDir: string): Uint8Array => {
  const file = join(dataDir, 'secret.key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(BYTES).toString('hex'), { mode: 0o600, flag: 'wx' });
  const secret = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (secret.length < BYTES) throw new StorageRefused(`Nyckeln ${file} är skadad. Lägg tillbaka den från säkerhetskopian: utan den får den som håller på att svara ingen kvittokod.`);
  return secret;
};
