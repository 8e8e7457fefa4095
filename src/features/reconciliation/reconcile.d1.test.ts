import { eq } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { reconciliation as limits } from '@/config/backend';
import { refundOrder } from '@/features/checkout/commands/refund-order';
import { completeReturn } from '@/features/checkout/webhooks';
import { ledger } from '@/features/orders/tables';
import { getOrder } from '@/features/orders/queries';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import { payments, refunds } from '@/features/payments/tables';
import { pence } from '@/kernel/money';
import { ok, type Result } from '@/kernel/result';
import { addDays, day, dayAt } from '@/kernel/time';
import type { Context, StripePage, StripeStretch, Unavailable } from '@/platform/context';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { auditFor } from '@/testing/builders/books';
import { anUnpaidOrder, aShop, booksOf } from '@/testing/builders/orders';
import { employ, signedIn, staffedBy } from '@/testing/builders/staff';
import { atStripe, deliver, eventAbout, payAtStripe, unreachableStripe } from '@/testing/builders/stripe';
import { askToReconcile } from './commands/ask-to-reconcile';
import { compareBooks } from './commands/compare-books';
import { nightOf } from './domain/run';
import { reconcileDue, reconcileNow } from './commands/reconcile';
import { getReconciliations, listDifferencesOf } from './queries/reconciliations';
import { reconciliations } from './tables';

/** An order that is paid at Stripe, and of which the shop has heard nothing yet. */
async function aPaidSession() {
  const context = aShop();
  const { order, sessionId } = await anUnpaidOrder(context, await aBakeSale(context), { quantity: 2 });
  await payAtStripe(sessionId);
  const found = await context.stripe.findCheckout(sessionId);
  const intent = found.ok ? found.value?.paymentIntentId : null;
  if (!intent) throw new Error('Stripe took no money');
  return { context, order, sessionId, intent };
}

async function aPaidOrder() {
  const paid = await aPaidSession();
  await completeReturn(paid.context, paid.sessionId);
  return { ...paid, order: await getOrder(paid.context, paid.order.id) };
}

/** Other tests pay at the same Stripe: its lists as they would be with these payments alone. */
function onlyWith(context: Context, ...intents: ReadonlyArray<string>): Context {
  type List<T> = (stretch: StripeStretch) => Promise<Result<StripePage<T>, Unavailable>>;
  const only =
    <T extends { readonly paymentIntentId: string | null }>(list: List<T>): List<T> =>
    async (stretch) => {
      const items: T[] = [];
      for (let after: string | null = null; ;) {
        const page = await list({ ...stretch, after });
        if (!page.ok) return page;
        items.push(...page.value.items.filter(({ paymentIntentId }) => intents.includes(paymentIntentId ?? '')));
        after = page.value.next;
        if (after === null) return ok({ items, next: null });
      }
    };
  const { stripe } = context;
  const { listCharges, listRefunds, listDisputes } = stripe;
  const lists = { listCharges: only(listCharges), listRefunds: only(listRefunds), listDisputes: only(listDisputes) };
  return { ...context, stripe: { ...stripe, ...lists } };
}

const around = (context: Context) => ({ from: context.now() - day, to: context.now() + day });

async function differencesOf(context: Context, intent: string, stretch = around(context)) {
  const compared = await compareBooks(onlyWith(context, intent), stretch);
  if (!compared.ok) throw new Error('Stripe could not be asked');
  return compared.value.differences;
}

