import { setTimeout } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, MiddlewareHandler } from 'hono';
import type { Service } from './switches';
import type { World } from './world';

export type StandInEnv = { Bindings: HttpBindings };

type Answer = (context: Context, status: 429 | 503) => Response | Promise<Response>;

/** Lets a service be out of reach: its own 503 or 429, a line cut before the work, or one cut after it. */
export function outagesOf(world: World, service: Service, unavailable: Answer): MiddlewareHandler<StandInEnv> {
  const retrySeconds = '1';
  return async (context, next) => {
    const { down } = world.switches[service];
    if (down === 'unavailable') return unavailable(context, 503);
    if (down === 'too_many') {
      context.header('retry-after', retrySeconds);
      return unavailable(context, 429);
    }
    if (down === 'answer_lost') await next();
    if (down === 'no') return next();
    context.env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  };
}

/** Lets a service take its time before it starts to work. */
export function slownessOf(world: World, service: Service): MiddlewareHandler {
  return async (_context, next) => {
    await dawdle(world, service);
    await next();
  };
}

/** Waits as long as the service's `slowMs` says. */
export async function dawdle(world: World, service: Service): Promise<void> {
  const { slowMs } = world.switches[service];
  // Not a job of the world: a reset must not leave the caller waiting for ever.
  if (slowMs > 0) await setTimeout(slowMs);
}
