import { openShopDatabase, type ShopDatabase } from '../../../e2e/support/shop-database';
import { takeOn } from '../../../e2e/support/staff';
import type { Conditions, ProvenPromise, Verdict } from '../promise';
import { type Paper, papers } from './cells';
import { expectedOf } from './expected';
import { isBoldBolder, type Judged, judgeLabels } from './judge';
import { writeOddLines } from './odd-lines';
import { readPdf } from './read-pdf';

const quickSales = 2;
const shownNotes = 8;

/** What is stuck on a bake is what its order says, with the same words emphasised. */
export const labels: ProvenPromise = {
  name: 'labels',
  limit: 'N of N lines',
  fault: 'one more word of a line is emphasised after its label was printed',
  judge,
};

async function judge({ isQuick, isPlanted, say, shop: sharedShop }: Conditions): Promise<Verdict> {
  const { url } = await sharedShop();
  const database = await openShopDatabase(url);
  const { token } = await takeOn(database, 'baker');
  const odd = await writeOddLines(database);
  const print = { url, token, database };
  try {
    const judged: Judged[] = [];
    const sales = await salesOf(database, odd.saleId);
    for (const sale of isQuick ? sales.slice(0, quickSales) : sales) {
      const isSpoilt = isPlanted && sale.id === odd.saleId;
      for (const paper of papers) judged.push(await judgeSale(print, { sale, paper, isSpoilt }));
    }
    const sum = (of: (one: Judged) => number) => judged.reduce((all, one) => all + of(one), 0);
    const notes = judged.flatMap((one) => one.notes);
    const [right, lines] = [sum((one) => one.right), sum((one) => one.lines)];
    say(`${sum((one) => one.labels)} labels of ${judged.length / papers.length} sales on ${papers.join(' and ')}`);
    return {
      figure: `${right} of ${lines} lines, ${sum((one) => one.emphasised)} emphasised runs, ${odd.lines} odd lines${isQuick ? ' (some sales)' : ''}`,
      isKept: right === lines && lines > 0 && notes.length === 0,
      notes: notes.slice(0, shownNotes),
    };
  } finally {
    await odd.putBack();
  }
}

type Sale = { readonly id: string; readonly slug: string };
type Printing = { readonly url: string; readonly token: string; readonly database: ShopDatabase };
type Printed = { readonly sale: Sale; readonly paper: Paper; readonly isSpoilt: boolean };

/** The sales that people have ordered from, the one with odd lines first. */
async function salesOf(database: ShopDatabase, first: string): Promise<Sale[]> {
  const rows = await database.all(
    `SELECT id, slug FROM bake_sales WHERE published_at IS NOT NULL
     AND EXISTS (SELECT 1 FROM orders WHERE sale_id = bake_sales.id) ORDER BY id = ? DESC, bake_day DESC`,
    first,
  );
  return rows.map(({ id, slug }) => ({ id: String(id), slug: String(slug) }));
}

async function judgeSale({ url, token, database }: Printing, { sale, paper, isSpoilt }: Printed): Promise<Judged> {
  const address = `${url}/admin/sales/${sale.slug}/labels.pdf?format=${paper}`;
  const answer = await fetch(address, { headers: { cookie: `bob_session=${token}` }, redirect: 'manual' });
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
  if (isSpoilt) await emphasiseSalt(database, sale.id);
  const pages = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  const judged = judgeLabels(pages, await expectedOf(database, sale.id), paper);
  const isBolder = judged.lines === 0 || isBoldBolder(pages);
  const notes = [...judged.notes, ...(isBolder ? [] : ['what is called bold is not'])];
  return { ...judged, notes: notes.map((note) => `${sale.slug}, ${paper}: ${note}`) };
}

function emphasiseSalt(database: ShopDatabase, saleId: string): Promise<void> {
  return database.change([
    `UPDATE order_lines SET ingredients = REPLACE(ingredients, ' salt', ' *salt*')
     WHERE order_id IN (SELECT id FROM orders WHERE sale_id = ?)`,
    saleId,
  ]);
}
