import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addAddress } from '@/features/accounts/commands/addresses';
import { changeDetails } from '@/features/access/commands/details';
import { writeBasket } from '@/features/basket/domain/basket';
import { orders, orderVouchers } from '@/features/orders/tables';
import { pence } from '@/kernel/money';
import type { Context } from '@/platform/context';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { aShop, aWish, anOrder } from '@/testing/builders/orders';
import { aShopper } from '@/testing/builders/shoppers';
import { signedIn } from '@/testing/builders/staff';
import { aVoucher } from '@/testing/builders/vouchers';
import { aVisitor } from '@/testing/visitor';
import { cancelOrder } from './commands/cancel-order';
import { findBuyer } from './commands/find-buyer';
import { placeOrder } from './commands/place-order';
import { getCheckoutPage } from './queries/checkout-page';
import { findOwnOrderKey } from './queries/own-order-key';
import { findLinkedOrder } from './queries';

const onCollection = { paymentWay: 'on_collection' } as const;
const basketFor = (sale: BuiltSale) =>
  writeBasket({
    saleId: sale.id,
    slotId: null,
    items: sale.offers.map(({ id, pricePence }) => ({ offerId: id, quantity: 1, seenPricePence: pricePence })),
  });
const customer = (email: string) => ({ name: 'Ann Baker', email, phone: null });
const withVoucher = (sale: BuiltSale, voucherCode: string, email: string) =>
  aWish(sale, {
    ...onCollection,
    ...{ voucherCode, customer: customer(email), seenTotalPence: pence(300), isMeantTwice: true },
  });
const whyOf = (answer: Awaited<ReturnType<typeof placeOrder>>) => {
  if (answer.ok) return 'placed';
  return answer.problem.kind === 'voucher_refused' ? answer.problem.why.kind : answer.problem.kind;
};

test('a checkout is filled in from the account, the address put first before the others', async () => {
  let now = Date.now();
  const { context, email } = await aShopper({ now: () => (now += 1000) });
  await changeDetails(context, { name: 'Ann Miller', phone: '07700 900123' });
  const door = { addressLine2: null, town: 'Cressage', postcode: 'SY5 6ZZ' };
  await addAddress(context, { ...door, label: 'Home', addressLine1: '1 Mill Lane' });
  await addAddress(context, { ...door, label: null, addressLine1: '2 Forge Row' });
  const { view, known } = await getCheckoutPage(context, basketFor(await aBakeSale(context)));
  expect(view.kind).toBe('filled');
  expect(known.values).toEqual({
    ...{ name: 'Ann Miller', email, phone: '07700 900123' },
    ...{ addressLine1: '2 Forge Row', addressLine2: '', town: 'Cressage', postcode: 'SY5 6ZZ' },
  });
  expect(known.doors.map(({ label }) => label)).toEqual([
    '2 Forge Row, Cressage, SY5 6ZZ',
    'Home: 1 Mill Lane, Cressage, SY5 6ZZ',
  ]);
});

test('a guest’s checkout asks the database once and knows nothing; staff at the till see nothing of their own either', async () => {
  const sale = await aBakeSale(aShop());
  const visitor = aVisitor();
  const { known } = await getCheckoutPage(visitor.context, basketFor(sale));
  expect(known).toEqual({ values: {}, doors: [] });
  expect(visitor.counts.batches).toBe(1);
  const { caller } = await signedIn('baker');
  expect((await getCheckoutPage({ ...aShop(), caller }, basketFor(sale))).known.values).toEqual({});
});

test('an order that staff place at the till goes into no account', async () => {
  const { caller } = await signedIn('baker');
  const context = { ...aShop(), caller };
  const { id } = await anOrder(context, await aBakeSale(context, { payOnCollection: true }), onCollection);
  const [row] = await context.db.select({ personId: orders.personId }).from(orders).where(eq(orders.id, id));
  expect(row).toEqual({ personId: null });
});

test('while it cannot be told who is asking, nothing is ordered rather than ordered for nobody', async () => {
  const { context } = await aShopper();
  const cause = new Error('D1_ERROR: no answer');
  const dead = {
    select: () => {
      throw cause;
    },
  } as unknown as Context['db'];
  await expect(findBuyer({ ...context, db: dead })).rejects.toBe(cause);
});

test('the key to an own order opens its page, and nobody is given the key to somebody else’s', async () => {
  const [ann, bob] = [await aShopper(), await aShopper()];
  const sale = await aBakeSale(ann.context, { payOnCollection: true });
  const { id, reference } = await anOrder(ann.context, sale, onCollection);
  const key = await findOwnOrderKey(ann.context, reference.toLowerCase());
  expect((await findLinkedOrder(aShop(), key?.token ?? ''))?.id).toBe(id);
  expect(await findOwnOrderKey(bob.context, reference)).toBeNull();
});

// docs/decisions/017
test('a voucher for once is used once from an account, whatever address is typed beside it', async () => {
  const { context, email } = await aShopper();
  const sale = await aBakeSale(context, { payOnCollection: true, capacity: 50 });
  const code = await aVoucher(context, { perPersonLimit: 1 });
  expect(whyOf(await placeOrder(context, withVoucher(sale, code, 'mum@voucher.test')))).toBe('placed');
  expect(whyOf(await placeOrder(context, withVoucher(sale, code, 'dad@voucher.test')))).toBe('used_by_you');
  // A guest with the proved address is the same customer.
  expect(whyOf(await placeOrder(aShop(), withVoucher(sale, code, email)))).toBe('used_by_you');
  expect(whyOf(await placeOrder(aShop(), withVoucher(sale, code, 'mum@voucher.test')))).toBe('placed');
});

test('a first order is the first of the account, also where that was placed with another address', async () => {
  const { context } = await aShopper();
  const sale = await aBakeSale(context, { payOnCollection: true, capacity: 50 });
  const code = await aVoucher(context, { isFirstOrderOnly: true });
  await anOrder(context, sale, onCollection);
  expect(whyOf(await placeOrder(context, withVoucher(sale, code, 'new@voucher.test')))).toBe('not_first_order');
});

test('a use comes back to the account it was taken from when its order is cancelled', async () => {
  const { context, email } = await aShopper();
  const sale = await aBakeSale(context, { payOnCollection: true, capacity: 50 });
  const code = await aVoucher(context, { perPersonLimit: 1 });
  const placed = await placeOrder(context, withVoucher(sale, code, 'gift@voucher.test'));
  if (!placed.ok) throw new Error('It was good for one');
  const [use] = await context.db.select().from(orderVouchers).where(eq(orderVouchers.orderId, placed.value.orderId));
  expect(use?.customer).toBe(email);
  await cancelOrder(context, {
    orderId: placed.value.orderId,
    actor: { personId: null, name: 'Bea' },
    reason: 'Flood',
  });
  expect(whyOf(await placeOrder(context, withVoucher(sale, code, 'again@voucher.test')))).toBe('placed');
});
