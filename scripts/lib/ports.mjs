import { createServer } from 'node:net';
import { StepFailed } from './steps.mjs';

// Something that listens on one of these alone would still answer a browser that asks for `localhost`.
const hosts = ['127.0.0.1', '::1', '0.0.0.0', '::'];
const triesAfterPreferred = 100;

/**
 * The port one would like, or the next free one after it.
 * @param {number} preferred
 */
export async function portNear(preferred) {
  for (let port = preferred; port < preferred + triesAfterPreferred; port += 1) if (await isFree(port)) return port;
  throw new StepFailed(`Ports ${preferred} to ${preferred + triesAfterPreferred - 1} are all taken`, {
    mend: 'npm start -- --port 8080',
  });
}

/** A free port that nobody would guess, so that several shops can run side by side. */
export async function anyPort() {
  for (;;) {
    const port = await listenOnce(0, '127.0.0.1');
    if (port !== null && (await isFree(port))) return port;
  }
}

/**
 * Says whether nothing listens on a port.
 * @param {number} port
 */
export async function isFree(port) {
  for (const host of hosts) if ((await listenOnce(port, host)) === null) return false;
  return true;
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number | null>}
 */
function listenOnce(port, host) {
  return new Promise((answer) => {
    const server = createServer();
    // A machine without IPv6 has nothing listening there either.
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      answer(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? null : port),
    );
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      server.close(() => answer(taken));
    });
  });
}
