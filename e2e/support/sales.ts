import { randomBytes } from 'node:crypto';
import type { ShopDatabase } from './shop-database';

/* Bake sales of a test's own: nobody else buys what is on offer there. */

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const farAheadDays = 60;

/** Something on offer in a sale. */
export type TestOffer = { readonly id: string; readonly name: string; readonly pricePence: number };

/** A sale that a test may do with as it likes. */
export type TestSale = {
  readonly id: string;
  readonly slug: string;
  /** As the shop writes it: "Tuesday 19 January". */
  readonly day: string;
  readonly closesAt: number;
  readonly slotIds: ReadonlyArray<string>;
  /** The rounds of its van; none where it has none. */
  readonly roundIds: ReadonlyArray<string>;
  readonly offers: ReadonlyArray<TestOffer>;
};

export type SalePlan = {
  /** How many there are of each bake, by its slug. */
  readonly bakes?: Readonly<Record<string, number>>;
  readonly closesInMs?: number;
  readonly payOnCollection?: boolean;
  readonly ordersPerSlot?: number;
  /** Whether a van goes out, to the zones of the demonstration. */
  readonly delivers?: boolean;
  /** Two months, unless it is to stand among the shop's own: for a test that has its shop to itself. */
  readonly bakesInDays?: number;
  readonly now?: number;
};

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const newId = (prefix: string) =>
  `${prefix}_${Array.from(randomBytes(26), (byte) => alphabet.charAt(byte % alphabet.length)).join('')}`;

/** Opens a sale, two months ahead so that it stands last in every list. */
export async function openSale(database: ShopDatabase, plan: SalePlan = {}): Promise<TestSale> {
  const {
    bakes = { sourdough: 50, croissant: 50 },
    closesInMs = dayMs,
    payOnCollection = true,
    ordersPerSlot = 50,
    delivers = false,
    bakesInDays = farAheadDays,
  } = plan;
  const now = plan.now ?? Date.now();
  const bakeDay = new Date(now + bakesInDays * dayMs).toISOString().slice(0, 10);
  const id = newId('sal');
  const slug = `test-${id.slice(-8)}`;
  const tenOClock = Date.parse(`${bakeDay}T10:00:00Z`);
  const slots = [0, 1].map((half) => ({ id: newId('slt'), startsAt: tenOClock + (half * hourMs) / 2 }));
  const rounds = delivers ? [{ id: newId('slt'), startsAt: tenOClock + 4 * hourMs }] : [];
  const asked = Object.entries(bakes);
  const found = await Promise.all(asked.map(([bake]) => findBake(database, bake)));
  const offers = found.map((bake, place) => ({ ...bake, id: newId('off'), capacity: asked[place]?.[1] ?? 0 }));
  await database.change(
    [
      `INSERT INTO bake_sales (id, slug, title, bake_day, location_id, opens_rule, opens_at, closes_rule, closes_at,
         published_at, pay_on_collection, created_at, changed_at)
       SELECT ?, ?, 'A sale for a test', ?, (SELECT id FROM locations LIMIT 1), '', ?, '', ?, ?, ?, ?, ?`,
      ...[id, slug, bakeDay, now - hourMs, now + closesInMs, now - hourMs, Number(payOnCollection), now, now],
    ],
    [`INSERT INTO sale_methods (sale_id, method) VALUES (?, 'collection')`, id],
    ...rounds.map(() => [`INSERT INTO sale_methods (sale_id, method) VALUES (?, 'delivery')`, id] as const),
    ...rounds.map(
      (round) =>
        [
          `INSERT INTO slots (id, sale_id, method, starts_at, ends_at, capacity) VALUES (?, ?, 'delivery', ?, ?, ?)`,
          ...[round.id, id, round.startsAt, round.startsAt + hourMs, ordersPerSlot],
        ] as const,
    ),
    ...slots.map(
      (slot) =>
        [
          `INSERT INTO slots (id, sale_id, method, starts_at, ends_at, capacity) VALUES (?, ?, 'collection', ?, ?, ?)`,
          ...[slot.id, id, slot.startsAt, slot.startsAt + hourMs / 2, ordersPerSlot],
        ] as const,
    ),
    ...offers.map(
      (offer, position) =>
        [
          `INSERT INTO offers (id, sale_id, variant_id, price_pence, capacity, position) VALUES (?, ?, ?, ?, ?, ?)`,
          ...[offer.id, id, offer.variantId, offer.pricePence, offer.capacity, position],
        ] as const,
    ),
  );
  const day = longDay.format(tenOClock).replace(',', '');
  const roundIds = rounds.map((round) => round.id);
  return { id, slug, day, closesAt: now + closesInMs, slotIds: slots.map((slot) => slot.id), roundIds, offers };
}

/** The first of the demonstration's own sales that takes orders. */
export async function demonstrationSale(database: ShopDatabase, now = Date.now()): Promise<TestSale> {
  const [sale] = await database.all(
    'SELECT slug FROM bake_sales WHERE opens_at < ? AND closes_at > ? ORDER BY bake_day LIMIT 1',
    ...[now, now],
  );
  return saleCalled(database, String(sale?.['slug']));
}

/** A sale that is there already, by the name in its address. */
export async function saleCalled(database: ShopDatabase, slug: string): Promise<TestSale> {
  const [sale] = await database.all('SELECT * FROM bake_sales WHERE slug = ?', slug);
  const id = String(sale?.['id']);
  const slots = await database.all('SELECT id, method FROM slots WHERE sale_id = ? ORDER BY starts_at', id);
  const idsFor = (method: string) =>
    slots.filter((slot) => slot['method'] === method).map((slot) => String(slot['id']));
  const offers = await database.all(
    `SELECT offers.id AS id, products.name AS name, offers.price_pence AS price FROM offers
     JOIN variants ON variants.id = offers.variant_id JOIN products ON products.id = variants.product_id
     WHERE offers.sale_id = ? AND offers.capacity > 3 ORDER BY offers.position`,
    id,
  );
  return {
    ...{ id, slug, closesAt: Number(sale?.['closes_at']) },
    day: longDay.format(Date.parse(String(sale?.['bake_day']))).replace(',', ''),
    slotIds: idsFor('collection'),
    roundIds: idsFor('delivery'),
    offers: offers.map(({ id: offerId, name, price }) => ({
      ...{ id: String(offerId), name: String(name), pricePence: Number(price) },
    })),
  };
}

const longDay = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

async function findBake(database: ShopDatabase, slug: string) {
  const [row] = await database.all(
    `SELECT variants.id AS id, products.name AS name, variants.price_pence AS price
     FROM variants JOIN products ON products.id = variants.product_id WHERE products.slug = ?`,
    slug,
  );
  if (!row) throw new Error(`No bake is called ${slug}`);
  return { variantId: String(row['id']), name: String(row['name']), pricePence: Number(row['price']) };
}

/** How many of an offer are held or sold. */
export function claimedOf(database: ShopDatabase, offerId: string): Promise<number> {
  return database.count('SELECT claimed FROM offers WHERE id = ?', offerId);
}
