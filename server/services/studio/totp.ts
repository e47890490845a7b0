import { createHmac, timingSafeEqual } from 'node:crypto';

/** Codes by time of RFC 6238, as apps make them unless they are told otherwise: HMAC-SHA-1, 30 seconds, six digits. */
const SECONDS = 30;
const DIGITS = 6;
/** Steps before and after the present in which a code is taken: clocks of phones differ, and people type slowly (RFC 6238, 5.2). */
const DRIFT = 1;
/** Bytes of a secret: as many as the hash gives (RFC 4226, 4, R6). */
export const SECRET_BYTES = 20;

/** The number of the step that an instant (ISO) lies in. */
export const timeStep = (instant: string): number => Math.floor(Date.parse(instant) / 1000 / SECONDS);

/** The code of a step (RFC 4226, 5.3). */
export const codeOf = (secret: Uint8Array, step: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = digest.readUInt8(digest.length - 1) & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS).padStart(DIGITS, '0');
};

/** The step of which a code is, near an instant; null where it is of none. */
export const stepOfCode = (secret: Uint8Array, code: string, instant: string): number | null => {
  const now = timeStep(instant);
  const steps = Array.from({ length: 2 * DRIFT + 1 }, (_, index) => now - DRIFT + index);
  return steps.find((step) => isSame(codeOf(secret, step), code)) ?? null;
};

/** Takes the same time wherever they differ. */
const isSame = (expected: string, given: string): boolean => {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
};

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base 32 (RFC 4648, 6) of bytes in whole groups of five, which needs no padding. */
export const base32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: bits.length / 5 }, (_, index) => ALPHABET.charAt(parseInt(bits.slice(5 * index, 5 * index + 5), 2))).join('');
};
