import { type AnyColumn, type SQL, sql } from 'drizzle-orm';
import { bakeSales, slots } from '@/features/bake-sales/tables';
import { products, variants } from '@/features/catalogue/tables';
import { ledger, orderLines, orders } from '@/features/orders/tables';
import { meaningOf, type OrderListWish, phoneDigits } from '../domain/order-list';

/*
 * Of one sale there are a few hundred orders, in the shop there may be a hundred thousand. So one condition leads to the
 * orders, by its index, and all others only sift what it leads to. They are marked with a plus, which keeps the database
 * from being led by them: without knowing how many rows are behind each it would sometimes read the whole book.
 */

/** A condition in both its parts. */
type Condition = { readonly leads: SQL; readonly sifts: SQL };

const isSet = (condition: Condition | null): condition is Condition => condition !== null;

/** What orders have to meet to be listed, so many of them; what leads to them stands first. */
export function conditionsOf(wish: OrderListWish, limit: number): SQL[] {
  const [first, ...rest] = [ofSale(wish), meant(wish), withBake(wish, limit)].filter(isSet);
  // All orders, or those in a state, are read in the order of their ids, and no further than the page goes.
  const mark = first ? '+' : '';
  return [
    first?.leads ?? null,
    inState(wish, mark),
    ...rest.map(({ sifts }) => sifts),
    inSlot(wish),
    inMethod(wish),
    paidFor(wish),
    goesOnAfter(wish, marked(mark, orders.id)),
  ].filter((condition) => condition !== null);
}

type Mark = '+' | '';
const marked = (mark: Mark, column: AnyColumn) => sql`${sql.raw(mark)}${column}`;

function inState({ state }: OrderListWish, mark: Mark): SQL | null {
  return state === null ? null : sql`${marked(mark, orders.state)} = ${state}`;
}

function inMethod({ method }: OrderListWish): SQL | null {
  return method === null ? null : sql`+${orders.method} = ${method}`;
}

function paidFor({ payment }: OrderListWish): SQL | null {
  if (payment === null) return null;
  if (payment !== 'owed') return sql`+${orders.paymentWay} = ${payment}`;
  // What a bank took back is between the shopper and their bank: nobody asks for it at the table.
  const paid = sql`(SELECT coalesce(sum(${ledger.amountPence}), 0) FROM ${ledger}
    WHERE ${ledger.orderId} = ${orders.id} AND ${ledger.kind} <> 'dispute')`;
  return sql`+${orders.state} NOT IN ('awaiting_payment', 'expired', 'cancelled') AND ${orders.totalPence} > ${paid}`;
}

/** Who turns to another sale leaves the slot of the one before behind. */
function inSlot({ slot }: OrderListWish): SQL | null {
  if (slot === null) return null;
  const isOfSale = sql`SELECT 1 FROM ${slots} WHERE ${slots.id} = ${slot} AND ${slots.saleId} = ${orders.saleId}`;
  return sql`(+${orders.slotId} = ${slot} OR NOT EXISTS (${isOfSale}))`;
}

function ofSale({ sale }: OrderListWish): Condition | null {
  if (sale === null) return null;
  const id = sql`(SELECT ${bakeSales.id} FROM ${bakeSales} WHERE ${bakeSales.slug} = ${sale})`;
  return { leads: sql`${orders.saleId} = ${id}`, sifts: sql`+${orders.saleId} = ${id}` };
}

/** After everything that begins with a text. */
const afterAll = (text: string) => `${text}\u{10ffff}`;

const phoneKey = sql`substr(replace(replace(replace(replace(${orders.phone}, ' ', ''), '-', ''), '(', ''), ')', ''), ${sql.raw(String(-phoneDigits))})`;

/** What was typed, looked for in every way it can be meant: each by its own index, or among the few of a sale. */
function meant({ q }: OrderListWish): Condition | null {
  if (q === '') return null;
  const { reference, email, phone, name } = meaningOf(q);
  const ways = [
    reference === null ? null : sql`SELECT ${orders.id} FROM ${orders} WHERE ${orders.reference} = ${reference}`,
    email === null ? null : begins(sql`${orders.email}`, email),
    phone === null ? null : sql`SELECT ${orders.id} FROM ${orders} WHERE ${phoneKey} = ${phone}`,
    ...(name === null
      ? []
      : [
          begins(sql`lower(${orders.name})`, name.toLowerCase()),
          begins(sql`${orders.surnameKey}`, name.toLocaleLowerCase('en-GB')),
        ]),
  ].filter((way) => way !== null);
  const ids = ways.length === 0 ? sql`SELECT NULL WHERE FALSE` : sql.join(ways, sql` UNION ALL `);
  return { leads: sql`${orders.id} IN (${ids})`, sifts: sql`(${holds(q)})` };
}

