import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/* Where things are. These scripts run before anything is installed: plain Node 20, nothing from node_modules. */

/** The project's folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Everything the scripts make for this machine alone; never committed. */
export const localFolder = join(root, '.local');

/** What the tests make: their results, and the state of the shops they open. */
export const testFolder = join(localFolder, 'test');

/** A path inside the project. */
export const inProject = (/** @type {string[]} */ ...parts) => join(root, ...parts);

/** The program of an installed package; it runs on the Node version the project pins, whatever the system has. */
export const installed = (/** @type {string} */ name) => inProject('node_modules', '.bin', name);

/**
 * The environment of every program the scripts run: the project's own programs first, no telemetry, no colours.
 * @param {Record<string, string>} [more]
 * @returns {Record<string, string>}
 */
export function programEnv(more = {}) {
  /** @type {Record<string, string>} */
  const env = {};
  for (const [key, value] of Object.entries(process.env)) if (value !== undefined) env[key] = value;
  // A shell's NODE_ENV would decide what kind of build `next build` makes.
  delete env['NODE_ENV'];
  return {
    ...env,
    PATH: [inProject('node_modules', '.bin'), env['PATH'] ?? ''].join(delimiter),
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_WRITE_LOGS: 'false',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    NEXT_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    ...more,
  };
}

/**
 * Reads a small text file; null where there is none.
 * @param {string} path
 */
export function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/**
 * Writes a text file and the folders above it.
 * @param {string} path
 * @param {string} text
 */
export function writeText(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/**
 * One fingerprint of the contents of files and folders, tests left out; the same contents give the same text.
 * @param {ReadonlyArray<string>} paths
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder).sort())
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return isSource(path) ? [path] : [];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}

const isSource = (/** @type {string} */ path) => !/\.test\.tsx?$/.test(path);

/**
 * Removes a folder and all in it.
 * @param {string} path
 */
export function removeFolder(path) {
  rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}
