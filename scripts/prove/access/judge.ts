import type { ShopDatabase } from '../../../e2e/support/shop-database';
import { type Change, inWords } from '../dump';
import { changesOf, type Look, lookAt, putBack } from '../watch';
import type { Case } from './cases';
import { type Answer, type Marks, readAction, readRoute, showsAny } from './reading';
import type { Scene } from './scene';

/* Asks every case and says what is wrong, a line each. */

const lanes = 4;
/** So many are asked between two looks at the database. */
const stretch = 200;

/** Asks those that may change nothing, side by side, with a look at the whole database between stretches. */
export async function judgeUnchanging(cases: ReadonlyArray<Case>, scene: Scene): Promise<string[]> {
  const wrong: string[] = [];
  let before = await lookAt(scene.database);
  for (let from = 0; from < cases.length; from += stretch) {
    const some = cases.slice(from, from + stretch);
    wrong.push(...(await inLanes(some, (one) => judgeAnswer(one, scene))));
    const after = await lookAt(scene.database, before);
    const hasChanged = changesOf(before, after).length > 0;
    if (hasChanged) wrong.push(...(await findCulprits(some, { scene, before })));
    before = hasChanged ? await putBack(before, scene.database) : after;
  }
  return wrong;
}

/** Asks those that change something, one after the other, and puts everything back each time. */
export async function judgeChanging(cases: ReadonlyArray<Case>, scene: Scene): Promise<string[]> {
  const { database } = scene;
  const wrong: string[] = [];
  let before = await lookAt(database);
  for (const one of cases) {
    const answer = await one.ask();
    // Some of what an action does is done after its answer.
    const after = await lookAt(database, before);
    const hasChanged = changesOf(before, after).length > 0;
    wrong.push(...complaints(one, { answer, hasChanged, scene }));
    before = hasChanged ? await putBack(before, database) : after;
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

/** Asks each alone: one of them changed something. */
async function findCulprits(
  cases: ReadonlyArray<Case>,
  { scene: { database }, before: asFound }: { readonly scene: Scene; readonly before: Look },
): Promise<string[]> {
  const wrong: string[] = [];
  let before = await putBack(asFound, database);
  for (const one of cases) {
    const changes = await changesBy(one, before, database);
    if (changes.length === 0) continue;
    before = await putBack(before, database);
    // What is not done again by asking again, a job of the shop's own had done meanwhile.
    const again = await changesBy(one, before, database);
    if (again.length > 0) wrong.push(`${nameOf(one)}: changed ${again.map(inWords).join('; ')}`);
    before = await putBack(before, database);
  }
  return wrong;
}

const nameOf = ({ what, caller, thing }: Pick<Case, 'what' | 'caller' | 'thing'>) => `${what} by ${caller} (${thing})`;

async function changesBy(one: Case, before: Look, database: ShopDatabase): Promise<Change[]> {
  await one.ask();
  return changesOf(before, await lookAt(database, before));
}

async function inLanes<T>(items: ReadonlyArray<T>, work: (item: T) => Promise<string[]>): Promise<string[]> {
  const waiting = [...items];
  const found: string[] = [];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) found.push(...(await work(next)));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return found;
}
