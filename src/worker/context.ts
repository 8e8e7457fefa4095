import { type Bindings, buildContext } from '@/platform/build-context';
import type { Companion, Context } from '@/platform/context';
import { readEnv } from '@/platform/env';
import { reportError } from '@/platform/errors';
import { createLog, type Facts } from '@/platform/log';
import { admit, type Limits } from './limits';
import { makePicture, type Pictures } from './pictures';

/** What the companion's wrangler.toml binds. */
export type CompanionEnv = Bindings & Limits & Pictures;

export type Job = {
  readonly context: Context;
  /** Tells the people who mend things; never throws. */
  readonly report: (error: unknown, facts?: Facts) => Promise<void>;
};

/** Opens what one job works with. */
export async function openJob(env: CompanionEnv, job: string, afterwards: Context['afterResponse']): Promise<Job> {
  const requestId = crypto.randomUUID();
  const log = createLog({ worker: 'companion', job, requestId });
  const context = await buildContext({
    bindings: env,
    companion: insideCompanion(env),
    caller: { kind: 'job', job },
    address: 'companion',
    requestId,
    log,
    afterResponse: afterwards,
  });
  const report = (error: unknown, facts: Facts = {}) =>
    reportError({ env: readEnv(env), log, where: 'companion' }, error, { job, requestId, ...facts });
  return { context, report };
}

function insideCompanion(env: CompanionEnv): Companion {
  return {
    // Whoever is here already is a tick, whose outbox job comes last and finds what the others wrote.
    tick: () => Promise.resolve(),
    sendLetters: () => Promise.resolve(),
    admit: (limit, address) => admit(env, limit, address),
    makePicture: (key, name) => makePicture(env, { key, name }),
  };
}
