import type { LabelPaper } from '@/config/labels';
import type { SaleId } from '@/kernel/ids';
import { type Bindings, buildContext } from '@/platform/build-context';
import type { Companion, Context } from '@/platform/context';
import { readEnv } from '@/platform/env';
import { reportError } from '@/platform/errors';
import { createLog, type Facts } from '@/platform/log';
import { admit, type Limits } from './limits';
import { makePicture, type Pictures } from './pictures';

/** The bucket of backups, and the scratch database of the restore drill: the app has neither. */
type Vaults = { readonly BACKUPS: R2Bucket; readonly DRILL_DB: D1Database };

/** What the companion's wrangler.toml binds. */
export type CompanionEnv = Bindings & Limits & Pictures & Vaults;

export type Job = {
  readonly context: Context;
  readonly env: CompanionEnv;
  /** Tells the people who mend things; never throws. */
  readonly report: (error: unknown, facts?: Facts) => Promise<void>;
};

/** Opens what one job works with. */
export async function openJob(env: CompanionEnv, job: string, afterwards: Context['afterResponse']): Promise<Job> {
  const requestId = crypto.randomUUID();
  const log = createLog({ worker: 'companion', job, requestId });
  const context = await buildContext({
    bindings: env,
    companion: insideCompanion(env, afterwards),
    caller: { kind: 'job', job },
    address: 'companion',
    requestId,
    log,
    afterResponse: afterwards,
  });
  const report = (error: unknown, facts: Facts = {}) =>
    reportError({ env: readEnv(env), log, where: 'companion' }, error, { job, requestId, ...facts });
  return { context, env, report };
}

function insideCompanion(env: CompanionEnv, afterwards: Context['afterResponse']): Companion {
  return {
    // Whoever is here already is a tick, whose outbox job comes last and finds what the others wrote.
    tick: () => Promise.resolve(),
    sendLetters: () => Promise.resolve(),
    runJob: () => Promise.resolve(null),
    admit: (limit, key) => admit(env, limit, key),
    makePicture: (key, name) => makePicture(env, { key, name }),
    makeLabels: (saleId, paper) => printLabels({ env, afterwards }, { saleId, paper }),
  };
}

type Printing = { readonly saleId: SaleId; readonly paper: LabelPaper };

/** Makes the labels of a sale. What draws them is half the Worker's code: a tick never starts it. */
export async function printLabels(
  { env, afterwards }: { readonly env: CompanionEnv; readonly afterwards: Context['afterResponse'] },
  wish: Printing,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { makeLabels } = await import('./labels/make-labels');
  const { context, report } = await openJob(env, 'labels', afterwards);
  try {
    return await makeLabels(context, wish);
  } catch (error) {
    await report(error);
    throw error;
  }
}
