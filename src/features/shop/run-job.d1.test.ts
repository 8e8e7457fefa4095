import { expect, test } from 'vitest';
import type { Context } from '@/platform/context';
import { auditFor } from '@/testing/builders/books';
import { aShop } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { runJobNow } from './commands/run-job';
import { getJobs } from './queries/jobs';

/** A companion that notes what it was asked to run. */
function companion(runJob: Context['companion']['runJob']) {
  return { ...aShop().companion, runJob };
}

const oneDone = { done: 1, failed: 0 };

test('an owner runs a job by its name, learns what it did, and the trail says who', async () => {
  const asked: string[] = [];
  const { id, caller } = await signedIn('owner');
  const shop = aShop({
    caller,
    companion: companion((job) => {
      asked.push(job);
      return Promise.resolve(oneDone);
    }),
  });
  expect(await runJobNow(shop, 'refunds')).toEqual({ ok: true, value: oneDone });
  expect(asked).toEqual(['refunds']);
  expect(await auditFor(shop, 'refunds')).toMatchObject([{ action: 'job.run_asked', personId: id }]);
});

test('a job that came to nothing, and a companion that is away, are said to be just that', async () => {
  const { caller } = await signedIn('owner');
  const broken = aShop({ caller, companion: companion(() => Promise.resolve(null)) });
  expect(await runJobNow(broken, 'outbox')).toMatchObject({ problem: { kind: 'broke' } });
  const away = aShop({ caller, companion: companion(() => Promise.reject(new Error('gone'))) });
  expect(await runJobNow(away, 'outbox')).toMatchObject({ problem: { kind: 'unreached' } });
});

test('nobody but an owner runs a job, and nobody below a manager sees how they stand', async () => {
  const never = companion(() => expect.unreachable('The job is not run'));
  for (const role of ['baker', 'manager'] as const) {
    const { caller } = await signedIn(role);
    await expect(runJobNow(aShop({ caller, companion: never }), 'drill')).rejects.toMatchObject({
      reason: 'forbidden',
    });
  }
  await expect(runJobNow(aShop({ companion: never }), 'drill')).rejects.toMatchObject({ reason: 'signed_out' });
  expect(await auditFor(aShop(), 'drill')).toEqual([]);
  await expect(getJobs(aShop({ caller: (await signedIn('baker')).caller }))).rejects.toMatchObject({
    reason: 'forbidden',
  });
  expect(await getJobs(aShop({ caller: (await signedIn('manager')).caller }))).toHaveLength(11);
});
