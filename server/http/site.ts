import type { Request } from 'express';

/** The host and port that people reach the service at, as they write them: no scheme. */
export const siteOf = (request: Request): string => {
  const origin: unknown = request.app.get('public origin');
  return typeof origin === 'string' ? new URL(origin).host : (request.get('host') ?? '');
};

/** The same with its scheme, as it stands on posters and in codes. */
export const originOf = (request: Request): string => {
  const origin: unknown = request.app.get('public origin');
  return typeof origin === 'string' ? new URL(origin).origin : `${request.protocol}://${siteOf(request)}`;
};
