import { randomBytes } from 'node:crypto';
import { request } from '@playwright/test';
import { placeOrder } from '../../../e2e/support/orders';
import { openSale } from '../../../e2e/support/sales';
import type { Row, ShopDatabase, Statement } from '../../../e2e/support/shop-database';
import type { Chance } from '../chance';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const saleHours = 8;
const letters = '23456789BCDFGHJKMNPQRSTVWXYZ';
const idLetters = '0123456789abcdefghjkmnpqrstvwxyz';

export type ListedOrder = { readonly id: string; readonly reference: string; readonly unpaid: number };

/** A sale of today with so many orders, a part of them paid already: one is placed at the door, the others are its copies. */
export async function ordersOfToday(
  { url, database }: { readonly url: string; readonly database: ShopDatabase },
  { count, chance }: { readonly count: number; readonly chance: Chance },
): Promise<ListedOrder[]> {
  const sale = await openSale(database, { bakes: { sourdough: count }, ordersPerSlot: count });
  const asking = await request.newContext();
  const { reference } = await placeOrder({ request: asking, url, sale, paymentWay: 'on_collection' });
  await asking.dispose();
  await moveToToday(database, sale.id);
  const [first] = await database.all('SELECT * FROM orders WHERE reference = ?', reference);
  if (!first) throw new Error('The order was not placed');
  const unpaid = Number(first['total_pence']);
  const copies = Array.from({ length: count - 1 }, () => ({
    ...{ id: idOf('ord'), line: idOf('lin'), entry: idOf('led'), key: idOf('ord') },
    reference: referenceBy(chance),
    surname: `${chance.pick(['Ash', 'Bell', 'Croft', 'Dale', 'Ellis'])}${chance.below(1000)}`,
    isPaid: chance.below(2) === 0,
  }));
  await copyOrder(database, String(first['id']), copies);
  return [
    { id: String(first['id']), reference, unpaid },
    ...copies.map((copy) => ({ id: copy.id, reference: copy.reference, unpaid: copy.isPaid ? 0 : unpaid })),
  ];
}

async function moveToToday(database: ShopDatabase, saleId: string): Promise<void> {
  const now = Date.now();
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(now);
  await database.change(
    ['UPDATE bake_sales SET bake_day = ? WHERE id = ?', today, saleId],
    ['UPDATE slots SET starts_at = ?, ends_at = ? WHERE sale_id = ?', now, now + saleHours * hourMs, saleId],
  );
}

type Copy = {
  readonly id: string;
  readonly line: string;
  readonly entry: string;
  readonly key: string;
  readonly reference: string;
  readonly surname: string;
  readonly isPaid: boolean;
};

async function copyOrder(database: ShopDatabase, orderId: string, copies: ReadonlyArray<Copy>): Promise<void> {
  const [[order] = [], [line] = [], events] = await database.read(
    ['SELECT * FROM orders WHERE id = ?', orderId],
    ['SELECT * FROM order_lines WHERE order_id = ?', orderId],
    ['SELECT * FROM order_events WHERE order_id = ?', orderId],
  );
  const list = JSON.stringify(copies);
  const from = (name: string) => `json_extract(value, '$.${name}')`;
  const orderIs = {
    reference: from('reference'),
    placement_key: from('key'),
    surname_key: `lower(${from('surname')})`,
  };
  const copied = (table: string, row: Row | undefined, own: Readonly<Record<string, string>>) => {
    const columns = Object.keys(row ?? {});
    const values = columns.map((column) => own[column] ?? `"${table}"."${column}"`);
    const key = table === 'orders' ? 'id' : 'order_id';
    return [
      `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')})
       SELECT ${values.join(', ')} FROM "${table}", json_each(?) WHERE "${table}"."${key}" = ?`,
      ...[list, orderId],
    ] as const;
  };
  await database.change(
    copied('orders', order, { ...orderIs, id: from('id'), name: `'Ada ' || ${from('surname')}` }),
    copied('order_lines', line, { id: from('line'), order_id: from('id') }),
    copied('order_events', events?.[0], { order_id: from('id') }),
    [
      `INSERT INTO ledger (id, order_id, kind, amount_pence, at, cause)
       SELECT ${from('entry')}, ${from('id')}, 'charge', total_pence, placed_at, 'test:' || ${from('id')}
       FROM orders, json_each(?) WHERE orders.id = ? AND ${from('isPaid')}`,
      ...[list, orderId],
    ],
    ...claimedBy(orderId, copies.length),
  );
}

/** What they take out of the sale. */
function claimedBy(orderId: string, count: number): Statement[] {
  return [
    [
      'UPDATE bake_sales SET orders_claimed = orders_claimed + ? WHERE id = (SELECT sale_id FROM orders WHERE id = ?)',
      count,
      orderId,
    ],
    [
      `UPDATE offers SET claimed = claimed + ? WHERE id = (SELECT offer_id FROM order_lines WHERE order_id = ?)`,
      ...[count, orderId],
    ],
    ['UPDATE slots SET claimed = claimed + ? WHERE id = (SELECT slot_id FROM orders WHERE id = ?)', count, orderId],
  ];
}

function idOf(prefix: string): string {
  return `${prefix}_${Array.from(randomBytes(26), (byte) => idLetters.charAt(byte % idLetters.length)).join('')}`;
}

function referenceBy(chance: Chance): string {
  const part = () => Array.from({ length: 3 }, () => letters.charAt(chance.below(letters.length))).join('');
  return `${part()}-${part()}`;
}
