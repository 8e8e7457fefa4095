import { WorkerEntrypoint } from 'cloudflare:workers';
import type { PictureName } from '@/config/backend';
import type { LabelPaper } from '@/config/labels';
import type { SaleId } from '@/kernel/ids';
import type { JobOutcome } from '@/features/shop/commands';
import type { FloodLimit, Companion as WhatTheAppAsks } from '@/platform/context';
import { type CompanionEnv, printLabels } from './context';
import { runJobs, runOneJob } from './jobs';
import { admit } from './limits';
import { makePicture } from './pictures';

/** What the app asks of its companion, by RPC. */
export class Companion extends WorkerEntrypoint<CompanionEnv> implements WhatTheAppAsks {
  tick(): Promise<void> {
    return runJobs(roundOf(this.env, this.ctx));
  }

  sendLetters(): Promise<void> {
    return runJobs(roundOf(this.env, this.ctx), ['outbox']);
  }

  runJob(job: string): Promise<JobOutcome | null> {
    return runOneJob(roundOf(this.env, this.ctx), job);
  }

  admit(limit: FloodLimit, key: string): Promise<boolean> {
    return admit(this.env, limit, key);
  }

  makePicture(key: string, name: PictureName): Promise<string | null> {
    return makePicture(this.env, { key, name });
  }

  makeLabels(saleId: SaleId, paper: LabelPaper): Promise<Uint8Array<ArrayBuffer> | null> {
    return printLabels(roundOf(this.env, this.ctx), { saleId, paper });
  }
}

export default {
  scheduled: (_, env, ctx) => runJobs(roundOf(env, ctx)),
  // It has no pages: the app alone speaks to it.
  fetch: () => new Response('Not found', { status: 404 }),
} satisfies ExportedHandler<CompanionEnv>;

function roundOf(env: CompanionEnv, ctx: Pick<ExecutionContext, 'waitUntil'>) {
  return {
    env,
    afterwards: (work: Promise<unknown>) => {
      ctx.waitUntil(work);
    },
  };
}
