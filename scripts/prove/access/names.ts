import type { TestOrder } from '../../../e2e/support/orders';
import type { TestSale } from '../../../e2e/support/sales';
import type { ShopDatabase } from '../../../e2e/support/shop-database';
import { aVoucher } from '../../../e2e/support/vouchers';
import { nameLinks, signed } from './links';
import { nameCatalogue } from './names-catalogue';
import { dayOf, fitting, named, type Named, type Names, someId } from './naming';
import type { Holder } from './scene';

/* What the things of the scene are called in addresses and forms. */

export type Place = {
  readonly database: ShopDatabase;
  readonly sale: TestSale;
  readonly elsewhere: TestSale;
  readonly holders: { readonly own: Holder; readonly others: Holder };
};

const noReference = 'ZZZ-ZZZ';
/** Rows have ids of this shape; this one is nobody's. */
const nobodys = (prefix: string) => someId(prefix, 'z');

/** Names everything that can be asked for. */
export async function nameEverything(place: Place): Promise<Names> {
  return {
    ...nameSales(place),
    ...(await nameShelves(place)),
    ...nameOrders(place),
    ...(await nameRows(place)),
    ...(await nameLinks(place.database)),
    ...(await nameFigures(place)),
    ...(await nameCatalogue(place.database)),
  };
}

function nameSales({ sale, elsewhere }: Place): Names {
  const offerOf = ({ offers }: TestSale) => offers[0]?.id ?? '';
  const slotOf = ({ slotIds }: TestSale) => slotIds[0] ?? '';
  return {
    sale: named(sale.slug, elsewhere.slug, '2019-01-01'),
    saleId: named(sale.id, elsewhere.id, nobodys('sal')),
    otherSaleId: named(elsewhere.id, sale.id, nobodys('sal')),
    offer: named(offerOf(sale), offerOf(elsewhere), nobodys('off')),
    otherOffer: named(offerOf(elsewhere), offerOf(sale), nobodys('off')),
    slot: named(slotOf(sale), slotOf(elsewhere), nobodys('slt')),
    otherSlot: named(slotOf(elsewhere), slotOf(sale), nobodys('slt')),
  };
}

/** What everybody may see, and a few things on the office's shelves. */
async function nameShelves({ database }: Place): Promise<Names> {
  const two = async (question: string, missing: string) => {
    const rows = (await database.all(`${question} LIMIT 2`)).map((row) => String(Object.values(row)[0]));
    return named(rows[0] ?? '', rows.at(-1) ?? '', missing);
  };
  const codes = [await aVoucher(database), await aVoucher(database)] as const;
  const strays = [someId('str'), someId('str')] as const;
  const told = { stripe: ['evt_ofproof1', 'evt_ofproof2'], mail: ['msg_ofproof1', 'msg_ofproof2'] } as const;
  await database.change(...strays.map(strayPayment), ...told.stripe.map(stripeEvent), ...told.mail.map(mailEvent));
  return {
    bake: await two('SELECT slug FROM products WHERE archived_at IS NULL', 'no-such-bread'),
    post: await two('SELECT slug FROM news_posts WHERE published_at IS NOT NULL', 'no-such-news'),
    picture: await two(`SELECT key || '/card.webp' FROM photos`, `${nobodys('pho')}/card.webp`),
    voucher: named(...codes, 'NOSUCHCODE'),
    stray: named(...strays, nobodys('str')),
    stripeEvent: named(...told.stripe, 'evt_nobodys'),
    mailEvent: named(...told.mail, 'msg_nobodys'),
    voucherId: await two(`SELECT id FROM vouchers WHERE code IN ('${codes.join("', '")}')`, nobodys('vou')),
  };
}

/** A payment that fits no order. */
function strayPayment(id: string) {
  const sql = `INSERT INTO stray_payments (id, stripe_payment_intent, session_id, state, amount, currency, found_at)
    VALUES (?, ?, ?, 'waiting', 250, 'gbp', ?)`;
  return [sql, id, `pi_${id}`, `cs_${id}`, Date.now()] as const;
}

/** Something Stripe told us that the shop was told to leave alone: what waits is made at the next full minute. */
function stripeEvent(id: string) {
  const sql = `INSERT OR IGNORE INTO stripe_events (id, type, state, payload, received_at) VALUES (?, 'customer.created', 'left_alone', '{}', ?)`;
  return [sql, id, Date.now()] as const;
}

/** Something Resend told us of a letter that is none of ours. */
function mailEvent(id: string) {
  const sql = `INSERT OR IGNORE INTO resend_events (id, type, resend_id, received_at) VALUES (?, 'email.sent', ?, ?)`;
  return [sql, id, `re_${id}`, Date.now()] as const;
}

function nameOrders({ holders: { own, others } }: Place): Names {
  const by = (read: (holder: Holder) => string, missing: string) => named(read(own), read(others), missing);
  return {
    order: by(({ order }) => order.reference, noReference),
    table: by(({ table }) => table.reference, noReference),
    unpaid: by(({ unpaid }) => unpaid.reference, noReference),
    orderLink: by(({ order }) => order.cookie, signed('order', nobodys('ord'))),
    session: by(({ order }) => order.sessionId, 'cs_test_nobodyhasthisone'),
    email: { ...by(({ order }) => order.shopper.email, 'nobody.at.all@example.org'), malformed: 'nobody' },
  };
}

/** What stands in an order's own rows. */
async function nameRows({ database, holders: { own, others } }: Place): Promise<Names> {
  const by = async (orderOf: (holder: Holder) => TestOrder, column: string, missing: string): Promise<Named> => {
    const read = async (holder: Holder) => {
      const { reference } = orderOf(holder);
      const [row] = await database.all(`SELECT ${column} AS found FROM orders WHERE reference = ?`, reference);
      return String(row?.['found']);
    };
    return named(await read(own), await read(others), missing);
  };
  const letter = `(SELECT id FROM letters WHERE cause LIKE '%' || orders.id || '%' LIMIT 1)`;
  const version = async (orderOf: (holder: Holder) => TestOrder) => ({
    ...(await by(orderOf, 'version', '1')),
    malformed: '1',
  });
  return {
    letter: await by(({ order }) => order, letter, nobodys('let')),
    version: await version(({ order }) => order),
    tableVersion: await version(({ table }) => table),
  };
}

/** Prices, days and versions as they are, so that nothing is refused for their sake. */
async function nameFigures({ database, sale }: Place): Promise<Names> {
  const [offer] = sale.offers;
  const [row] = await database.all('SELECT version, location_id, bake_day FROM bake_sales WHERE id = ?', sale.id);
  const [bake] = await database.all('SELECT variant_id FROM offers WHERE id = ?', offer?.id ?? '');
  const pricePence = offer?.pricePence ?? 0;
  return {
    location: fitting(String(row?.['location_id'])),
    openSale: fitting(sale.slug),
    saleOffer: fitting(offer?.id ?? ''),
    variant: fitting(String(bake?.['variant_id'])),
    saleSlot: fitting(sale.slotIds[0] ?? ''),
    saleVersion: fitting(Number(row?.['version'])),
    onePence: fitting(pricePence),
    twoPence: fitting(2 * pricePence),
    weekLater: fitting(dayOf(Date.parse(String(row?.['bake_day'])), { later: 7 })),
    tomorrow: fitting(dayOf(Date.now(), { later: 1 })),
  };
}
