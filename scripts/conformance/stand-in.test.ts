import { afterAll, beforeAll, describe, test } from 'vitest';
import type { AccountService } from './service';
import { openStandIn } from './stand-in';
import { trials } from './trials';

let service: AccountService;
beforeAll(async () => {
  service = await openStandIn();
});
afterAll(() => service.close());

/* The same trials run against Google's own emulator: `npm run conformance`. */
describe('the stand-in for Identity Platform', () => {
  test.each(trials.map(({ title, run }) => [title, run] as const))('%s', async (_, run) => {
    await run(service);
  });
});
