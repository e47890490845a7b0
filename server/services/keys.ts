import { createCipheriv, createDecipheriv, hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Everything derived from the server's secret. Only hashes of receipts, tokens and submission ids are ever stored. */
export interface Keys {
  /** The receipt of a submission: 80 bits, written `K7M4 2QXN R3TY 8WPA`; the same for the same submission. */
  receipt(surveyId: string, submissionId: string): string;
  receiptHash(receipt: string): string;
  submissionHash(surveyId: string, submissionId: string): string;
  draftHash(token: string): string;
  /** The code that continues a draft on another device: 50 bits, written `K7M4Q 2XNR3`; the same for the same pause. */
  resumeCode(token: string, pause: number): string;
  resumeHash(code: string): string;
  /** The token that a code gives a device: the same for the same code on the same device, so that one typed twice does no harm. */
  movedToken(device: string, code: string): string;
  /** Hash of a code with which answers on paper are typed in. */
  entryHash(code: string): string;
  /** What a browser shows of a code that was typed in it: the code's id, sealed. */
  entryPass(id: string): string;
  /** The id in a pass; null where the pass is not ours. */
  entryIn(pass: string): string | null;
  /** The id that a draft will be sent under: UUIDv4 by form, so that a double click is one submission. */
  submissionIdOf(token: string): string;
  /** Where a record stands in a file of records: an order that tells nothing of when it came, another in each file. @param file what tells it from others */
  recordRank(file: readonly string[], record: number): string;
  /** Names a device on which somebody has signed in to the studio, from random bytes in hexadecimal: sealed, whosever account it was. */
  deviceOf(random: string): string;
  /** Whether a pass is of such a device. */
  isDevice(pass: string): boolean;
  /** What a browser keeps once somebody has signed in to the studio there: the account's id is sealed in it, but not read from it. */
  devicePass(userId: string, device: string): string;
  /** The device in a pass of an account; null where the pass is not ours, or another account's. */
  deviceIn(userId: string, pass: string): string | null;
  /** Hash of a recovery code of an account. */
  recoveryHash(userId: string, code: string): string;
  /** A text that only the server can read, base64url, good for one purpose. */
  seal(purpose: string, text: string): string;
  /** What was sealed for the purpose; null where it was not, or not by us. */
  unseal(purpose: string, sealed: string): string | null;
  csrf(session: string): string;
  csrfMatches(session: string, given: string): boolean;
}

/** Crockford's base 32: no I, L, O or U to misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RECEIPT = { letters: 16, group: 4 };
/** A guess at one of 10,000 codes is right once in 10¹¹, and tries are limited. */
export const SHORT_CODE = { letters: 10, group: 5 };

/** A code in groups of letters. */
type CodeForm = typeof RECEIPT;

export const makeKeys = (secret: Uint8Array): Keys => {
  // A keyed hash in one call. SHA-512/256 keeps half of its state, so nothing can be appended to what was hashed (unlike
  // SHA-256) and the key may stand first; an HMAC object costs 30 µs a page.
  const key = Buffer.from(secret).toString('hex');
  const keyed = (purpose: string, ...parts: readonly string[]): Buffer => hash('sha512-256', [key, purpose, ...parts].join('\n'), 'buffer');
  const csrf = (session: string): string => keyed('csrf', session).toString('base64url');
  const entryPass = (id: string): string => `${id}.${keyed('entry pass', id).toString('base64url')}`;
  return {
    ...deviceKeys(keyed),
    receipt: (surveyId, submissionId) => inGroups(keyed('receipt', surveyId, submissionId), RECEIPT),
    receiptHash: (receipt) => sha256('receipt', tidyCode(receipt)),
    submissionHash: (surveyId, submissionId) => sha256('submission', surveyId, submissionId.toLowerCase()),
    draftHash: (token) => sha256('draft', token),
    resumeCode: (token, pause) => inGroups(keyed('resume code', token, String(pause)), SHORT_CODE),
    // Keyed: 50 bits can be tried through by who has the database alone.
    resumeHash: (code) => keyed('resume', tidyCode(code)).toString('hex'),
    movedToken: (device, code) => keyed('moved', device, tidyCode(code)).toString('base64url'),
    entryHash: (code) => keyed('entry', tidyCode(code)).toString('hex'),
    entryPass,
    entryIn: (pass) => {
      const [id = ''] = pass.split('.');
      return isSame(entryPass(id), pass) ? id : null;
    },
    recoveryHash: (userId, code) => keyed('recovery', userId, tidyCode(code)).toString('hex'),
    seal: (purpose, text) => sealed(keyed('seal'), purpose, text),
    unseal: (purpose, text) => opened(keyed('seal'), purpose, text),
    recordRank: (file, record) => keyed('record', JSON.stringify(file), String(record)).toString('hex'),
    submissionIdOf: (token) => uuidOf(keyed('submission', token)),
    csrf,
    csrfMatches: (session, given) => isSame(csrf(session), given),
  };
};

/** What tells a device that somebody has signed in on. */
const deviceKeys = (keyed: (purpose: string, ...parts: readonly string[]) => Buffer): Pick<Keys, 'deviceOf' | 'isDevice' | 'devicePass' | 'deviceIn'> => {
  const devicePass = (userId: string, device: string): string => `${device}.${keyed('studio device', userId, device).toString('base64url')}`;
  const deviceOf = (random: string): string => `${random}-${keyed('studio known device', random).toString('hex').slice(0, 32)}`;
  return {
    deviceOf,
    isDevice: (pass) => {
      const [device = ''] = pass.split('.');
      return isSame(deviceOf(device.split('-')[0] ?? ''), device);
    },
    devicePass,
    deviceIn: (userId, pass) => {
      const [device = ''] = pass.split('.');
      return isSame(devicePass(userId, device), pass) ? device : null;
    },
  };
};

const CIPHER = 'aes-256-gcm';
/** Bytes of GCM's nonce and tag (NIST SP 800-38D). */
const [NONCE, TAG] = [12, 16];

/** Nonce, tag and text, one after the other; the purpose is bound to it. */
const sealed = (key: Buffer, purpose: string, text: string): string => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(purpose));
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url');
};

const opened = (key: Buffer, purpose: string, text: string): string | null => {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length < NONCE + TAG) return null;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG }).setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
};

/** Takes the same time wherever they differ. */
const isSame = (expected: string, given: string): boolean => {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/** A random code of the short form. */
export const newCode = (): string => inGroups(randomBytes(SHORT_CODE.letters), SHORT_CODE);

const sha256 = (...parts: readonly string[]): string => hash('sha256', parts.join('\n'), 'hex');

/** People type O for 0 and I or L for 1, in small letters and with or without spaces (Crockford). */
export const tidyCode = (code: string): string =>
  code.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

const inGroups = (bytes: Uint8Array, { letters, group }: CodeForm): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const code = Array.from({ length: letters }, (_, index) => ALPHABET.charAt(parseInt(bits.slice(5 * index, 5 * index + 5), 2)));
  return Array.from({ length: letters / group }, (_, index) => code.slice(group * index, group * index + group).join('')).join(' ');
};

const uuidOf = (bytes: Buffer): string => {
  const hex = bytes.toString('hex');
  const variant = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `${variant.toString(16)}${hex.slice(18, 20)}`, hex.slice(20, 32)].join('-');
};
