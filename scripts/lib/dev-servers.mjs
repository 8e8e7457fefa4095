import { join } from 'node:path';
import { anyPort } from './ports.mjs';
import { startGroup } from './processes.mjs';
import { inProject, installed, writeText } from './project.mjs';
import { writeDevVars } from './settings.mjs';
import { sourceConfig } from './worker-configs.mjs';

/**
 * Starts Next's development server, and the companion Worker beside it straight from its sources.
 * @param {{ stateDir: string, logDir: string, port: number, settings: Record<string, string> }} options
 */
export async function startDevServers({ stateDir, logDir, port, settings }) {
  const folder = join(stateDir, 'dev');
  const app = join(folder, 'app');
  const companion = join(folder, 'companion');
  writeText(join(app, 'wrangler.toml'), sourceConfig({ from: 'wrangler.toml', main: inProject('src/edge/index.ts') }));
  const main = inProject('src/worker/index.tsx');
  writeText(join(companion, 'wrangler.toml'), sourceConfig({ from: 'src/worker/wrangler.toml', main }));
  for (const place of [app, companion]) writeDevVars(join(place, '.dev.vars'), settings);
  const env = { WRANGLER_REGISTRY_PATH: join(folder, 'registry') };

  startGroup({
    command: installed('wrangler'),
    args: [
      'dev',
      '-c',
      join(companion, 'wrangler.toml'),
      '--persist-to',
      stateDir,
      '--port',
      String(await anyPort()),
    ].concat(['--inspector-port', String(await anyPort()), '--show-interactive-dev-session=false']),
    logFile: join(logDir, 'dev-companion.log'),
    env,
  });
  return startGroup({
    command: installed('next'),
    args: ['dev', '--port', String(port)],
    env: {
      ...env,
      // next.config.ts hands these to the adapter, which finds .dev.vars beside the configuration.
      DEV_WRANGLER_CONFIG: join(app, 'wrangler.toml'),
      DEV_STATE_DIR: stateDir,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: settings['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'] ?? '',
    },
  });
}
