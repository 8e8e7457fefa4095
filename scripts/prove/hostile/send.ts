import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { ownAddress } from '../../../e2e/support/orders';

/* Requests as no browser would send them: the address is not tidied and no header is thought better of. */

/** A request, as it goes over the wire. */
export type Sent = {
  readonly method?: 'GET' | 'POST' | 'HEAD' | 'PUT' | 'DELETE' | 'PATCH' | 'OPTIONS';
  /** What stands behind the host, written as it is. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
};

export type Answered = {
  /** 0 where nothing came back at all. */
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

// A machine with other work may take its time; how soon something is answered is not asked here.
const patienceMs = 60_000;

/** Sends over a few connections that are kept. */
export function sender(url: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(url);
  const send = ({ method = 'GET', path, headers = {}, body }: Sent): Promise<Answered> =>
    new Promise((settle) => {
      const length = body ? { 'content-length': String(body.length) } : {};
      const all = { accept: 'text/html,*/*', ...ownAddress(), ...length, ...headers };
      const asked = request({ agent, hostname, port, method, path: asWire(path), headers: all, timeout: patienceMs });
      const nothing = () => settle({ status: 0, headers: {}, body: '' });
      asked.on('error', nothing);
      asked.on('timeout', () => asked.destroy());
      asked.on('response', (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', nothing);
        answer.on('end', () => {
          const read = Buffer.concat(parts).toString('utf8');
          settle({ status: answer.statusCode ?? 0, headers: answer.headers, body: read });
        });
      });
      asked.end(body);
    });
  return { send, close: () => agent.destroy() };
}

/** Node refuses what may not stand in the first line of a request at all; everything else goes as it is. */
function asWire(path: string): string {
  return path.replaceAll(/[^\u0021-\u00ff]/g, (character) => {
    try {
      return encodeURIComponent(character);
    } catch {
      // Half of a character.
      return '%ED%A0%80';
    }
  });
}
