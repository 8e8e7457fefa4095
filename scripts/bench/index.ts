import { parseArgs } from 'node:util';
import type { Bench } from './bench';
import { orders } from './orders/orders';

/* npm run bench: how fast the shop is on this machine, as tables. Nothing fails here: a limit is a promise, and those are proved. */

const benches: ReadonlyArray<Bench> = [orders];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));
if (values.help || unknown.length > 0) {
  if (unknown.length > 0) console.error(`No benchmark is called ${unknown.join(' or ')}.\n`);
  console.log(
    `npm run bench -- [NAME …]\n\n  NAME  ${benches.map(({ name, what }) => `${name}: ${what}`).join('\n        ')}`,
  );
  process.exit(values.help ? 0 : 2);
}
for (const bench of benches) {
  if (positionals.length > 0 && !positionals.includes(bench.name)) continue;
  console.log(`${bench.name}: ${bench.what}\n`);
  for (const line of await bench.run((said) => console.error(`  ${said}`))) console.log(line);
}
