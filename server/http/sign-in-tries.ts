import { hash, randomBytes } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Who tries to sign in, from where. */
export interface Try {
  readonly email: string;
  /** The network address; one household of IPv6 is one. */
  readonly network: string;
  /** A device that has signed in to this account before; null: not known. */
  readonly device: string | null;
}

/** Wrong tries in a quarter of an hour: of one account from one network or known device, and of one network whatever the account. */
const TRIES = { account: 10, network: 50 } as const;
/** Wrong tries of one account in an hour from all devices that are not known to it: what many networks can do together. */
const UNKNOWN = { points: 100, duration: 3600 } as const;
const WINDOW = 900;

export interface SignInTries {
  /** Counts a try before it is made, so that many at once are counted too: null, or the minutes to wait. */
  count(tried: Try): Promise<number | null>;
  /** Takes back what was counted of a try that was right. */
  forget(tried: Try): Promise<void>;
}

/**
 * Limits wrong tries, in memory, by keyed hashes of what is counted; the key is made at start and never stored. Who
 * tries from elsewhere locks nobody out: a device that has signed in to the account before has a count of its own.
 */
export const signInTries = (): SignInTries => {
  const key = randomBytes(32).toString('hex');
  const hashed = (...parts: readonly string[]): string => hash('sha512-256', [key, ...parts].join('\n'), 'base64');
  const account = new RateLimiterMemory({ points: TRIES.account, duration: WINDOW });
  const network = new RateLimiterMemory({ points: TRIES.network, duration: WINDOW });
  const unknown = new RateLimiterMemory({ ...UNKNOWN });
  const countsOf = (tried: Try): readonly (readonly [RateLimiterMemory, string])[] =>
    tried.device === null
      ? [[account, hashed('account', tried.email, tried.network)], [network, hashed('network', tried.network)], [unknown, hashed('unknown', tried.email)]]
      : [[account, hashed('device', tried.email, tried.device)]];
  return {
    count: async (tried) => {
      for (const [limiter, of] of countsOf(tried)) {
        const wait = await consumed(limiter, of);
        if (wait !== null) return wait;
      }
      return null;
    },
    forget: async (tried) => {
      for (const [limiter, of] of countsOf(tried)) await limiter.reward(of);
    },
  };
};

/** Null, or the minutes to wait. */
const consumed = async (limiter: RateLimiterMemory, of: string): Promise<number | null> => {
  try {
    await limiter.consume(of);
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 60_000);
    throw refusal;
  }
};
