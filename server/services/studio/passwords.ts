import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { isGuessable } from '#core/access/password-rules.ts';
import type { Text } from '#core/view/text.ts';

/** Memory (KiB), passes and lanes that OWASP's password storage cheat sheet gives as the least for Argon2id. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** Letters of a password, at least and at most (ASVS 5.0, 6.2.1 and 6.2.9 ask for 8 and allow 64 and more). */
export const PASSWORD = { least: 12, most: 256 } as const;

const derive = (password: string, nonce: Buffer, { memory, passes, parallelism }: Pick<Argon2Parameters, 'memory' | 'passes' | 'parallelism'>): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    argon2('argon2id', { message: password.normalize('NFC'), nonce, parallelism, tagLength: HASH_BYTES, memory, passes }, (error, hash) => (error ? reject(error) : resolve(hash)));
  });

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** A password's hash in PHC string format (`$argon2id$v=19$m=…,t=…,p=…$salt$hash`). */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(SALT_BYTES);
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${base64(salt)}$${base64(await derive(password, salt, COST))}`;
};

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Whether a password is the one of a hash; false where there is none, after the same time: it tells nobody who has an account. */
export const isPassword = async (password: string, stored: string | null): Promise<boolean> => {
  const [, memory, passes, parallelism, salt = '', hash = ''] = PHC.exec(stored ?? '') ?? [];
  const known = hash !== '';
  const cost = known ? { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) } : COST;
  const derived = await derive(password, known ? Buffer.from(salt, 'base64') : Buffer.alloc(SALT_BYTES), cost);
  const expected = known ? Buffer.from(hash, 'base64') : Buffer.alloc(HASH_BYTES);
  return timingSafeEqual(derived, expected) && known;
};

/** Why a password cannot be chosen, or null. No rules of composition: length helps, and that it is not easy to guess. `personal`: what others know of its owner. */
export const passwordProblem = (password: string, personal: readonly string[] = []): Text | null => {
  const length = [...password.normalize('NFC')].length;
  if (length < PASSWORD.least) return { key: 'studio.password.short', parameters: { least: PASSWORD.least } };
  if (length > PASSWORD.most) return { key: 'studio.password.long', parameters: { most: PASSWORD.most } };
  return isGuessable(password, personal) ? { key: 'studio.password.guessable' } : null;
};
