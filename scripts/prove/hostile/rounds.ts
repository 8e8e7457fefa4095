import type { ShopDatabase } from '../../../e2e/support/shop-database';
import { inWords } from '../dump';
import { changesOf, type Look, lookAt, putBack } from '../watch';
import type { Input } from './inputs';

/* What is sent between two looks at the database, and which of it changed something. */

/** So many are sent between two looks. */
const stretch = 2000;

/** In so many rounds it is looked for what changed something: one fault shows in all of them. */
const mostTraced = 2;

export type Round = {
  readonly inputs: ReadonlyArray<Input>;
  readonly send: (inputs: ReadonlyArray<Input>) => Promise<void>;
  /** Whether a part of it can be sent alone, to find out which part it was. */
  readonly isDivisible: boolean;
};

export type Watched = { readonly changes: number; readonly wrong: ReadonlyArray<string> };

/** Many inputs, a stretch at a time. */
export function stretchesOf(inputs: ReadonlyArray<Input>, send: Round['send']): Round[] {
  const count = Math.ceil(inputs.length / stretch);
  return Array.from({ length: count }, (_, place) => ({
    ...{ inputs: inputs.slice(place * stretch, (place + 1) * stretch), send, isDivisible: true },
  }));
}

export type Watching = { readonly database: ShopDatabase; readonly say: (line: string) => void };

/** Sends round after round; whatever one of them changed is put back before the next. */
export async function sendWatched(rounds: ReadonlyArray<Round>, { database, say }: Watching): Promise<Watched> {
  const wrong: string[] = [];
  let changes = 0;
  let traced = 0;
  let before = await lookAt(database);
  for (const round of rounds) {
    const begun = performance.now();
    await round.send(round.inputs);
    const sent = performance.now();
    const after = await lookAt(database, before);
    const found = changesOf(before, after);
    say(
      `${round.inputs.length} sent in ${seconds(sent - begun)}, looked at everything in ${seconds(performance.now() - sent)}`,
    );
    changes += found.length;
    before = found.length > 0 ? await putBack(before, database, after) : after;
    if (found.length === 0) continue;
    wrong.push(...found.map(inWords));
    if (traced === mostTraced) continue;
    traced += 1;
    const names = round.isDivisible ? await culprit(round, before, database) : round.inputs.map(({ name }) => name);
    wrong.push(...names.map((name) => `changed something: ${name}`));
    before = await lookAt(database, before);
  }
  return { changes, wrong };
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** Halves what was sent until one is known that changed something: the others may well do what it does. */
async function culprit(round: Round, before: Look, database: ShopDatabase): Promise<string[]> {
  const { inputs, send } = round;
  await send(inputs);
  const after = await lookAt(database, before);
  if (changesOf(before, after).length === 0) return [];
  const back = await putBack(before, database, after);
  if (inputs.length === 1) return inputs.map(({ name }) => name);
  const half = Math.ceil(inputs.length / 2);
  const first = await culprit({ ...round, inputs: inputs.slice(0, half) }, back, database);
  return first.length > 0 ? first : culprit({ ...round, inputs: inputs.slice(half) }, back, database);
}
