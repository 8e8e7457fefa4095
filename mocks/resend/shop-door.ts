import { createServer } from 'node:http';

export type Knock = {
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
};

/** A shop that only listens at its door, for tests: it keeps every webhook and answers as it is told. */
export async function openShopDoor(statusOf: () => number) {
  const knocks: Knock[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = new Headers();
      for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
      const knock = {
        path: request.url ?? '',
        headers,
        body: String(Buffer.concat(chunks)),
      };
      knocks.push(knock);
      response.writeHead(statusOf()).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The shop listens on no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    knocks,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
