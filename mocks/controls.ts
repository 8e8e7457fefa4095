import { Hono, type Context } from 'hono';
import { controlPage } from './control-page';
import type { Delivery } from './courier';
import { switchesFromForm, turnSwitches } from './switches';
import type { World } from './world';

type Doors = { readonly state: () => unknown; readonly reset: () => void };

/** The doors for people and tests: look at everything, turn switches, move the clock, send again, start again. */
export function createControls(world: World, { state, reset }: Doors): Hono {
  const app = new Hono();

  app.get('/', (context) => context.redirect('/stand-ins'));
  app.get('/stand-ins', (context) => context.html(controlPage(world)));
  app.get('/stand-ins/state.json', (context) => context.json(state()));

  app.post('/stand-ins/reset', (context) => {
    reset();
    return done(context, { ok: true });
  });

  app.post('/stand-ins/clock', async (context) => {
    const { offsetMs } = await fieldsOf(context);
    const wanted = typeof offsetMs === 'string' && offsetMs.trim() !== '' ? Number(offsetMs) : offsetMs;
    if (typeof wanted !== 'number' || !Number.isSafeInteger(wanted))
      return refuse(context, 'offsetMs is a whole number.');
    world.setClockOffset(wanted);
    return done(context, { now: world.now(), offsetMs: wanted });
  });

  app.post('/stand-ins/switches', async (context) => {
    const fields = await fieldsOf(context);
    const problem = turnSwitches(world.switches, isForm(context) ? switchesFromForm(fields) : fields);
    if (problem !== null) return refuse(context, problem);
    world.changed();
    return done(context, world.switches);
  });

  app.post('/stand-ins/redeliver', async (context) => {
    const { event } = await fieldsOf(context);
    const eventId = typeof event === 'string' && event !== '' ? event : undefined;
    const sent = await Promise.all([...world.couriers.values()].map((courier) => courier.redeliver(eventId)));
    return done(context, { deliveries: sent.flat().map(summary) });
  });

  return app;
}

function summary({ id, eventId, type, state, tries }: Delivery) {
  return { id, eventId, type, state, tries };
}

function isForm(context: Context): boolean {
  return (context.req.header('content-type') ?? '').includes('form');
}

async function fieldsOf(context: Context): Promise<Record<string, unknown>> {
  if (isForm(context)) return context.req.parseBody();
  const text = await context.req.text();
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** A form goes back to the page it came from; a program gets JSON. */
function done(context: Context, answer: object): Response {
  return isForm(context) ? context.redirect('/stand-ins', 303) : context.json(answer);
}

function refuse(context: Context, problem: string): Response {
  return context.json({ error: problem }, 400);
}
