import { Agent, request } from 'node:http';

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

export const connect = (port: number): Client => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const origin = `http://127.0.0.1:${port}`;
  return {
    send: (method, path, { body = '', type = 'application/x-www-form-urlencoded', headers = {} } = {}) =>
      new Promise((resolve, reject) => {
        const sent = request({ agent, host: '127.0.0.1', port, method, path, headers: { ...headers, origin, ...(method === 'POST' ? { 'content-type': type, 'content-length': Buffer.byteLength(body) } : {}) } }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString(), location: response.headers.location ?? null, cookies: response.headers['set-cookie'] ?? [] }));
        });
        sent.on('error', reject);
        sent.end(method === 'POST' ? body : undefined);
      }),
    close: () => agent.destroy(),
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
