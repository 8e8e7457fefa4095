import { Hono } from 'hono';
import type { StandIn } from '../stand-in';
import type { World } from '../world';
import { openAccount } from './account';
import { createApi } from './api';
import { createControls } from './controls';
import { createDoors } from './doors';
import { openKeys } from './idempotency';
import { createPayPages } from './pay-pages';
import { resumeRefunds } from './refunds';
import { sweepSessions } from './sessions';
import { resumeSettling } from './settling';

const sweepEveryMs = 500;

/** Opens Stripe: its API, the page that shoppers pay on, and the doors for tests. */
export function createStripe(world: World, saved?: unknown): StandIn {
  const account = openAccount(world, saved);
  const keys = openKeys(account);
  const app = new Hono();
  app.route('/', createApi(account, keys));
  app.route('/', createPayPages(account));
  app.route('/', createControls(account));
  app.route('/', createDoors(account));

  // Sessions end when their time is up although nobody asks; the shop learns it from the event.
  function keepSweeping(): void {
    world.later(sweepEveryMs, () => {
      keepSweeping();
      sweepSessions(account);
    });
  }

  resumeRefunds(account);
  resumeSettling(account);
  keepSweeping();
  return {
    app,
    state: () => account.books.toJSON(),
    reset: () => {
      account.books.clear();
      keys.reset();
      keepSweeping();
    },
  };
}
