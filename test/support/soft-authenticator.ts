import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** What an authenticator, or somebody between it and the service, does otherwise than it should. */
export interface Twist {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  /** Bits of what it saw of a person; 1: somebody was there, 4: it knows who. */
  readonly seen?: number;
  /** The credential that it says it is. */
  readonly id?: string;
}

/** A passkey without a device: it makes and signs what a browser would send, by WebAuthn Level 3 (6.1, 6.5, 7). */
export interface SoftPasskey {
  readonly id: string;
  /** What is sent when it is made. @param options as the page has them */
  readonly make: (options: string, twist?: Twist) => string;
  /** What is sent when it signs. */
  readonly sign: (options: string, twist?: Twist) => string;
}

const SEEN = { present: 1, verified: 4, withKey: 64 } as const;
const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

export const softPasskey = (origin: string): SoftPasskey => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credential = randomBytes(16);
  const id = base64url(credential);
  const authData = ({ rpId = new URL(origin).hostname, seen = SEEN.present | SEEN.verified }: Twist, key: Buffer | null): Buffer =>
    Buffer.concat([sha256(rpId), Buffer.from([seen | (key ? SEEN.withKey : 0)]), Buffer.alloc(4), ...(key ? [Buffer.alloc(16), Buffer.from([0, credential.length]), credential, key] : [])]);
  const clientData = (type: string, options: string, twist: Twist): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge: twist.challenge ?? (JSON.parse(options) as { readonly challenge: string }).challenge, origin: twist.origin ?? origin, crossOrigin: false }));
  const sent = (response: Readonly<Record<string, string>>, twist: Twist): string => JSON.stringify({ id: twist.id ?? id, rawId: twist.id ?? id, type: 'public-key', response, clientExtensionResults: {} });
  return {
    id,
    make: (options, twist = {}) => {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const key = isoCBOR.encode(new Map<number, number | Uint8Array>([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(x, 'base64url')], [-3, Buffer.from(y, 'base64url')]]));
      const attestation = isoCBOR.encode(new Map<string, string | Uint8Array | Map<string, string>>([['fmt', 'none'], ['attStmt', new Map()], ['authData', authData(twist, Buffer.from(key))]]));
      return sent({ clientDataJSON: base64url(clientData('webauthn.create', options, twist)), attestationObject: base64url(attestation) }, twist);
    },
    sign: (options, twist = {}) => {
      const [data, client] = [authData(twist, null), clientData('webauthn.get', options, twist)];
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      return sent({ clientDataJSON: base64url(client), authenticatorData: base64url(data), signature: base64url(signature) }, twist);
    },
  };
};
