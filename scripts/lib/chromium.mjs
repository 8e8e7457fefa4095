import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { runToEnd } from './processes.mjs';
import { localFolder } from './project.mjs';
import { StepFailed } from './steps.mjs';

/* The browser that the tests drive: the machine's own Chromium, or the one Playwright downloads. */

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const onMac = ['Chromium', 'Google Chrome'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const playwrightFolders = {
  linux: join(homedir(), '.cache', 'ms-playwright'),
  darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
};
const insidePlaywrights = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
];

// Of several lists Chromium heeds the last one alone, so those that Playwright turns off are named again.
const offForPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];
// What drops down from the address bar is a page in a process of its own; each new window would load it, seen or not.
const addressBar = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

/** What Chromium is started with: it must run in a container, without a screen, and call nobody. */
export const chromiumArgs = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'].concat(
  `--disable-features=${[...offForPlaywright, ...addressBar].join(',')}`,
);

/** The path of a Chromium on this machine; null where there is none. */
export function findChromium() {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const candidates = [process.env['CHROMIUM_PATH'] ?? '', ...onPath, ...onMac, ...playwrights()];
  return candidates.find((path) => path !== '' && existsSync(path)) ?? null;
}

/** Installs Debian's Chromium where that is possible; else says what a person can do. */
export async function installChromium() {
  const asRoot = rootCommand();
  const mend = 'install Chromium or Chrome, or run: npx playwright install --with-deps chromium';
  if (asRoot === null) throw new StepFailed('There is no Chromium here for the browser tests', { mend });
  const logFile = join(localFolder, 'log', 'chromium.log');
  const apt = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [command = 'apt-get', ...args] = [...apt, ...words];
    await runToEnd({ what: 'Installing Chromium', command, args, logFile, append: true, mend });
  }
}

/** The words before a command that make it run as root without asking; null where that cannot be. */
function rootCommand() {
  if (platform() !== 'linux' || !canRun('apt-get', ['--version'])) return null;
  if (process.getuid?.() === 0) return [];
  return canRun('sudo', ['-n', 'true']) ? ['sudo', '-n'] : null;
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function canRun(command, args) {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function playwrights() {
  const folder = platform() === 'darwin' ? playwrightFolders.darwin : playwrightFolders.linux;
  if (!existsSync(folder)) return [];
  const versions = readdirSync(folder).filter((name) => name.startsWith('chromium-'));
  return versions.flatMap((version) => insidePlaywrights.map((inside) => join(folder, version, inside)));
}
