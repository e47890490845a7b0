import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection on which a test says byte by byte what is sent, and when. */
export interface RawConnection {
  send(text: string): void;
  /** Resolves when what was heard so far matches. Rejects where the connection ends before. */
  hear(pattern: RegExp): Promise<string>;
  /** Everything that was heard until the other side closed. */
  readonly ended: Promise<string>;
  close(): void;
}

/** Rejects where nobody takes the connection. */
export const connectRaw = async (port: number): Promise<RawConnection> => {
  const socket: Socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let heard = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => void (heard += chunk));
  // A connection that is cut off ends too; what was heard tells whether it was cut off.
  socket.on('error', () => socket.destroy());
  const ended = new Promise<string>((resolve) => socket.once('close', () => resolve(heard)));
  return {
    send: (text) => void socket.write(text),
    hear: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => void (pattern.test(heard) && resolve(heard));
        socket.on('data', look);
        void ended.then(() => reject(new Error(`The connection ended with: ${heard}`)));
        look();
      }),
    ended,
    close: () => socket.destroy(),
  };
};
