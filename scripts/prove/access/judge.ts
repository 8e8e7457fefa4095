import type { ShopDatabase } from '../../../e2e/support/shop-database';
import { inWords } from '../dump';
import { changesOf, type Look, lookAt, putBack } from '../watch';
import type { Case } from './cases';
import { type Answer, type Marks, readAction, readRoute, showsAny } from './reading';
import type { Scene } from './scene';

/* Asks every case and says what is wrong, a line each. */

const lanes = 8;
/** So many are asked between two looks at the database. */
const stretch = 400;

/** How often whoever waits is told how far it is. */
const toldEach = 50;
const toldOf = 6;

export type Judging = { readonly scene: Scene; readonly say: (line: string) => void };

/** Asks those that may change nothing, side by side, with a look at the whole database between stretches. */
export async function judgeUnchanging(cases: ReadonlyArray<Case>, { scene, say }: Judging): Promise<string[]> {
  const { database } = scene;
  const wrong: string[] = [];
  let before = await lookAt(database);
  for (let from = 0; from < cases.length; from += stretch) {
    const some = cases.slice(from, from + stretch);
    wrong.push(...(await inLanes(some, (one) => judgeAnswer(one, scene))));
    const after = await lookAt(database, before);
    const changes = changesOf(before, after);
    const hasChanged = changes.length > 0;
    before = hasChanged ? await putBack(before, database, after) : after;
    say(`${from + some.length} of ${cases.length} that may change nothing are asked`);
    if (!hasChanged) continue;
    say(`looking for who changed ${changes.slice(0, toldOf).map(inWords).join('; ')}`);
    const found = await findCulprits(some, { database, before });
    wrong.push(...found.wrong);
    before = found.left;
  }
  return wrong;
}

/** Asks those that change something, one after the other, and puts everything back each time. */
export async function judgeChanging(cases: ReadonlyArray<Case>, { scene, say }: Judging): Promise<string[]> {
  const { database } = scene;
  const wrong: string[] = [];
  const asFound = await lookAt(database);
  let before = asFound;
  for (const [place, one] of cases.entries()) {
    const answer = await one.ask();
    // Some of what an action does is done after its answer.
    const after = await lookAt(database, before);
    const hasChanged = changesOf(before, after).length > 0;
    wrong.push(...complaints(one, { answer, hasChanged, scene }));
    // Back to the very beginning: what a webhook told a moment late would else stand in the way of all that follow.
    before = hasChanged ? await putBack(asFound, database, after) : after;
    if ((place + 1) % toldEach === 0) say(`${place + 1} of ${cases.length} that change something are asked`);
  }
  return wrong;
}

async function judgeAnswer(one: Case, scene: Scene): Promise<string[]> {
  return complaints(one, { answer: await one.ask(), hasChanged: false, scene });
}

type Judged = { readonly answer: Answer; readonly hasChanged: boolean; readonly scene: Scene };

function complaints(one: Case, { answer, hasChanged, scene }: Judged): string[] {
  const letter = one.isAction ? readAction(answer, { hasChanged }) : readRoute(answer, one.marks);
  const shown = leaked(one, scene.holders).some((marks) => showsAny(answer.body, marks));
  return [
    ...(letter === one.expected ? [] : [`${nameOf(one)}: ${letter}, not ${one.expected}`]),
    ...(shown ? [`${nameOf(one)}: shows what belongs to somebody else`] : []),
  ];
}

/** Whose words must not be seen here: somebody else's. Staff read the orders of everybody. */
function leaked({ caller }: Case, { own, others }: Scene['holders']): Marks[] {
  if (caller === 'baker' || caller === 'manager' || caller === 'owner') return [];
  // What shows somebody their own name tells them nothing.
  return [...(caller === 'holder' ? [] : [own.marks]), ...(caller === 'other' ? [] : [others.marks])];
}

type Searching = { readonly database: ShopDatabase; readonly before: Look };
type Found = { readonly wrong: ReadonlyArray<string>; readonly left: Look };

/** Halves those among whom one changed something, and asks each half again, until it is known who does. */
async function findCulprits(cases: ReadonlyArray<Case>, { database, before }: Searching): Promise<Found> {
  const wrong: string[] = [];
  let left = before;
  const half = Math.ceil(cases.length / 2);
  for (const some of [cases.slice(0, half), cases.slice(half)]) {
    await inLanes(some, askAlone);
    const after = await lookAt(database, left);
    const changes = changesOf(left, after);
    // What is not done again by asking again, a job of the shop's own had done meanwhile.
    if (changes.length === 0) continue;
    left = await putBack(left, database, after);
    const [only] = some;
    if (some.length === 1 && only) wrong.push(`${nameOf(only)}: changed ${changes.map(inWords).join('; ')}`);
    if (some.length === 1) continue;
    const found = await findCulprits(some, { database, before: left });
    wrong.push(...found.wrong);
    left = found.left;
  }
  return { wrong, left };
}

async function askAlone(one: Case): Promise<string[]> {
  await one.ask();
  return [];
}

const nameOf = ({ what, caller, thing }: Pick<Case, 'what' | 'caller' | 'thing'>) => `${what} by ${caller} (${thing})`;

async function inLanes<T>(items: ReadonlyArray<T>, work: (item: T) => Promise<string[]>): Promise<string[]> {
  const waiting = [...items];
  const found: string[] = [];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) found.push(...(await work(next)));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return found;
}
