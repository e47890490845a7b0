import { text, type Request, type RequestHandler } from 'express';
import { bearerOf } from '#server/routes/api/bearer.ts';
import { doerOf } from '#server/services/studio/api-tokens.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** Bytes that anybody may send. */
const ANYBODY = 16_384;

/**
 * Reads what programs send, as text, since a questionnaire is kept as it is laid out. A whole one is taken only with a token
 * that holds. @param verify sees the bytes, and throws where they are no text
 */
export const apiBody = (services: StudioServices, verify: (request: unknown, response: unknown, body: Buffer) => void): RequestHandler => {
  const reader = (limit: number | string) => text({ type: 'application/json', limit, inflate: false, verify });
  const [small, large] = [reader(ANYBODY), reader('4mb')];
  return async (request, response, next) => {
    const isShort = Number(request.headers['content-length']) <= ANYBODY;
    (isShort || !(await isKnown(services, request)) ? small : large)(request, response, next);
  };
};

const isKnown = async (services: StudioServices, request: Request): Promise<boolean> => {
  const token = bearerOf(request);
  return token !== null && (await doerOf(services, token)) !== null;
};
