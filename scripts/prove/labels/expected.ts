import * as z from 'zod/mini';
import type { Row, ShopDatabase } from '../../../e2e/support/shop-database';

/* What has to stand on the labels of a sale, read from the copies that its orders keep. */

/** A text as it is printed: its letters, and for each of them whether it is bold. */
export type Marked = { readonly text: string; readonly bold: string };

export type ExpectedLine = {
  readonly reference: string;
  readonly quantity: number;
  readonly name: Marked;
  readonly whole: Marked;
};

export type ExpectedSale = { readonly bakery: string; readonly lines: ReadonlyArray<ExpectedLine> };

const dayMs = 86_400_000;
/** Bold or not, a letter each. */
const mark = { bold: 'b', plain: '.' } as const;
const trader = z.object({ name: z.string(), addressLines: z.array(z.string()) });
const allergens = z.array(z.object({ name: z.string() }));
const dated = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Reads what has to be labelled of a sale: everything in orders that were neither given up nor never paid. */
export async function expectedOf(database: ShopDatabase, saleId: string): Promise<ExpectedSale> {
  const [settings = [], rows = []] = await database.read(
    [`SELECT value FROM settings WHERE key = 'trader'`],
    [
      `SELECT order_lines.*, orders.reference, bake_sales.bake_day
       FROM bake_sales JOIN orders ON orders.sale_id = bake_sales.id JOIN order_lines ON order_lines.order_id = orders.id
       WHERE bake_sales.id = ? AND order_lines.quantity > 0
       AND orders.state IN ('confirmed', 'baking', 'ready', 'collected', 'delivered', 'missed')`,
      saleId,
    ],
  );
  const { name, addressLines } = trader.parse(JSON.parse(word(settings[0] ?? {}, 'value')));
  return { bakery: spelt([name, ...addressLines].join(', ')), lines: rows.map(lineOf) };
}

function lineOf(row: Row): ExpectedLine {
  const name = marked(word(row, 'name'), 'bold');
  const mayContain = allergens.parse(JSON.parse(word(row, 'may_contain'))).map((one) => one.name);
  const useBy = Date.parse(word(row, 'bake_day')) + Number(row['shelf_life_days']) * dayMs;
  const paragraphs = [
    said('Ingredients', emphasisedBetweenAsterisks(word(row, 'ingredients'))),
    said('May contain', mayContain.length === 0 ? [] : [marked(inASentence(mayContain), 'bold')]),
    said('Net quantity', plain(word(row, 'net_quantity'))),
    said('Storage', plain(word(row, 'storage'))),
    said('Packed on', plain(dated.format(Date.parse(word(row, 'bake_day'))))),
    said('Use by', plain(dated.format(useBy))),
  ];
  return {
    ...{ reference: word(row, 'reference'), quantity: Number(row['quantity']), name },
    whole: joined([name, ...paragraphs.flat()]),
  };
}

const said = (heading: string, texts: ReadonlyArray<Marked>) =>
  texts.length === 0 ? [] : [marked(`${heading}: `, 'plain'), ...texts];
const plain = (text: string) => (text === '' ? [] : [marked(text, 'plain')]);

function emphasisedBetweenAsterisks(text: string): Marked[] {
  const parts = text.split('*').map((part, place) => marked(part, place % 2 === 1 ? 'bold' : 'plain'));
  return parts.filter((part) => part.text !== '');
}

function inASentence(words: ReadonlyArray<string>): string {
  const [last = '', ...others] = words.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
}

/** A text in one weight. */
export function marked(text: string, weight: keyof typeof mark): Marked {
  const letters = spelt(text);
  return { text: letters, bold: mark[weight].repeat(letters.length) };
}

/** Texts one after the other. */
export function joined(texts: ReadonlyArray<Marked>): Marked {
  return { text: texts.map(({ text }) => text).join(''), bold: texts.map(({ bold }) => bold).join('') };
}

/** Joined letters are the same words as plain ones, and a line's end is a space. */
function spelt(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, ' ');
}

function word(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`There is no ${column}`);
  return value;
}
