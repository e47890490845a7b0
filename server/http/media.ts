import type { RequestHandler } from 'express';

/** A day: an author may put a better one under the same name. */
const DAY = 86_400_000;

/**
 * Sends an author's own picture, film or captions from a folder, `file` being the last part of the address; anything else is not found.
 * A drawing opened by itself is a document, which could hold a script: the policy lets it draw and no more.
 */
export const sendMedia = (folder: string, isServed: (file: string) => boolean): RequestHandler<{ readonly file: string }> =>
  ({ params: { file } }, response, next) => {
    if (!isServed(file)) return next();
    const headers = { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" };
    response.sendFile(file, { root: folder, dotfiles: 'ignore', maxAge: DAY, headers }, (error?: Error) => {
      if (!error || response.headersSent) return;
      // A part beyond the end of a film that was replaced by a shorter one; how long it is stands in the headers already.
      if (response.hasHeader('Content-Range')) response.status(416).end();
      else next();
    });
  };
