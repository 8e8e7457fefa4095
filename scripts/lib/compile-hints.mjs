import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/* A word to the browser at the head of every script: docs/decisions/039-scripts-compiled-beside-the-page.md says what it saves. */

/** V8 then compiles every function while the script is still arriving, on a thread of its own, and none when it is first called. */
const hint = '//# allFunctionsCalledOnLoad\n';

/** Puts the hint before every script of a folder. */
export function hintAtCompiling(/** @type {string} */ folder) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
    const path = join(folder, name);
    const script = readFileSync(path, 'utf8');
    if (!script.startsWith(hint)) writeFileSync(path, hint + script);
  }
}
