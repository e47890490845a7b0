import { verifyAuthenticationResponse, verifyRegistrationResponse, type AuthenticationResponseJSON, type RegistrationResponseJSON } from '@simplewebauthn/server';
import { hoursAfter, tokenHash, type Account } from '#server/services/studio/account.ts';
import { noteInLog } from '#server/services/studio/log.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { PasskeyRow, UsedChallengeRow, UserRow } from '#server/storage/storage.ts';

/** The field in which a browser sends what a passkey signed, as JSON. */
export const PASSKEY = 'passnyckel';

/** What a passkey signed for: where, and to which end. */
export interface Signed {
  /** Of the service as people reach it: its host is the relying party. */
  readonly origin: string;
  readonly purpose: string;
  readonly json: string;
}

/** Hours for which a page with a challenge may stand open. */
const HOURS = 1;
const MINUTES_5 = 300_000;
/** Ed25519, ECDSA with P-256, RSA: what passkeys are made with (COSE). */
const ALGORITHMS = [-8, -7, -257];

/** Sealed, so that nothing is stored before it is used. */
const newChallenge = ({ keys, now }: StudioServices, purpose: string): string => keys.seal(`passkey ${purpose}`, hoursAfter(now(), HOURS));

const heldChallenge = ({ keys, now }: StudioServices, purpose: string, challenge: string): UsedChallengeRow | null => {
  const endsAt = keys.unseal(`passkey ${purpose}`, challenge);
  return endsAt !== null && endsAt > now() ? { challengeHash: tokenHash(challenge), endsAt } : null;
};

/** What a browser is asked to sign with a passkey that it finds itself, as WebAuthn's JSON. The relying party is the page's own host. */
export const askToSign = (services: StudioServices, purpose: string): string => JSON.stringify({ challenge: newChallenge(services, purpose), timeout: MINUTES_5, userVerification: 'required', allowCredentials: [] });

/** What a browser is asked to make a passkey of, as WebAuthn's JSON. */
export const askToMake = async (services: StudioServices, { user, session }: Account): Promise<string> =>
  JSON.stringify({
    challenge: newChallenge(services, `make ${session.id}`),
    rp: { name: 'Alla svarar' },
    user: { id: Buffer.from(user.id).toString('base64url'), name: user.email, displayName: user.name },
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
    timeout: MINUTES_5,
    attestation: 'none',
    excludeCredentials: (await services.storage.passkeys(user.id)).map(({ id }) => ({ type: 'public-key', id })),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
  });

/** What is checked of everything that a passkey signed; `challenge` is told of the one that it signed. */
const expected = (services: StudioServices, { origin, purpose }: Signed) => {
  const found: { challenge: UsedChallengeRow | null } = { challenge: null };
  const checks = { expectedOrigin: origin, expectedRPID: new URL(origin).hostname, requireUserVerification: true, expectedChallenge: (challenge: string) => (found.challenge = heldChallenge(services, purpose, challenge)) !== null };
  return { found, checks };
};

/** Null where the check throws, as it does of everything that is not as it should be. */
const orNull = async <Value>(check: () => Promise<Value>): Promise<Value | null> => {
  try {
    return await check();
  } catch {
    return null;
  }
};

/** Adds the passkey that a browser has made; false where what it sent does not hold. */
export const addPasskey = async (services: StudioServices, account: Account, { origin, json, name }: Pick<Signed, 'origin' | 'json'> & { readonly name: string }): Promise<boolean> => {
  const { found, checks } = expected(services, { origin, json, purpose: `make ${account.session.id}` });
  const made = await orNull(() => verifyRegistrationResponse({ ...checks, response: JSON.parse(json) as RegistrationResponseJSON, supportedAlgorithmIDs: ALGORITHMS }));
  if (!made?.verified || !found.challenge) return false;
  const { id, publicKey, counter, transports = [] } = made.registrationInfo.credential;
  const passkey: PasskeyRow = { id, userId: account.user.id, name, publicKey: Buffer.from(publicKey).toString('base64url'), counter: String(counter), transports: transports.join(','), madeOn: services.today(), usedOn: null };
  const { done } = await services.storage.write({ do: 'add passkey', passkey, challenge: found.challenge });
  if (done) await noteInLog(services, account, 'passkeyAdded', name);
  return done;
};

/** Whose passkey has signed; null where it does not hold. */
export const signerOf = async (services: StudioServices, signed: Signed): Promise<UserRow | null> => {
  const response = await orNull(async () => JSON.parse(signed.json) as AuthenticationResponseJSON);
  const passkey = typeof response?.id === 'string' ? await services.storage.passkey(response.id) : null;
  if (!response || !passkey || !(await isSigned(services, signed, response, passkey))) return null;
  const user = await services.storage.user({ id: passkey.userId });
  return user?.state === 'active' ? user : null;
};

/** Whether a passkey has signed, once, what it was asked to. */
const isSigned = async (services: StudioServices, signed: Signed, response: AuthenticationResponseJSON, { id, publicKey, counter }: PasskeyRow): Promise<boolean> => {
  const { found, checks } = expected(services, signed);
  const credential = { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter: Number(counter) };
  const checked = await orNull(() => verifyAuthenticationResponse({ ...checks, response, credential }));
  if (!checked?.verified || !found.challenge) return false;
  const used = { id, counter: String(checked.authenticationInfo.newCounter), usedOn: services.today() };
  return (await services.storage.write({ do: 'use passkey', passkey: used, challenge: found.challenge })).done;
};

/** Takes a passkey away. */
export const removePasskey = async (services: StudioServices, account: Account, { id, name }: PasskeyRow): Promise<void> => {
  const { done } = await services.storage.write({ do: 'remove passkey', userId: account.user.id, id });
  if (done) await noteInLog(services, account, 'passkeyRemoved', name);
};
