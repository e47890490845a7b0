import { urlencoded, type Request, type RequestHandler } from 'express';
import { devicePassOf } from '#server/routes/studio/device-cookie.ts';
import { studioToken } from '#server/routes/studio/guard.ts';
import { accountOf } from '#server/services/studio/account.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** Bytes that anybody may send: the forms of who is not signed in are short. */
const ANYBODY = 16_384;

/**
 * Reads the forms of the studio. A whole questionnaire is taken only from who is signed in, or from a device on which
 * somebody has been: there it is kept, and sent again, when a session has ended meanwhile.
 * @param verify sees the bytes, and throws where they are no text
 */
export const studioBody = (services: StudioServices, secure: boolean, verify: (request: unknown, response: unknown, body: Buffer) => void): RequestHandler => {
  const usual = { extended: false, inflate: false, verify };
  const small = urlencoded({ ...usual, limit: ANYBODY, parameterLimit: 200 });
  const large = urlencoded({ ...usual, limit: '4mb', parameterLimit: 20_000 });
  return async (request, response, next) => {
    const read = isShort(request) || !(await isKnown(services, secure, request)) ? small : large;
    read(request, response, next);
  };
};

const isShort = ({ headers }: Request): boolean => Number(headers['content-length']) <= ANYBODY;

const isKnown = async (services: StudioServices, secure: boolean, request: Request): Promise<boolean> =>
  services.keys.isDevice(devicePassOf(request)) || (await accountOf(services, studioToken(request, secure))) !== null;