describe('Stripe’s books beside ours', () => {
  test('agree where everything was told: paid, given back by us and by its dashboard, disputed and lost', async () => {
    const { context, order, intent } = await aPaidOrder();
    const choice = { kind: 'amount', amountPence: pence(100) } as const;
    const wish = { orderId: order.id, seenVersion: order.version, choice, reason: 'Sorry' };
    await refundOrder(await staffedBy({ ...context, stripe: unreachableStripe() }, 'manager'), wish);
    await sendAskedRefunds(context, 50);
    const { id: elsewhere } = await atStripe('refund', { payment_intent: intent, amount: 50 });
    const [ours] = (await booksOf(context, order.id)).refunds;
    for (const id of [ours?.stripeRefund ?? '', elsewhere])
      await deliver(context, await eventAbout(id, 'refund.updated'));
    const { id: dispute } = await atStripe('dispute', { payment_intent: intent, amount: 600 });
    await atStripe('dispute/close', { dispute, outcome: 'lost' });
    await deliver(context, await eventAbout(dispute, 'charge.dispute.closed'));
    const compared = await compareBooks(onlyWith(context, intent), around(context));
    expect(compared).toEqual(ok({ charges: 1, refunds: 2, disputes: 1, differences: [] }));
  });

  test('differ by a payment nobody told us of, with the order it was meant for, until somebody does', async () => {
    const { context, order, intent, sessionId } = await aPaidSession();
    expect(await differencesOf(context, intent)).toMatchObject([
      { kind: 'payment_unknown', object: intent, reference: order.reference, theirs: { pence: 800 } },
    ]);
    await completeReturn(context, sessionId);
    expect(await differencesOf(context, intent)).toEqual([]);
  });

  test('differ by a refund made in its dashboard, until its event comes', async () => {
    const { context, order, intent } = await aPaidOrder();
    const { id } = await atStripe('refund', { payment_intent: intent, amount: 150 });
    const event = await eventAbout(id, 'refund.updated');
    expect(await differencesOf(context, intent)).toMatchObject([
      { kind: 'refund_unknown', object: id, orderId: order.id },
    ]);
    await deliver(context, event);
    expect(await differencesOf(context, intent)).toEqual([]);
  });

  test('differ by a refund that came back weeks later, and by a dispute that was decided, whatever their age', async () => {
    const { context, order, intent } = await aPaidOrder();
    const { id: dispute } = await atStripe('dispute', { payment_intent: intent });
    await deliver(context, await eventAbout(dispute, 'charge.dispute.funds_withdrawn'));
    await atStripe('dispute/close', { dispute, outcome: 'won' });
    // None of its days are compared; it is asked for because it was open.
    const later = { from: context.now() + 30 * day, to: context.now() + 31 * day };
    const found = await differencesOf(context, intent, later);
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'dispute_differs', object: dispute, orderId: order.id }),
    );
    await deliver(context, await eventAbout(dispute, 'charge.dispute.closed'));
    expect(await differencesOf(context, intent, later)).not.toContainEqual(
      expect.objectContaining({ object: dispute }),
    );
  });

  test('differ by a payment and a refund of ours that Stripe does not know', async () => {
    const { context, order, intent } = await aPaidOrder();
    const madeUp = `pi_madeup${order.id.slice(-8)}`;
    await context.db.update(payments).set({ stripePaymentIntent: madeUp }).where(eq(payments.orderId, order.id));
    const [payment] = (await booksOf(context, order.id)).payments;
    if (!payment) throw new Error('The payment was not booked');
    const stripeRefund = `re_madeup${order.id.slice(-8)}`;
    const row = {
      orderId: order.id,
      paymentId: payment.id,
      reason: 'x',
      cause: order.id,
      amountPence: 5,
      stripeRefund,
    };
    const at = { createdAt: context.now(), changedAt: context.now() };
    await context.db.insert(refunds).values({ id: context.newId('ref'), state: 'pending', ...row, ...at });
    const found = await differencesOf(context, intent);
    const mine = found.filter(({ object }) => [madeUp, stripeRefund, intent].includes(object));
    expect(mine.map(({ kind }) => kind).toSorted()).toEqual(['payment_missing', 'payment_unknown', 'refund_missing']);
  });

  test('differ by a penny in a payment, and by an entry nobody can account for', async () => {
    const { context, order, intent } = await aPaidOrder();
    await context.db.update(payments).set({ amountPence: 801 }).where(eq(payments.orderId, order.id));
    const entry = { id: context.newId('led'), orderId: order.id, kind: 'refund', amountPence: -3, at: context.now() };
    await context.db.insert(ledger).values({ ...entry, cause: `made up ${order.id}` });
    const mine = (await differencesOf(context, intent)).filter(({ orderId }) => orderId === order.id);
    expect(mine).toMatchObject([
      { kind: 'payment_differs', theirs: { pence: 800 }, ours: { pence: 801 } },
      { kind: 'ledger_differs', object: 'charge', theirs: { pence: 801 }, ours: { pence: 800 } },
      { kind: 'ledger_differs', object: 'refund', theirs: { pence: 0 }, ours: { pence: -3 } },
    ]);
  });

  test('are read page by page, however many there are', async () => {
    const { context, intent } = await aPaidOrder();
    const charge = {
      id: 'ch',
      paymentIntentId: intent,
      amountPence: 800,
      currency: 'gbp',
      reference: null,
      createdAt: 0,
    };
    const listCharges = vi.fn(({ after }: StripeStretch) => {
      const page = Number(after ?? 0);
      const strange = { ...charge, id: `ch_${page}`, paymentIntentId: `pi_page_${page}` };
      return Promise.resolve(
        ok({ items: [page === 0 ? charge : strange], next: page === 2 ? null : String(page + 1) }),
      );
    });
    const paged = { ...context, stripe: { ...onlyWith(context, intent).stripe, listCharges } };
    const compared = await compareBooks(paged, around(context));
    expect(compared.ok && compared.value.charges).toBe(3);
    const unknown = compared.ok ? compared.value.differences.filter(({ kind }) => kind === 'payment_unknown') : [];
    expect(unknown.map(({ object }) => object)).toEqual(['pi_page_1', 'pi_page_2']);
    expect(listCharges).toHaveBeenCalledTimes(3);
  });
});

