import { cpSync, existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fingerprint, inProject, installed, localFolder, readText, removeFolder, writeText } from './project.mjs';
import { hintAtCompiling } from './compile-hints.mjs';
import { withLock } from './lock.mjs';
import { runToEnd } from './processes.mjs';
import { localSecrets } from './settings.mjs';
import { pagesConfig, pagesRoutes } from './worker-configs.mjs';

/* From sources to the folders that are deployed: dist/worker, dist/companion and dist/pages. */

const stamp = join(localFolder, 'build-stamp');
const sources = ['src', 'public', 'package-lock.json', 'package.json', 'next.config.ts', 'open-next.config.ts']
  .concat([
    'postcss.config.mjs',
    'tsconfig.json',
    'wrangler.toml',
    'scripts/fonts.mjs',
    'scripts/lib/build.mjs',
    'scripts/lib/compile-hints.mjs',
    'scripts/lib/worker-configs.mjs',
  ])
  .map((path) => inProject(path));
const log = (/** @type {string} */ name) => join(localFolder, 'log', `${name}.log`);

/** The built folders. */
export const dist = {
  worker: inProject('dist', 'worker'),
  companion: inProject('dist', 'companion'),
  pages: inProject('dist', 'pages'),
  /** What a browser may fetch by name: the static files of the app. */
  assets: inProject('.open-next', 'assets'),
  /** The folder inside dist/pages that Pages serves. */
  pagesSite: inProject('dist', 'pages', 'site'),
};

/** What the sources are now, in one text. */
export const sourcesNow = () => `${fingerprint(sources)} ${fingerprint([join(localFolder, 'settings.json')])}`;

/** Says whether the built folders are those of the sources as they are now. */
export const isBuilt = () => readText(stamp) === sourcesNow() && Object.values(dist).every(existsSync);

/**
 * Does something with the built folders of the present sources; builds first where needed. Nobody else builds meanwhile.
 * @template T
 * @param {(about: { built: boolean }) => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export function withBuild(work) {
  return withLock(join(localFolder, 'build.lock'), async () => {
    localSecrets();
    if (isBuilt()) return work({ built: false });
    await build();
    return work({ built: true });
  });
}

async function build() {
  // Taken before the build: whatever changes while it runs makes the next start build again.
  const seen = sourcesNow();
  removeFolder(stamp);
  await runToEnd({
    what: 'Building the app',
    command: installed('opennextjs-cloudflare'),
    args: ['build'],
    logFile: log('build'),
    env: { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey() },
    mend: 'npm run check (it names the file), then the same command again',
  });
  hintAtCompiling(join(dist.assets, '_next', 'static', 'chunks'));
  await bundleWorker('worker', 'wrangler.toml');
  await bundleWorker('companion', 'src/worker/wrangler.toml');
  layOutPages();
  writeText(stamp, seen);
}

// A deployment brings its own; on this machine it is one of the local secrets.
const actionsKey = () =>
  process.env['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'] ?? localSecrets().NEXT_SERVER_ACTIONS_ENCRYPTION_KEY;

/**
 * @param {'worker' | 'companion'} name
 * @param {string} config
 */
async function bundleWorker(name, config) {
  const fresh = `${dist[name]}.new`;
  removeFolder(fresh);
  await runToEnd({
    what: `Bundling ${config}`,
    command: installed('wrangler'),
    args: ['deploy', '--dry-run', '--outdir', fresh, '-c', config],
    logFile: log(`bundle-${name}`),
    mend: 'npm run check (it names the file), then the same command again',
  });
  removeFolder(dist[name]);
  renameSync(fresh, dist[name]);
}

function layOutPages() {
  removeFolder(dist.pages);
  cpSync(dist.assets, dist.pagesSite, { recursive: true });
  cpSync(dist.worker, join(dist.pagesSite, '_worker.js'), {
    recursive: true,
    filter: (path) => !/\.(map|md)$/.test(path),
  });
  writeText(join(dist.pagesSite, '_routes.json'), pagesRoutes(dist.assets));
  writeText(join(dist.pages, 'wrangler.toml'), pagesConfig({ outputFolder: 'site' }));
}

/**
 * The size of each upload, as Cloudflare counts it: the code, gzipped, in bytes.
 * @returns {Array<{ name: "worker" | "companion" | "pages", bytes: number }>}
 */
export function uploadSizes() {
  return [
    { name: 'worker', bytes: gzippedSize(join(dist.worker, 'index.js')) },
    { name: 'companion', bytes: codeOf(dist.companion).reduce((sum, file) => sum + gzippedSize(file), 0) },
    { name: 'pages', bytes: gzippedSize(join(dist.pagesSite, '_worker.js', 'index.js')) },
  ];
}

/** What of a bundle is uploaded: the companion brings the typeface of its labels along. */
const codeOf = (/** @type {string} */ folder) =>
  readdirSync(folder)
    .filter((name) => !/\.(map|md)$/.test(name))
    .map((name) => join(folder, name));

const gzippedSize = (/** @type {string} */ file) => gzipSync(readFileSync(file)).length;
