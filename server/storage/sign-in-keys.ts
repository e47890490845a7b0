/** What opens the studio beside a password: a part of the storage port. */
export interface SignInKeyReader {
  /** Null: somebody signs in with one step. */
  twoSteps(userId: string): Promise<TwoStepsRow | null>;
  /** How many recovery codes somebody has left. */
  recoveryCodes(userId: string): Promise<number>;
  /** Those of somebody, the oldest first. */
  passkeys(userId: string): Promise<readonly PasskeyRow[]>;
  passkey(id: string): Promise<PasskeyRow | null>;
}

export interface TwoStepsRow {
  readonly userId: string;
  /** Sealed. */
  readonly secret: string;
  /** The latest time step (RFC 6238) of which a code was taken: neither it nor one before it is taken again. */
  readonly usedStep: number;
  /** ISO date. */
  readonly madeOn: string;
}

export interface RecoveryCodeRow {
  readonly userId: string;
  readonly codeHash: string;
}

export interface PasskeyRow {
  /** Of the credential, base64url. */
  readonly id: string;
  readonly userId: string;
  /** What its owner calls it. */
  readonly name: string;
  /** COSE, base64url. */
  readonly publicKey: string;
  /** How often it has signed, a whole number as text; 0 where it does not count. */
  readonly counter: string;
  /** Ways that it is reached, with commas between. */
  readonly transports: string;
  /** ISO dates. */
  readonly madeOn: string;
  readonly usedOn: string | null;
}

/** What a passkey signed, by its hash, and until when (ISO in UTC) it would hold: it is taken once. */
export interface UsedChallengeRow {
  readonly challengeHash: string;
  readonly endsAt: string;
}

/** What changes them. A part of `Command`. */
export type SignInKeyCommand =
  /** Not done where somebody has two steps. */
  | { readonly do: 'turn on two steps'; readonly twoSteps: TwoStepsRow; readonly codeHashes: readonly string[] }
  /** With the recovery codes. */
  | { readonly do: 'turn off two steps'; readonly userId: string }
  /** Not done where a code of that step or a later one was taken. */
  | { readonly do: 'use time step'; readonly userId: string; readonly step: number }
  /** Not done where there is none. */
  | { readonly do: 'use recovery code'; readonly code: RecoveryCodeRow }
  /** In place of those before. Not done where somebody has one step. */
  | { readonly do: 'replace recovery codes'; readonly userId: string; readonly codeHashes: readonly string[] }
  /** Not done where the challenge was used, or the passkey is somebody's. */
  | { readonly do: 'add passkey'; readonly passkey: PasskeyRow; readonly challenge: UsedChallengeRow }
  /** Not done where the challenge was used, or the passkey is gone. */
  | { readonly do: 'use passkey'; readonly passkey: Pick<PasskeyRow, 'id' | 'counter'> & { readonly usedOn: string }; readonly challenge: UsedChallengeRow }
  | { readonly do: 'remove passkey'; readonly userId: string; readonly id: string }
  /** Takes away two steps, recovery codes, passkeys, and the tokens of the API. Done where there were any. */
  | { readonly do: 'forget sign-in keys'; readonly userId: string };
