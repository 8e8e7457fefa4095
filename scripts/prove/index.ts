import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { resultFiles } from '../lib/counts.mjs';
import { localFolder, removeFolder, writeText } from '../lib/project.mjs';
import { type Conditions, lineOf, type ProvenPromise, type Verdict } from './promise';
import { lanes, promises } from './registry';
import { sharedShop } from './shared-shop';

/* npm run prove: what the shop promises, measured on the built shop. One line each; a miss ends with an error. */

const usage = `npm run prove -- [NAME …] [--quick] [--seed N] [--only N] [--planted]

  NAME       one promise or several: ${promises.map(({ name }) => name).join(', ')};
             without a name all of them, but those that run by name alone (registry.ts)
  --quick    leaves parts out, and the figure says which
  --seed N   repeats the chance of an earlier run
  --only N   plays history N of a run again until it goes wrong, and tells its steps (payments)
  --planted  plants the promise's own fault first; its line must then say MISS`;

const largestSeed = 1_000_000;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    planted: { type: 'boolean', default: false },
    seed: { type: 'string' },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? randomInt(largestSeed));
const unknown = positionals.filter((name) => !promises.some((promise) => promise.name === name));
if (values.help || unknown.length > 0 || !Number.isSafeInteger(seed)) {
  if (unknown.length > 0) console.error(`No promise is called ${unknown.join(' or ')}.\n`);
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

console.log(`seed ${seed}`);
const shop = sharedShop(() => freshFolder('shop'));
const wanted = positionals.length === 0 ? lanes.flat() : promises.filter(({ name }) => positionals.includes(name));
// A small version times nothing: two can be at it at once. A planted one spoils the shop for whoever is beside it.
const apart = wanted.filter((promise) => !lanes.flat().includes(promise));
const atOnce = (values.quick && !values.planted ? [...lanes, apart] : [wanted])
  .map((lane) => lane.filter((promise) => wanted.includes(promise)))
  .filter((lane) => lane.length > 0);
let passed = 0;
await Promise.all(
  atOnce.map(async (lane) => {
    for (const promise of lane) if (await prove(promise)) passed += 1;
  }),
);
await shop.close();
writeText(resultFiles.proofs, JSON.stringify({ passed, failed: wanted.length - passed }));
process.exit(passed === wanted.length && !values.planted ? 0 : 1);

async function prove(promise: ProvenPromise): Promise<boolean> {
  if (values.planted) console.log(`planted in ${promise.name}: ${promise.fault}`);
  const conditions = conditionsOf(promise);
  const { say } = conditions;
  const begun = performance.now();
  const verdict = await promise.judge(conditions).catch(broken);
  say(`${((performance.now() - begun) / 1000).toFixed(1)} s`);
  // A spoilt shop is nobody else's.
  if (values.planted) await shop.close();
  for (const note of verdict.notes) say(note);
  console.log(lineOf(promise, verdict));
  if (values.planted && verdict.isKept) console.log(`  The planted fault was not noticed: this proof proves nothing.`);
  return verdict.isKept;
}

function conditionsOf({ name }: ProvenPromise): Conditions {
  return {
    seed,
    isQuick: values.quick,
    isPlanted: values.planted,
    only: values.only === undefined ? null : Number(values.only),
    shop: shop.open,
    freshFolder: (part) => freshFolder(`${name}-${part}`),
    say: (line) => {
      console.log(atOnce.length > 1 ? `  ${name}: ${line}` : `  ${line}`);
    },
  };
}

function freshFolder(name: string): string {
  const folder = join(localFolder, 'prove', name);
  removeFolder(folder);
  return folder;
}

/** A proof that could not be carried out is a miss too. */
function broken(error: unknown): Verdict {
  const told = error instanceof Error ? error.message : String(error);
  return { figure: 'not measured', isKept: false, notes: [told] };
}
