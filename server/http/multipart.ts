import express, { type RequestHandler } from 'express';

const TYPE = 'multipart/form-data';

/**
 * Reads a form with a file, as `request.body` of names and values like any other form; a file is its text, read as UTF-8, where
 * what is no UTF-8 becomes U+FFFD. It is kept in memory: `limit` is of the whole form, in bytes. A body that is no such form is as an empty one.
 */
export const multipart = (limit: number): readonly RequestHandler[] => [express.raw({ type: TYPE, limit, inflate: false }), readParts];

const readParts: RequestHandler = async (request, _response, next) => {
  if (Buffer.isBuffer(request.body)) request.body = await fieldsOf(request.body, request.headers['content-type'] ?? '');
  next();
};

/** The platform's own parser, the one that `fetch` has. */
const fieldsOf = async (body: Buffer<ArrayBufferLike>, type: string): Promise<Readonly<Record<string, readonly string[]>>> => {
  const fields = new Map<string, string[]>();
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    for (const [name, value] of form) fields.set(name, [...(fields.get(name) ?? []), typeof value === 'string' ? value : await value.text()]);
  } catch {
    // The form ends in the middle, or has no boundary: nothing in it is to be trusted.
    return {};
  }
  return Object.fromEntries(fields);
};
