import { relative } from 'node:path';
import { dist, uploadSizes, withBuild } from './lib/build.mjs';
import { stopAllGroups } from './lib/processes.mjs';
import { root } from './lib/project.mjs';
import { printFailure, step, StepFailed } from './lib/steps.mjs';

/* npm run bundle: both deploy folders from one build, and what each would upload. */

// Cloudflare's free plan takes 3 MiB; what is left over is for the next feature.
const limitMiB = 2.5;
const bytesPerMiB = 1024 * 1024;

try {
  await step('Building', () => withBuild(({ built }) => (built ? '' : 'already built')));
  const sizes = uploadSizes().map(({ name, bytes }) => ({ name, mib: bytes / bytesPerMiB }));
  for (const { name, mib } of sizes) {
    console.log(`  ${relative(root, dist[name]).padEnd(16)} ${mib.toFixed(2)} MiB gzipped (limit ${limitMiB} MiB)`);
  }
  const heavy = sizes.filter(({ mib }) => mib > limitMiB);
  if (heavy.length > 0) throw new StepFailed(`Too large to upload: ${heavy.map(({ name }) => name).join(', ')}`);
} catch (error) {
  printFailure(error);
  await stopAllGroups();
  process.exit(1);
}
