import type { Row, ShopDatabase } from '../../../e2e/support/shop-database';
import type { Chance } from '../chance';

/* What there is to ask for: some of everything, drawn from all years of trade. */

/** An order somebody may look for, and what they may know of it. */
export type KnownOrder = {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly surname: string;
  readonly email: string;
  readonly phone: string;
  readonly sale: string;
  readonly slot: string;
};

export type Ground = {
  readonly orders: ReadonlyArray<KnownOrder>;
  /** The addresses of sales people have ordered from, and of those that are not handed over yet. */
  readonly sales: ReadonlyArray<string>;
  readonly salesAhead: ReadonlyArray<string>;
  readonly products: ReadonlyArray<{ readonly slug: string; readonly name: string }>;
  readonly ingredients: ReadonlyArray<string>;
  readonly bakers: ReadonlyArray<string>;
  /** The months and days in which something was done. */
  readonly days: ReadonlyArray<string>;
};

const some = 300;

/** Draws from a shop what is asked for. */
export async function groundOf(database: ShopDatabase, chance: Chance): Promise<Ground> {
  const draw = async (columns: string, from: string) => {
    const found = await database.all(`SELECT ${columns} FROM ${from}`);
    return found.length <= some ? found : Array.from({ length: some }, () => chance.pick(found));
  };
  const orders = await draw(
    'orders.id, reference, orders.name, surname_key AS surname, email, phone, bake_sales.slug AS sale, slot_id AS slot',
    `orders JOIN bake_sales ON bake_sales.id = sale_id WHERE abs(orders.rowid * 7919 + ${chance.below(1000)}) % 97 = 0`,
  );
  const words = async (column: string, from: string) => (await draw(column, from)).map((row) => textOf(row, column));
  return {
    orders: orders.map((row) => ({
      ...{ id: textOf(row, 'id'), reference: textOf(row, 'reference'), name: textOf(row, 'name') },
      ...{ surname: textOf(row, 'surname'), email: textOf(row, 'email'), phone: textOf(row, 'phone') },
      ...{ sale: textOf(row, 'sale'), slot: textOf(row, 'slot') },
    })),
    sales: await words('slug', 'bake_sales'),
    salesAhead: await words('slug', 'bake_sales ORDER BY bake_day DESC LIMIT 2'),
    products: (await draw('slug, name', 'products WHERE archived_at IS NULL')).map((row) => ({
      slug: textOf(row, 'slug'),
      name: textOf(row, 'name'),
    })),
    ingredients: await words('id', 'ingredients'),
    bakers: await words('id', `people WHERE role = 'baker'`),
    days: await words('bake_day', 'bake_sales'),
  };
}

function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`There is no ${column}`);
  return value;
}
