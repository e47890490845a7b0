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

/** One JSON line an entry on standard output, all of a turn of the event loop in one write. */
export const makeLineLog = (): Log => {
  let waiting = '';
  const flush = (): void => {
    process.stdout.write(waiting);
    waiting = '';
  };
  return (entry) => {
    if (waiting === '') setImmediate(flush);
    waiting += `${JSON.stringify(entry)}\n`;
  };
};
