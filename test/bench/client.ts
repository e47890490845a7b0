import { Client as Connection } from 'undici';

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly location: string | null;
  readonly cookies: readonly string[];
}

/** One person's connection: kept open, one request at a time. */
export interface Client {
  send(method: 'GET' | 'POST', path: string, options?: { readonly body?: string; readonly type?: string; readonly headers?: Readonly<Record<string, string>> }): Promise<Answer>;
  close(): void;
}

/** Of the clients for Node the one that takes least of the cores that it shares with the server: a third of `node:http`. */
export const connect = (port: number): Client => {
  const origin = `http://127.0.0.1:${port}`;
  const connection = new Connection(origin);
  return {
    send: async (method, path, { body = '', type = 'application/x-www-form-urlencoded', headers = {} } = {}) => {
      const answer = await connection.request({ method, path, headers: { ...headers, origin, ...(method === 'POST' ? { 'content-type': type } : {}) }, body: method === 'POST' ? body : null });
      const { location, 'set-cookie': cookies } = answer.headers;
      return { status: answer.statusCode, body: await answer.body.text(), location: typeof location === 'string' ? location : null, cookies: [cookies ?? []].flat() };
    },
    close: () => void connection.close(),
  };
};

/** Does `work` over and over with a number of clients for some seconds; gives how often it was done a second. */
export const perSecond = async (port: number, clients: number, seconds: number, work: (client: Client, index: number) => Promise<number>): Promise<number> => {
  let done = 0;
  const start = performance.now();
  const until = start + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async (_, index) => {
      const client = connect(port);
      while (performance.now() < until) {
        // `done += await …` would read `done` before the wait, and lose what others did meanwhile.
        const more = await work(client, index);
        done += more;
      }
      client.close();
    }),
  );
  return done / ((performance.now() - start) / 1000);
};

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Runs a measurement several times. */
export const times = async (runs: number, measure: () => Promise<number>): Promise<readonly number[]> => {
  const found: number[] = [];
  for (let run = 0; run < runs; run += 1) found.push(await measure());
  return found;
};
