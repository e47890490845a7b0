import { Agent, request } from 'node:http';

export interface Weight {
  readonly bytes: number;
  readonly requests: number;
}

/** Everything a browser fetches for a page with an empty cache: bytes on the wire, headers included, gzipped. */
export const weigh = async (port: number, path: string, cookie: string): Promise<Weight> => {
  const page = await fetchRaw(port, path, cookie);
  const html = await (await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } })).text();
  const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
  const parts = await Promise.all([...new Set(files)].map((file) => fetchRaw(port, file, cookie)));
  return { bytes: page + parts.reduce((sum, bytes) => sum + bytes, 0), requests: 1 + parts.length };
};

const fetchRaw = (port: number, path: string, cookie: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const agent = new Agent({ keepAlive: false });
    request({ agent, host: '127.0.0.1', port, path, headers: { 'accept-encoding': 'gzip', cookie } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.socket.bytesRead));
    })
      .on('error', reject)
      .end();
  });
