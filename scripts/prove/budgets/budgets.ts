import { uploadSizes } from '../../lib/build.mjs';
import { openBrowser } from '../browser';
import { type Chance, chanceFrom } from '../chance';
import type { Conditions, ProvenPromise, Verdict } from '../promise';
import { builtPages } from '../routes';
import { type Scene, setScene } from '../scene';
import { compareWithBuild, type ShopPage } from '../shop-pages';
import {
  judgedWhenQuick,
  kinds,
  limits,
  type PageKind,
  pointPages,
  quickPages,
  quickPoints,
  uploadMiB,
} from './limits';
import { measure, type Measuring } from './measure';
import { pointsOfAll } from './points';
import { figureNames, judge as judgeRows, type Row, tableOf, worstOf } from './table';

const runs = 3;
const bytesPerMiB = 1024 * 1024;
/** What gzip cannot make smaller; as text it is a third longer, and gzip takes that third away again. */
const ballastBytes = 60_000;
const byteValues = 256;

/** Every kind of page stays as light and as quick as it is said to be. */
export const budgets: ProvenPromise = {
  name: 'budgets',
  limit: 'docs/budgets.md',
  fault: 'a script that is 60 kB heavier, and a cache that forgets at once',
  judge,
};

async function judge(conditions: Conditions): Promise<Verdict> {
  const { seed, isQuick, say, shop: sharedShop } = conditions;
  const scene = await setScene(await sharedShop());
  const chosen = pagesToMeasure(isQuick);
  const figures = await figuresOfAll(chosen, { scene, chance: chanceFrom(seed), conditions });
  const looked = chosen.filter(({ page }) => (isQuick ? quickPoints : pointPages).includes(page.name));
  const judged = looked.map(({ page, kind }) => ({ page, atLeast: limits[kind].performance.value }));
  const points = await pointsOfAll(judged, { scene, looksAgain: !isQuick, say });
  const rows = chosen.map(({ page: { name }, kind }) => ({
    ...{ page: name, limits: limits[kind] },
    figures: { ...figures.get(name), ...points.get(name) },
  }));
  return verdictOn(rows, conditions);
}

type Ground = { readonly scene: Scene; readonly chance: Chance; readonly conditions: Conditions };

async function figuresOfAll(
  chosen: ReadonlyArray<PageOfKind>,
  { scene, chance, conditions: { isQuick, isPlanted, say } }: Ground,
): Promise<ReadonlyMap<string, Row['figures']>> {
  const browser = await openBrowser();
  const ballast = isPlanted ? noiseFrom(chance) : null;
  const measuring: Measuring = { browser, scene, runs: isQuick ? 1 : runs, ballast };
  const found = new Map<string, Row['figures']>();
  try {
    for (const { page, kind } of inAnyOrder(chosen, chance)) {
      say(`measuring ${page.name}`);
      found.set(page.name, await measure(page, kind, measuring));
    }
  } finally {
    await browser.close();
  }
  return found;
}

const noiseFrom = (chance: Chance) =>
  Buffer.from(Array.from({ length: ballastBytes }, () => chance.below(byteValues))).toString('base64');

type PageOfKind = { readonly page: ShopPage; readonly kind: PageKind };

function pagesToMeasure(isQuick: boolean): PageOfKind[] {
  return compareWithBuild(builtPages()).pages.flatMap((page) => {
    const kind = kinds[page.name];
    return kind === undefined || (isQuick && !quickPages.includes(page.name)) ? [] : [{ page, kind }];
  });
}

/** No page shall always be the first in a shop that has only just been opened. */
function inAnyOrder<T>(some: ReadonlyArray<T>, chance: Chance): T[] {
  const drawn = some.map((one) => ({ one, lot: chance.below(1_000_000) }));
  return drawn.toSorted((a, b) => a.lot - b.lot).map(({ one }) => one);
}

function verdictOn(rows: ReadonlyArray<Row>, { isQuick, say }: Conditions): Verdict {
  for (const line of tableOf(rows)) say(line);
  const uploads = uploadSizes().map(({ name, bytes }) => ({ name, mib: bytes / bytesPerMiB }));
  say(
    `uploads: ${uploads.map(({ name, mib }) => `${name} ${mib.toFixed(2)} MiB`).join(', ')}, limit < ${uploadMiB} MiB`,
  );
  const heavy = uploads.filter(({ mib }) => mib >= uploadMiB);
  const judged = judgeRows(rows, isQuick ? judgedWhenQuick : figureNames);
  const missed = judged.filter(({ isKept }) => !isKept).toSorted((a, b) => b.usedUp - a.usedUp);
  const worst = worstOf(judged);
  const parts = [
    `worst ${worst?.words ?? 'not known'}`,
    `${rows.length} pages, ${judged.length} figures, ${missed.length} missed`,
  ];
  return {
    figure: parts.join('; '),
    isKept: rows.length > 0 && missed.length === 0 && heavy.length === 0,
    notes: [
      ...missed.map(({ words }) => words),
      ...heavy.map(({ name, mib }) => `${name} uploads ${mib.toFixed(2)} MiB`),
    ],
  };
}
