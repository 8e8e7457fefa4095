import type { D1Migration } from 'cloudflare:test';
import { env } from 'cloudflare:workers';

/** What the test run binds beside the shop's own bindings. */
export type TestBindings = { readonly TEST_MIGRATIONS: D1Migration[]; readonly STAND_INS_URL: string };

/** The bindings of the test run. */
export function testBindings(): typeof env & TestBindings {
  return env as typeof env & TestBindings;
}
