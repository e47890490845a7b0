import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A connection that says nothing for so long (ms) has nothing on its way. */
const SILENCE = 500;

const keepIn = <Item extends Socket | ServerResponse>(items: Set<Item>, item: Item): void => {
  items.add(item);
  item.once('close', () => items.delete(item));
};

/**
 * Follows a server, to be called before it listens. Gives what ends it: no new connection is taken, requests that have
 * begun are answered, also one whose body is still on its way, and nobody's open connection is waited for.
 * What takes longer than `patience` (ms) is cut off.
 */
export const makeEnding = (server: Server, patience: number): (() => Promise<void>) => {
  const [sockets, responses] = [new Set<Socket>(), new Set<ServerResponse>()];
  let ending = false;
  // Else Node keeps the connection for another request, which is waited for until its keep-alive time is out (5 s).
  const askToClose = (response: ServerResponse): void => void (response.headersSent || response.setHeader('Connection', 'close'));
  server.on('connection', (socket: Socket) => keepIn(sockets, socket));
  server.prependListener('request', (_, response: ServerResponse) => {
    keepIn(responses, response);
    if (ending) askToClose(response);
  });
  return async () => {
    ending = true;
    const closed = new Promise<void>((done) => server.close(() => done()));
    responses.forEach(askToClose);
    // Browsers open connections that they may need later. Node waits for the first word on them, 10 s here.
    const timers = [setTimeout(() => closeSilent(sockets), SILENCE), setTimeout(() => server.closeAllConnections(), patience)];
    await closed;
    timers.forEach(clearTimeout);
  };
};

const closeSilent = (sockets: ReadonlySet<Socket>): void => {
  for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
};
