import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './lib/project.mjs';

/* D1 ignores `PRAGMA foreign_keys=OFF`: a migration that rebuilds a table empties the tables that hang on it, with a
   green tick. So migrations only add; a rebuild is written by hand, with a decision record and a test of its own. */

const refused = [
  { pattern: /\bDROP\s+TABLE\b/i, why: 'rows that hang on the table would go with it, silently' },
  { pattern: /__new_/i, why: 'this is a table rebuild' },
  { pattern: /\bPRAGMA\s+(defer_)?foreign_keys\b/i, why: 'D1 ignores it' },
  { pattern: /\bON\s+DELETE\s+CASCADE\b/i, why: 'nothing is deleted by the way' },
];

const folder = inProject('drizzle');
const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));
const found = files.flatMap((name) =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      refused
        .filter(({ pattern }) => pattern.test(line.replace(/--.*$/, '')))
        .map(({ why }) => `drizzle/${name}:${index + 1}: ${line.trim()}\n    ${why}`),
    ),
);

if (files.length === 0) found.push('There is no migration in drizzle/');
for (const finding of found) console.error(finding);
console.log(`${files.length} migrations read, ${found.length} refused`);
process.exit(found.length === 0 ? 0 : 1);
