import { randomBytes } from 'node:crypto';
import { newCode } from '#server/services/keys.ts';
import type { Account } from '#server/services/studio/account.ts';
import { noteInLog } from '#server/services/studio/log.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { base32, SECRET_BYTES, stepOfCode } from '#server/services/studio/totp.ts';

/** Recovery codes that somebody gets. */
const CODES = 10;

/** A secret that two steps are about to be turned on with, sealed: it travels in the form until a code of it is typed. */
export const newSecret = ({ keys }: StudioServices, { user }: Pick<Account, 'user'>): string => keys.seal(purposeOf(user.id), randomBytes(SECRET_BYTES).toString('hex'));

const purposeOf = (userId: string): string => `two steps ${userId}`;

const secretIn = ({ keys }: StudioServices, userId: string, sealed: string): Buffer | null => {
  const secret = keys.unseal(purposeOf(userId), sealed);
  return secret === null ? null : Buffer.from(secret, 'hex');
};

/** What an app reads in the QR code, and the secret as letters; null where it is not ours. */
export const secretToShow = (services: StudioServices, { user }: Pick<Account, 'user'>, sealed: string): { readonly address: string; readonly groups: string } | null => {
  const secret = secretIn(services, user.id, sealed);
  if (!secret) return null;
  const letters = base32(secret);
  return { address: `otpauth://totp/${encodeURIComponent(`Alla svarar:${user.email}`)}?secret=${letters}&issuer=${encodeURIComponent('Alla svarar')}`, groups: letters.replace(/(.{4})(?=.)/g, '$1 ') };
};

/** Turns two steps on for who types a code of the secret: the recovery codes, or null where the code is not of it. */
export const turnOnTwoSteps = async (services: StudioServices, account: Account, sealed: string, typed: string): Promise<readonly string[] | null> => {
  const { user } = account;
  const secret = secretIn(services, user.id, sealed);
  const step = secret && stepOfCode(secret, digitsIn(typed), services.now());
  if (step === null) return null;
  const codes = newCodes();
  const { done } = await services.storage.write({ do: 'turn on two steps', twoSteps: { userId: user.id, secret: sealed, usedStep: step, madeOn: services.today() }, codeHashes: hashesOf(services, user.id, codes) });
  if (!done) return null;
  await noteInLog(services, account, 'twoStepsOn');
  return codes;
};

const newCodes = (): readonly string[] => Array.from({ length: CODES }, newCode);
const hashesOf = ({ keys }: StudioServices, userId: string, codes: readonly string[]): readonly string[] => codes.map((code) => keys.recoveryHash(userId, code));
const digitsIn = (typed: string): string => typed.replace(/\s/g, '');

/** New recovery codes in place of the old; null where somebody has one step. */
export const renewRecoveryCodes = async (services: StudioServices, account: Account): Promise<readonly string[] | null> => {
  const codes = newCodes();
  const { done } = await services.storage.write({ do: 'replace recovery codes', userId: account.user.id, codeHashes: hashesOf(services, account.user.id, codes) });
  if (done) await noteInLog(services, account, 'recoveryRenewed');
  return done ? codes : null;
};

/** Turns two steps off. */
export const turnOffTwoSteps = async (services: StudioServices, account: Account): Promise<void> => {
  const { done } = await services.storage.write({ do: 'turn off two steps', userId: account.user.id });
  if (done) await noteInLog(services, account, 'twoStepsOff');
};

/** Whether somebody has typed a code of their app that was not used before, or a recovery code, which is then used up. */
export const isSecondStep = async (services: StudioServices, account: Pick<Account, 'user' | 'organisation'>, typed: string): Promise<boolean> => {
  const { user } = account;
  const twoSteps = await services.storage.twoSteps(user.id);
  const secret = twoSteps && secretIn(services, user.id, twoSteps.secret);
  if (!secret) return false;
  const step = stepOfCode(secret, digitsIn(typed), services.now());
  if (step !== null) return (await services.storage.write({ do: 'use time step', userId: user.id, step })).done;
  const { done } = await services.storage.write({ do: 'use recovery code', code: { userId: user.id, codeHash: services.keys.recoveryHash(user.id, typed) } });
  if (done) await noteInLog(services, account, 'recoveryUsed');
  return done;
};
