import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'vite';
import { ASSETS, documents } from '#test/client/documents.ts';
import { mediaAddress } from '#core/view/addresses.ts';
import { readProjectFile, ROOT } from '#test/support/project-files.ts';

/** The page examples on a server, with the styles and the script as they are built. */
export interface Site {
  readonly addressOf: (page: string) => string;
  readonly close: () => Promise<void>;
}

const POLICY = "default-src 'none'; script-src 'nonce-bm9uY2U'; style-src 'self'; img-src 'self'; media-src 'self'; form-action 'self'";

/** Serves every example at `/<number>`, and a page to come back from wherever else a form is posted. */
export const serveExamples = async (): Promise<Site> => {
  const files = await buildAssets();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://127.0.0.1');
    const [type, body] = files.get(pathname) ?? ['text/html', request.method === 'POST' ? NEXT : documents[Number(pathname.slice(1))]?.[1]];
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': `${type}; charset=utf-8`, 'Content-Security-Policy': POLICY }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { addressOf: (page) => `http://127.0.0.1:${port}/${numberOf(page)}`, close: () => close(server) };
};

const NEXT = '<!DOCTYPE html><title>Nästa sida</title>';

const numberOf = (page: string): number => {
  const number = documents.findIndex(([name]) => name === page);
  if (number < 0) throw new RangeError(`No page example is called "${page}"`);
  return number;
};

const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

/** The built styles and script with their types, at the addresses that the examples name. */
const buildAssets = async (): Promise<ReadonlyMap<string, readonly [string, string]>> => {
  const built = await build({ root: ROOT, configFile: `${ROOT}/vite.config.ts`, mode: 'production', logLevel: 'error', build: { write: false } });
  if (Array.isArray(built) || !('output' in built)) throw new TypeError('The browser files are one build');
  const scripts = new Map(built.output.flatMap((file) => (file.type === 'chunk' ? [[file.name, file.code] as const] : [])));
  const styles = built.output.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [[file.fileName, String(file.source)] as const] : []));
  const script = (name: string): readonly [string, string] => ['text/javascript', scripts.get(name) ?? ''];
  const sheet = (name: string): readonly [string, string] => ['text/css', styles.find(([file]) => file.includes(name))?.[1] ?? ''];
  return new Map([
    [ASSETS.script, script('enhance')],
    [ASSETS.player, script('player')],
    [ASSETS.styles, sheet('/styles-')],
    [ASSETS.paper, sheet('/paper-')],
    [ASSETS.report, sheet('/report-')],
    [ASSETS.studio, sheet('/studio-')],
    ...styles.map(([file, source]) => [`/${file}`, ['text/css', source]] as const),
    [mediaAddress('ansvar.svg'), ['image/svg+xml', readProjectFile('client/pictograms/lag.svg')]],
  ]);
};
