import type { Row, ShopDatabase, Statement } from '../../../e2e/support/shop-database';

/* Lines nobody has ordered in the demonstration, and somebody will one day. */

const herbs =
  'barley malt, *wheat* germ, caraway, *sesame*, dill, *mustard* seed, fennel, *celery* salt, ginger, *oats*';
const longList = Array.from({ length: 24 }, (_, place) => `${herbs} (${place + 1} %)`).join(', ');
const longWord = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(3);

/** What an order's line may say. */
const odd: ReadonlyArray<Readonly<Record<string, string>>> = [
  {
    name: 'Bara brith ŵy a ŷd',
    ingredients: 'blawd *gwenith*, dŵr, *ŵy*, ŷd, tŷ, *llaeth ŵyn*, Ŵ Ŷ â ê î ô û ÿ ẁ ẃ ẅ ỳ',
    storage: 'Cadwch mewn lle sych; bwytewch o fewn dau ddiwrnod i’r dyddiad pobi, gŵyr pawb.',
  },
  {
    name: 'Waffle, truffle and fjord-fish coffee cake',
    ingredients: 'muffin flour, *fish* (fillet), coffee, *ﬁg and ﬂax*, soufflé, ﬃ, fi fl ff ffi ffl fj, 2x3 -> (c)',
    storage: 'Affix the office flyer; keep off the fire.',
  },
  { name: 'Seeded rye with everything in the larder', ingredients: longList, storage: 'Keep dry.' },
  { name: 'A word too long', ingredients: `*${longWord}*, salt`, storage: longWord },
  {
    name: 'Crème brûlée éclair, “½ dozen” – 50 % off',
    ingredients: '*éclair*, crème, pâte, *œuf*, ß, Ł, ő, €',
    storage: '',
  },
];
const columns = ['name', 'ingredients', 'storage'] as const;

/** The sale whose lines were changed, and what puts them back. */
export type OddLines = { readonly saleId: string; readonly lines: number; readonly putBack: () => Promise<void> };

/** Gives some lines of one sale texts that are hard to set; what the larder says stays as it is. */
export async function writeOddLines(database: ShopDatabase): Promise<OddLines> {
  const rows = await database.all(
    `WITH fullest AS (
       SELECT sale_id FROM orders JOIN order_lines ON order_id = orders.id
       WHERE state IN ('confirmed', 'baking', 'ready', 'collected') AND quantity > 0
       GROUP BY sale_id ORDER BY COUNT(*) DESC LIMIT 1)
     SELECT order_lines.id, order_lines.name, ingredients, storage, sale_id
     FROM orders JOIN order_lines ON order_id = orders.id
     WHERE sale_id = (SELECT sale_id FROM fullest) AND state IN ('confirmed', 'baking', 'ready', 'collected') AND quantity > 0
     ORDER BY order_lines.id LIMIT 5`,
  );
  if (rows.length < odd.length) throw new Error('No sale has lines enough');
  await database.change(...rows.map((row, place) => written(row, odd[place] ?? {})));
  return {
    saleId: String(rows[0]?.['sale_id']),
    lines: rows.length,
    putBack: () => database.change(...rows.map((row) => written(row, row))),
  };
}

function written({ id }: Row, texts: Row): Statement {
  const values = columns.map((column) => String(texts[column]));
  return [
    `UPDATE order_lines SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
    ...values,
    String(id),
  ];
}
