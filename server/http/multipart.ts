import express, { type RequestHandler } from 'express';

const TYPE = 'multipart/form-data';

/**
 * Reads a form with a file, as `request.body` of names and values like any other form; a file is its text, read as UTF-8, where
 * what is no UTF-8 becomes U+FFFD. It is kept in memory: `limit` is of the whole form, in bytes. A body that is no such form is as an
 * empty one; one of more than `parameterLimit` fields is refused (413).
 */
export const multipart = (limit: number, parameterLimit: number): readonly RequestHandler[] => [express.raw({ type: TYPE, limit, inflate: false }), readParts(parameterLimit)];

const readParts = (parameterLimit: number): RequestHandler => async (request, _response, next) => {
  if (!Buffer.isBuffer(request.body)) return next();
  const fields = await fieldsOf(request.body, request.headers['content-type'] ?? '');
  if (fields.length > parameterLimit) return next(Object.assign(new RangeError('Too many fields'), { status: 413 }));
  request.body = byName(fields);
  next();
};

/** The platform's own parser, the one that `fetch` has. */
const fieldsOf = async (body: Buffer<ArrayBufferLike>, type: string): Promise<readonly (readonly [string, string])[]> => {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    return await Promise.all([...form].map(async ([name, value]) => [name, typeof value === 'string' ? value : await value.text()] as const));
  } catch {
    // The form ends in the middle, or has no boundary: nothing in it is to be trusted.
    return [];
  }
};

const byName = (fields: readonly (readonly [string, string])[]): Readonly<Record<string, readonly string[]>> => {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) {
    const named = values.get(name);
    if (named) named.push(value);
    else values.set(name, [value]);
  }
  return Object.fromEntries(values);
};
