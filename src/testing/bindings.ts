import type { D1Migration } from 'cloudflare:test';
import { env } from 'cloudflare:workers';

/** What the test run binds beside the shop's own bindings. */
export type TestBindings = {
  readonly TEST_MIGRATIONS: D1Migration[];
  readonly STAND_INS_URL: string;
  /** The companion's own, which the app has not got. */
  readonly BACKUPS: R2Bucket;
  readonly DRILL_DB: D1Database;
};

/** The bindings of the test run. */
export function testBindings(): typeof env & TestBindings {
  return env as typeof env & TestBindings;
}
