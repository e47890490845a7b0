import { Router, urlencoded, type Request, type RequestHandler } from 'express';
import { multipart } from '#server/http/multipart.ts';
import { devicePassOf } from '#server/routes/studio/device-cookie.ts';
import { studioToken } from '#server/routes/studio/guard.ts';
import { accountOf } from '#server/services/studio/account.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** Bytes that anybody may send: the forms of who is not signed in are short. */
const ANYBODY = 16_384;
/** Bytes of a form that holds a whole questionnaire. */
const QUESTIONNAIRE = 4 * 1024 * 1024;

/**
 * Reads the forms of the studio. A whole questionnaire is taken only from who is signed in, or from a device on which
 * somebody has been: there it is kept, and sent again, when a session has ended meanwhile.
 * @param verify sees the bytes, and throws where they are no text
 */
export const studioBody = (services: StudioServices, secure: boolean, verify: (request: unknown, response: unknown, body: Buffer) => void): RequestHandler => {
  const reader = (limit: number, parameterLimit: number): RequestHandler => Router().use(urlencoded({ extended: false, inflate: false, verify, limit, parameterLimit }), ...multipart(limit, parameterLimit));
  const [small, large] = [reader(ANYBODY, 1_000), reader(QUESTIONNAIRE, 20_000)];
  return async (request, response, next) => {
    const read = isShort(request) || !(await isKnown(services, secure, request)) ? small : large;
    read(request, response, next);
  };
};

const isShort = ({ headers }: Request): boolean => Number(headers['content-length']) <= ANYBODY;

const isKnown = async (services: StudioServices, secure: boolean, request: Request): Promise<boolean> =>
  services.keys.isDevice(devicePassOf(request)) || (await accountOf(services, studioToken(request, secure))) !== null;
