import type { ShopDatabase } from '../../../e2e/support/shop-database';
import { inProject, readText } from '../../lib/project.mjs';
import { type Chance, chanceFrom } from '../chance';
import type { Conditions, ProvenPromise, Verdict } from '../promise';
import { builtActions, builtRoutes } from '../routes';
import { forgetTries, lookAt, putBack } from '../watch';
import { assemble } from './callers';
import { type Case, casesOf } from './cases';
import { compareWithBuild, readExpectations } from './expectations';
import { judgeChanging, judgeUnchanging } from './judge';
import { finishTheNight } from './night';
import { setScene } from './scene';

const listFile = inProject('scripts', 'prove', 'access', 'expected.txt');
/** So many are asked in the small version, by chance; of those that change something few, because each is undone again. */
const quickCases = 250;
const quickChanging = 4;

/** Nobody gets in where they do not belong, and whoever is turned away has changed nothing. */
export const access: ProvenPromise = {
  name: 'access',
  limit: '0',
  fault: 'behind the shop’s back, the baker is given a manager’s role',
  judge,
};

async function judge({ shop, seed, isQuick, isPlanted, say }: Conditions): Promise<Verdict> {
  const list = readExpectations(readText(listFile) ?? '');
  const place = await shop();
  const actions = builtActions();
  const misfits = compareWithBuild(list, { routes: builtRoutes(), actions: actions.map(({ name }) => name) });
  if (misfits.length > 0)
    return { figure: `${misfits.length} lines missing or too many`, isKept: false, notes: misfits };
  const scene = await setScene(place);
  await finishTheNight(scene);
  const asFound = await lookAt(scene.database);
  const countAgain = await forgetTries(scene.database);
  const brings = await assemble(scene);
  // Whoever trusts the row alone would not notice.
  if (isPlanted) await plant(scene.database);
  const all = list.flatMap((line) => casesOf(line, { scene, brings, actions }));
  const asked = isQuick ? someOf(all, chanceFrom(seed)) : all;
  say(`${asked.length} of ${all.length} combinations, ${list.length} lines`);
  const [changing, unchanging] = [asked.filter(({ mayChange }) => mayChange), asked.filter((one) => !one.mayChange)];
  const refused = await judgeUnchanging(unchanging, { scene, say });
  const wrong = [...refused, ...(await judgeChanging(changing, { scene, say }))];
  await countAgain();
  await putBack(asFound, scene.database);
  const count = isQuick ? `${asked.length} of ${all.length}` : `${asked.length}`;
  return { figure: `${count} combinations, ${wrong.length} wrong`, isKept: wrong.length === 0, notes: wrong };
}

/** A part of the cases, by chance. */
function someOf(all: ReadonlyArray<Case>, chance: Chance): Case[] {
  const mixed = all.map((one) => ({ one, place: chance.below(2 ** 30) })).toSorted((a, b) => a.place - b.place);
  const [changing, unchanging] = [mixed.filter(({ one }) => one.mayChange), mixed.filter(({ one }) => !one.mayChange)];
  return [...unchanging.slice(0, quickCases), ...changing.slice(0, quickChanging)].map(({ one }) => one);
}

/** A manager has a phone for the second factor. */
function plant(database: ShopDatabase): Promise<void> {
  return database.change(
    [`UPDATE people SET role = 'manager' WHERE role = 'baker'`],
    [
      `INSERT INTO second_factors (person_id, sealed_secret, set_up_at)
       SELECT id, 'of a phone that is not here', 0 FROM people
       WHERE role = 'manager' AND id NOT IN (SELECT person_id FROM second_factors)`,
    ],
  );
}
