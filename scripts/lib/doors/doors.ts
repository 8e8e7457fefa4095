import { waitUntil } from 'cloudflare:workers';
import { aBakeSale, type BakeSaleChoices } from '@/testing/builders/bake-sales';
import type { Context } from '@/platform/context';
import { testContext } from '@/testing/context';

/* The shop's own commands behind plain HTTP doors, in workerd on real D1, for whoever judges or times them from outside. */

/** What every Worker with doors has; its own entry may bind more. */
type Bindings = { readonly DB: D1Database };

/** What may be asked for, by its path: the body that was sent comes in, the answer goes out, both as JSON. */
type Doors<Env extends Bindings> = Readonly<Record<string, (sent: never, env: Env) => Promise<unknown>>>;

let visitors = 0;

/** Somebody at the door, from a network address of their own: nobody is counted against anybody else. */
export function visitor(over: Partial<Context> = {}): Context {
  visitors += 1;
  const address = `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`;
  return testContext({ address, afterResponse: (work) => waitUntil(work), ...over });
}

/** A Worker of such doors; two it always has: one builds a bake sale, one runs SQL as one batch, as it is. */
export function openDoors<Env extends Bindings>(own: Doors<Env>): ExportedHandler<Env> {
  const doors: Doors<Env> = {
    '/sale': (choices: BakeSaleChoices) => aBakeSale(visitor(), choices),
    '/sql': async (statements: ReadonlyArray<string>, { DB }) => {
      const answers = await DB.batch(statements.map((text) => DB.prepare(text)));
      return answers.map(({ results }) => results);
    },
    ...own,
  };
  return {
    async fetch(request, env): Promise<Response> {
      const door = doors[new URL(request.url).pathname];
      if (!door) return new Response(null, { status: 404 });
      return Response.json((await door(await request.json<never>(), env)) ?? null);
    },
  };
}
