import { type ClientRequest, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/*
 * The only way from one device to the shop: a proxy of its own, which can be cut. Cut in the middle, the shop has done what
 * it was asked and the device never hears of it.
 */

/** `open` lets everything through, `swallow` asks the shop and loses its answer, `cut` is no network at all. */
export type Weather = 'open' | 'swallow' | 'cut';

export type Wire = {
  readonly url: string;
  readonly turn: (weather: Weather) => void;
  /** How many answers were lost on the way back. */
  readonly swallowed: () => number;
  readonly close: () => Promise<void>;
};

/** Lays a wire. */
export async function layWire(): Promise<Wire> {
  let weather: Weather = 'open';
  let swallowed = 0;
  const sockets = new Set<Socket>();
  const server = createServer((asked, answer) => {
    if (weather === 'cut') return asked.socket.destroy();
    const isLost = weather === 'swallow' && asked.method === 'POST';
    return passOn(asked, answer, (came) => {
      if (weather !== 'cut' && !isLost) return giveBack(came, answer);
      swallowed += 1;
      came.resume();
      return asked.socket.destroy();
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    if (weather === 'cut') socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    swallowed: () => swallowed,
    turn: (to) => {
      weather = to;
      if (to === 'cut') for (const socket of sockets) socket.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function passOn(
  asked: IncomingMessage,
  answer: ServerResponse,
  come: (came: IncomingMessage) => unknown,
): ClientRequest {
  // A browser tells a proxy the whole address.
  const { hostname, port, pathname, search } = new URL(asked.url ?? '');
  const { method, headers } = asked;
  const onward = request({ hostname, port, path: pathname + search, method, headers }, come);
  onward.on('error', () => answer.destroy());
  return asked.pipe(onward);
}

function giveBack(came: IncomingMessage, answer: ServerResponse): ServerResponse {
  answer.writeHead(came.statusCode ?? 502, came.headers);
  return came.pipe(answer);
}
