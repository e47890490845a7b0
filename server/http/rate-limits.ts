import { hash, randomBytes } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Tries that are allowed from one address in ten minutes. */
export interface RateLimit {
  readonly points: number;
}

const WINDOW = 600;

/**
 * Counts tries by a keyed hash of the address, in memory only: the key is made at start and never stored, so what is
 * counted cannot be traced to an address afterwards. `refuse` is given the seconds to wait.
 */
export const rateLimit = ({ points }: RateLimit, refuse: (seconds: number) => Error): RequestHandler => {
  const limiter = new RateLimiterMemory({ points, duration: WINDOW });
  const key = randomBytes(32).toString('hex');
  // One call, a tenth of the time of an HMAC object, and as safe: this hash keeps half of its state.
  const hashed = (request: Request): string => hash('sha512-256', `${key}\n${networkOf(request.ip ?? '')}`, 'base64');
  return (request, _, next) => {
    limiter.consume(hashed(request)).then(
      () => next(),
      (refusal: unknown) => next(refusal instanceof RateLimiterRes ? refuse(Math.ceil(refusal.msBeforeNext / 1000)) : refusal),
    );
  };
};

/** One limit for the requests that `isFirst` is true of, another for the rest. */
export const either = (isFirst: (request: Request) => boolean, first: RequestHandler, other: RequestHandler): RequestHandler =>
  (request, response, next) => (isFirst(request) ? first : other)(request, response, next);

/** One household of IPv6 is a /64. */
export const networkOf = (address: string): string => {
  if (!address.includes(':') || address.includes('.')) return address;
  const [before = '', after = ''] = address.split('::');
  const [head, tail] = [before.split(':').filter(Boolean), after.split(':').filter(Boolean)];
  return [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail].slice(0, 4).join(':');
};
