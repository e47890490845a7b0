import { randomBytes } from 'node:crypto';
import type { Request } from 'express';
import { cookieName, readCookie } from '#server/http/cookies.ts';
import type { Cookie } from '#server/http/reply.ts';
import { studioCookie } from '#server/routes/studio/guard.ts';
import { accountOf } from '#server/services/studio/account.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

const COOKIE = 'studio-device';
const DAYS = 365;

/** The pass of a device that somebody has signed in on; empty where there is none. Sealed, so either name will do. */
export const devicePassOf = ({ headers }: Request): string => [true, false].map((secure) => readCookie(headers.cookie, cookieName(COOKIE, secure))).find((value) => value !== null) ?? '';

/** The cookies of a session that has begun: it, and that the device is known to its account. */
export const enteredCookies = async (services: StudioServices, request: Request, token: string): Promise<readonly Cookie[]> => {
  const account = await accountOf(services, token);
  if (!account) return [studioCookie(token)];
  const { id } = account.user;
  const device = services.keys.deviceIn(id, devicePassOf(request)) ?? services.keys.deviceOf(randomBytes(16).toString('hex'));
  return [studioCookie(token), { name: COOKIE, value: services.keys.devicePass(id, device), days: DAYS }];
};
