import type { RequestHandler } from 'express';

export type Log = (entry: Readonly<Record<string, string | number>>) => void;

/** Method, route pattern, status and time. No address, query, body, cookie or agent. */
export const requestLog = (log: Log): RequestHandler => (request, response, next) => {
  const start = performance.now();
  response.once('finish', () => {
    const route = (request.route as { readonly path?: unknown } | undefined)?.path;
    log({ method: request.method, route: typeof route === 'string' ? route : '-', status: response.statusCode, ms: Math.round((performance.now() - start) * 10) / 10 });
  });
  next();
};

/** One JSON line an entry on standard output. */
export const logLines: Log = (entry) => {
  process.stdout.write(`${JSON.stringify(entry)}\n`);
};
