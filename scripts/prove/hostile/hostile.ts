import { assemble } from '../access/callers';
import { finishTheNight } from '../access/night';
import { setScene } from '../access/scene';
import { type Chance, chanceFrom } from '../chance';
import type { Conditions, ProvenPromise, Verdict } from '../promise';
import { builtActions, builtRoutes } from '../routes';
import { forgetTries, lookAt, putBack } from '../watch';
import { inAddresses } from './addresses';
import { inCalls } from './calls';
import { forgedCookies } from './forged';
import { inForms } from './forms';
import { inHeaders, inWays } from './headers';
import type { Ground, Input } from './inputs';
import { type Judge, judgeOf } from './judge';
import { misissued, sendMisissued } from './misissued';
import { replayed } from './replays';
import { sendWatched, stretchesOf } from './rounds';

const least = 5000;
const quickInputs = 400;

/** Whatever anybody sends, the shop does not break, changes nothing and says nothing back that a browser would obey. */
export const hostile: ProvenPromise = {
  name: 'hostile',
  limit: `≥ ${least}; 0 answers 5xx, 0 changes, 0 obeyed, 0 let in`,
  fault: 'the database takes a baker’s name off at every try that is counted',
  judge,
};

async function judge({ shop, seed, isQuick, isPlanted, say }: Conditions): Promise<Verdict> {
  const place = await shop();
  const { standInsUrl } = place;
  const scene = await setScene(place);
  // What the shop does by itself at the next full minute would look like somebody's doing.
  await finishTheNight(scene);
  const asFound = await lookAt(scene.database);
  const countAgain = await forgetTries(scene.database);
  const brings = await assemble(scene);
  const ground = { scene, brings, actions: builtActions(), routes: builtRoutes(), chance: chanceFrom(seed) };
  const all = mixed(await everything(ground, standInsUrl), ground.chance);
  const faulty = await misissued(ground, place);
  const vouched = faulty.flatMap(({ inputs }) => inputs);
  const inputs = isQuick ? all.slice(0, quickInputs) : all;
  const judging = judgeOf(scene, { standInsUrl });
  say(`${inputs.length} of ${all.length} inputs, and ${vouched.length} sign-ins`);
  if (isPlanted) await plant(ground);
  const rounds = [
    ...stretchesOf(inputs, judging.sendAll),
    { inputs: vouched, send: () => sendMisissued(faulty, judging, standInsUrl), isDivisible: false },
  ];
  const watched = await sendWatched(rounds, { database: scene.database, say });
  for (const line of judging.slowest) say(`slow: ${line}`);
  judging.close();
  await countAgain();
  await putBack(asFound, scene.database);
  const [sent, of] = [inputs.length + vouched.length, all.length + vouched.length];
  return verdictOf({ judging, ...watched, sent, of, isQuick });
}

async function everything(ground: Ground, standInsUrl: string): Promise<Input[]> {
  return [
    ...inAddresses(ground),
    ...(await inForms(ground)),
    ...(await inCalls(ground)),
    ...inHeaders(ground),
    ...inWays(ground),
    ...forgedCookies(ground),
    ...(await replayed(ground, standInsUrl)),
  ];
}

type Found = {
  readonly judging: Judge;
  readonly wrong: ReadonlyArray<string>;
  readonly changes: number;
  readonly sent: number;
  readonly of: number;
  readonly isQuick: boolean;
};

function verdictOf({ judging: { broken, obeyed, letIn, limited }, wrong, changes, sent, of, isQuick }: Found): Verdict {
  const notes = [...broken, ...obeyed, ...letIn, ...wrong];
  // Whoever is told to wait was not told what they sent is worth.
  if (limited > 0) notes.push(`${limited} were turned away for their number alone`);
  const count = isQuick ? `${sent} of ${of}` : `${sent}`;
  return {
    figure: `${count} inputs, ${broken.length} answers 5xx, ${changes} changes, ${obeyed.length} obeyed, ${letIn.length} let in`,
    isKept: notes.length === 0 && of >= least,
    notes,
  };
}

function mixed(all: ReadonlyArray<Input>, chance: Chance): Input[] {
  return all
    .map((input) => ({ input, place: chance.below(2 ** 30) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ input }) => input);
}

/** Counting a try is all a refused one may leave behind. */
async function plant({ scene: { database } }: Ground): Promise<void> {
  await database.change([
    `CREATE TRIGGER careless AFTER INSERT ON counters BEGIN
       UPDATE people SET name = 'Nobody' WHERE role = 'baker'; END`,
  ]);
}