describe('a comparison', () => {
  test('is kept with what it found, each with its order', async () => {
    const { context, order, intent } = await aPaidSession();
    const today = dayAt(context.now());
    const run = await reconcileNow(onlyWith(context, intent), { fromDay: addDays(today, -1), toDay: today });
    expect(run).toMatchObject({ state: 'done', charges: 1, night: null, problem: null });
    const found = run ? await listDifferencesOf(context, run.id) : [];
    expect(found).toHaveLength(run?.differences ?? -1);
    expect(found).toContainEqual(
      expect.objectContaining({
        kind: 'payment_unknown',
        reference: order.reference,
        theirsPence: 800,
        oursPence: null,
      }),
    );
    const manager = aShop({ caller: (await signedIn('manager')).caller });
    const page = await getReconciliations(manager, run?.id ?? null);
    expect(page.seen?.run.id).toBe(run?.id);
    expect(page.runs.map(({ id }) => id)).toContain(run?.id);
  });

  test('is made once a night, whoever looks and however often', async () => {
    const context = onlyWith(aShop({ now: () => Date.now() + 200 * day }));
    const night = dayAt(context.now());
    const rounds = await Promise.all([reconcileDue(context), reconcileDue(context), reconcileDue(context)]);
    await reconcileDue(context);
    const made = await context.db.select().from(reconciliations).where(eq(reconciliations.night, night));
    const last = await context.db
      .select()
      .from(reconciliations)
      .where(eq(reconciliations.night, addDays(night, -1)));
    expect([...made, ...last]).toMatchObject([{ state: 'done', tries: 1 }]);
    expect(rounds.filter(({ done }) => done > 0)).toHaveLength(1);
  });

  test('is tried again where Stripe cannot be asked, and given up in the end; the night after makes its own', async () => {
    const down = aShop({ now: () => Date.now() + 300 * day, stripe: unreachableStripe() });
    for (let n = 0; n < limits.tries; n++) expect(await reconcileDue(down)).toEqual({ done: 0, failed: 1 });
    expect(await reconcileDue(down)).toEqual({ done: 0, failed: 0 });
    const [failed] = await down.db.select().from(reconciliations).where(eq(reconciliations.state, 'failed'));
    expect(failed).toMatchObject({ tries: limits.tries, problem: 'Stripe could not be reached' });
    const next = onlyWith(aShop({ now: () => Date.now() + 301 * day }));
    expect(await reconcileDue(next)).toMatchObject({ failed: 0 });
    const [made] = await next.db
      .select()
      .from(reconciliations)
      .where(eq(reconciliations.night, nightOf(next.now(), limits.hour)));
    expect(made).toMatchObject({ state: 'done' });
  });
});

describe('asking for a comparison', () => {
  const today = dayAt(Date.now());

  test('is put on record with who asked, done by the companion, and refused while one is under way', async () => {
    const tick = vi.fn(() => Promise.resolve());
    const shop = aShop();
    const context = { ...shop, companion: { ...shop.companion, tick } };
    const staff = { id: (await employ('manager')).id, name: 'Bea' };
    const days = { fromDay: addDays(today, -2), toDay: today };
    const asked = await askToReconcile(context, { days, staff });
    expect(asked.ok).toBe(true);
    expect(tick).toHaveBeenCalledOnce();
    expect(await askToReconcile(context, { days, staff })).toEqual({ ok: false, problem: { kind: 'under_way' } });
    const id = asked.ok ? asked.value : 'rec_none';
    expect(await auditFor(context, id)).toMatchObject([{ action: 'reconcile.asked', personId: staff.id, after: days }]);
    await reconcileDue(onlyWith(context));
    const [row] = await context.db.select().from(reconciliations).where(eq(reconciliations.id, id));
    expect(row).toMatchObject({ state: 'done', askedBy: staff.id });
  });

  test('of days that are reversed, ahead or too many is refused', async () => {
    const staff = { id: (await employ('manager')).id, name: 'Bea' };
    const ask = async (fromDay: typeof today, toDay: typeof today) => {
      const asked = await askToReconcile(aShop(), { days: { fromDay, toDay }, staff });
      return asked.ok ? null : asked.problem.kind;
    };
    expect(await ask(today, addDays(today, -1))).toBe('days_reversed');
    expect(await ask(today, addDays(today, 1))).toBe('days_ahead');
    expect(await ask(addDays(today, -limits.mostDays), today)).toBe('too_many_days');
  });

  test('is nothing for a baker, nor is seeing what was found', async () => {
    const context = aShop({ caller: (await signedIn('baker')).caller });
    await expect(getReconciliations(context, null)).rejects.toThrow();
  });
});