function begins(column: SQL, text: string): SQL {
  return sql`SELECT ${orders.id} FROM ${orders} WHERE ${column} >= ${text} AND ${column} < ${afterAll(text)}`;
}

/** Among few orders a text may stand anywhere in a name. */
function holds(text: string): SQL {
  const { reference, email, phone } = meaningOf(text);
  return sql`instr(lower(${orders.name}), lower(${text})) > 0 OR +${orders.reference} = ${reference}
    OR instr(${orders.email}, ${email}) = 1 OR ${phoneKey} = ${phone}`;
}

// More of the name tells fewer bakes; the page says which are meant.
const mostBakes = 6;

/** The ids of the bakes that part of a name means: the one of that very name first, then those that begin with it. */
export function bakesMeant(bake: string): SQL {
  const place = sql`instr(lower(${products.name}), lower(${bake}))`;
  // "Whole cake, lemon" is a whole cake: a link names product and variant in one.
  const isNamed = sql`instr(lower(${bake}), lower(${products.name}) || ', ') = 1`;
  return sql`(SELECT ${products.id} FROM ${products} WHERE ${bake} <> '' AND (${place} > 0 OR ${isNamed})
    ORDER BY lower(${products.name}) = lower(${bake}) DESC, ${place}, ${products.name} LIMIT ${sql.raw(String(mostBakes))})`;
}

function withBake(wish: OrderListWish, limit: number): Condition | null {
  const { bake } = wish;
  if (bake === '') return null;
  const kinds = sql`(SELECT ${variants.id} FROM ${variants} WHERE ${variants.productId} IN ${bakesMeant(bake)})`;
  return {
    leads: sql`${orders.id} IN (SELECT line.value FROM ${variants} AS kind, json_each(${ofKind(wish, limit)}) AS line
      WHERE kind.id IN ${kinds})`,
    sifts: sql`EXISTS (SELECT 1 FROM ${orderLines} WHERE ${orderLines.quantity} > 0
      AND ${orderLines.orderId} = ${orders.id} AND ${orderLines.variantId} IN ${kinds})`,
  };
}

/**
 * The orders of one kind, of which a page is made. Everybody may have ordered the favourite for years: no more of its lines
 * are read than lead to one page, and among those of all kinds are the ones that stand first.
 */
function ofKind(wish: OrderListWish, limit: number): SQL {
  const conditions = [inState(wish, '+'), inMethod(wish), paidFor(wish), goesOnAfter(wish, sql`${orderLines.orderId}`)];
  const sifted = sql.join(
    conditions.filter((condition) => condition !== null),
    sql` AND `,
  );
  const way = sql.raw(wish.sort === 'oldest' ? 'ASC' : 'DESC');
  return sql`(SELECT json_group_array(of_kind.id) FROM (SELECT DISTINCT ${orderLines.orderId} AS id
    FROM ${orderLines} CROSS JOIN ${orders} ON ${orders.id} = ${orderLines.orderId}
    WHERE ${orderLines.variantId} = kind.id AND ${orderLines.quantity} > 0 AND ${sifted}
    ORDER BY ${orderLines.orderId} ${way} LIMIT ${limit}) AS of_kind)`;
}

/** Before the first id, and after the last: without an end nobody would look for orders by their ids. */
const ends = { first: 'ord_', last: 'ord_~' } as const;

function goesOnAfter({ sort, after }: OrderListWish, id: SQL): SQL | null {
  switch (sort) {
    case 'newest':
      return sql`${id} < ${after?.id ?? ends.last}`;
    case 'oldest':
      return sql`${id} > ${after?.id ?? ends.first}`;
    case 'name':
      return after && sql`(coalesce(${orders.surnameKey}, ''), ${orders.id}) > (${after.key}, ${after.id})`;
    case 'total':
      return after && sql`(${orders.totalPence}, ${orders.id}) < (${Number(after.key) || 0}, ${after.id})`;
  }
}
