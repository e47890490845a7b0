import type { Request } from 'express';

/** The token of a request; null where it has none. RFC 6750: in the header alone, never in the address, which ends up in logs. */
export const bearerOf = (request: Request): string | null => /^Bearer +([\w.~+/=-]+)$/i.exec(request.get('authorization') ?? '')?.[1] ?? null;
