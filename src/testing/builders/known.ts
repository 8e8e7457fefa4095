import { eq } from 'drizzle-orm';
import { sessionStatements } from '@/features/access/commands/sessions';
import { people } from '@/features/access/tables';
import { addresses } from '@/features/accounts/tables';
import { cancelOrder } from '@/features/checkout/commands/cancel-order';
import { askToBeTold } from '@/features/notifications/commands/ask-to-be-told';
import { sendMessage } from '@/features/notifications/commands/send-message';
import { consents, unreachable } from '@/features/notifications/tables';
import { moveOrder } from '@/features/orders/commands/move-order';
import { sendOrderLinks } from '@/features/orders/commands/send-order-links';
import type { Order } from '@/features/orders/domain/order';
import { ledger, orders } from '@/features/orders/tables';
import { sendDataLink } from '@/features/privacy/commands/ask-for-data';
import { reviews } from '@/features/reviews/tables';
import { settings } from '@/features/shop/tables';
import { invitations } from '@/features/staff/tables';
import type { PersonId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import { day } from '@/kernel/time';
import type { Caller, Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import type { BuiltSale } from './bake-sales';
import { aDeliverySale, aDeliveryZone, brought } from './deliveries';
import { anUnpaidOrder, type Wish } from './orders';
import { employ } from './staff';
import { deliver, eventAbout, payAtStripe } from './stripe';
import { aVoucher } from './vouchers';

/** Somebody the shop knows in every way it can know anybody. */
export const known = {
  email: 'annabel@erasewell.example',
  name: 'Annabel Erasewell',
  phone: '01743 555123',
  door: { addressLine1: '7 Willow Cottages', addressLine2: null, town: 'Harley', postcode: 'SY5 6ZZ' },
} as const;

/** What nobody may find of them afterwards. */
export const wordsOfKnown = [known.email, 'Erasewell', '555123', 'Willow Cottages'] as const;

const customer = { name: known.name, email: known.email, phone: known.phone };

/** Opens an account of theirs, signed in on one device, with an address in it. */
export async function openAccount(context: Context): Promise<{ readonly id: PersonId; readonly caller: Caller }> {
  const id = context.newId('per');
  const at = context.now();
  const { email, name, phone } = known;
  const times = { createdAt: at, changedAt: at };
  await context.db
    .insert(people)
    .values({ id, role: 'shopper', email, emailVerifiedAt: at, name, phone, identityUid: `uid-${email}`, ...times });
  const door = {
    id: context.newId('adr'),
    personId: id,
    label: `Of ${email}`,
    ...known.door,
    putFirstAt: at,
    ...times,
  };
  await context.db.insert(addresses).values(door);
  const begun = await sessionStatements(context, { person: { id, role: 'shopper' }, device: 'Firefox on Android' });
  await runBatch(context.db, begun.statements);
  return { id, caller: { kind: 'person', token: begun.token } };
}

const bea = { personId: null, name: 'Bea' } as const;

/** Orders of theirs that have come to their end: one that was brought, with a review, and one that Bea called off. */
export async function trade(
  context: Context,
  personId: PersonId | null,
): Promise<{ readonly collected: Order; readonly off: Order }> {
  await aDeliveryZone(context);
  const sale = await aDeliverySale(context, { capacity: 50 });
  const notes = { note: `Ring ${known.name}`, allergyNote: `Nuts. ${known.phone}` };
  const voucher = { voucherCode: await aVoucher(context), seenTotalPence: pence(550) };
  const collected = await paidOrder(context, sale, { ...notes, ...voucher });
  for (const to of ['ready', 'delivered'] as const)
    await moveOrder(context, { orderId: collected.id, to, actor: bea, reason: null, from: null });
  const off = await paidOrder(context, sale, { isMeantTwice: true });
  const reason = `${known.name} rang from ${known.phone}, see ${known.email}`;
  await cancelOrder(context, { orderId: off.id, actor: bea, reason });
  const entry = {
    id: context.newId('led'),
    orderId: off.id,
    kind: 'adjustment',
    amountPence: pence(0),
    at: context.now(),
  };
  await context.db.insert(ledger).values({ ...entry, cause: `by hand:${off.id}`, reason });
  if (personId !== null) await context.db.update(orders).set({ personId }).where(eq(orders.id, off.id));
  await speakOf(context, collected);
  return { collected, off };
}

async function paidOrder(context: Context, sale: BuiltSale, wish: Wish): Promise<Order> {
  const { order, sessionId } = await anUnpaidOrder(
    context,
    sale,
    brought(sale, { customer, address: known.door, ...wish }),
  );
  await payAtStripe(sessionId);
  // Stripe tells who paid, by name and address.
  await deliver(context, await eventAbout(sessionId, 'checkout.session.completed'));
  return order;
}

async function speakOf(context: Context, { id: orderId }: Order): Promise<void> {
  const at = context.now();
  const review = { name: known.name, rating: 5, text: `Lovely! Yours, ${known.name}`, state: 'published' };
  await context.db
    .insert(reviews)
    .values({ id: context.newId('rev'), orderId, ...review, writtenAt: at, publishedAt: at, changedAt: at });
}

/** Everything they may have written, asked for or been sent. */
export async function correspond(context: Context): Promise<void> {
  const { email, name, phone } = known;
  const at = context.now();
  const trader = { name: 'Band of Bakers', addressLines: ['Station Road'], email: 'shop@bakery.example', phone: null };
  await context.db.insert(settings).values({ key: 'trader', value: trader, changedAt: at }).onConflictDoNothing();
  await sendMessage(context, { name, email, reference: null, message: `Please ring ${phone}` });
  await sendOrderLinks(context, email);
  await askToBeTold(context, email);
  const consent = {
    purpose: 'orders_open',
    act: 'given',
    wording: 'Please e-mail me',
    at,
    requestId: context.requestId,
  };
  await context.db.insert(consents).values({ id: context.newId('con'), email, ...consent });
  await context.db.insert(unreachable).values({ email, reason: 'bounced', since: at });
  const { id: invitedBy } = await employ('owner');
  const invitation = {
    role: 'baker',
    tokenHash: crypto.randomUUID(),
    invitedBy,
    createdAt: at,
    endsAt: at + day,
  } as const;
  await context.db.insert(invitations).values({ id: context.newId('inv'), email, ...invitation });
  await sendDataLink(context, email);
}
