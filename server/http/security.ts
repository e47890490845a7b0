import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** The nonce of a response; every page has its own. */
export const nonceOf = (response: Response): string => String(response.locals['nonce']);

/** Nothing inline, nothing from another host, and no page in anybody's frame; a page of the preview in one of ours. */
const policyWith = (nonce: string, path: string): string =>
  `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ${PREVIEW.test(path) ? "'self'" : "'none'"}${FRAMING.test(path) ? "; frame-src 'self'" : ''}`;

/** A page of a survey that is being written, as respondents would see it. */
const PREVIEW = /^\/studio\/enkater\/[^/]+\/sida\//;

/** Pages that show such pages in frames: to be seen, to be checked, and beside the text. */
const FRAMING = /^\/studio\/enkater\/[^/]+\/(?:visa|kontroll|text)(?:\/|$)/;

/** Content security policy, written here since helmet works it out anew for each response (50 µs). */
const contentPolicy: RequestHandler = (request, response, next) => {
  // Two of Node's buffered UUIDs: 244 random bits, at a twentieth of the time of randomBytes(16).
  const nonce = randomUUID() + randomUUID();
  response.locals['nonce'] = nonce;
  response.setHeader('Content-Security-Policy', policyWith(nonce, request.path));
  next();
};

/** The headers of every response. */
export const security = (secure: boolean): readonly RequestHandler[] => [
  contentPolicy,
  helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    // Not `no-referrer`: with it browsers post forms with `Origin: null`, which cannot be told from a sandboxed frame's.
    referrerPolicy: { policy: 'same-origin' },
  }),
];
