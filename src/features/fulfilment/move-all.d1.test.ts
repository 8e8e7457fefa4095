import { describe, expect, test } from 'vitest';
import type { StaffRole } from '@/features/access/domain/permissions';
import { getOrder } from '@/features/orders/queries';
import type { Context } from '@/platform/context';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { auditFor, lettersAbout } from '@/testing/builders/books';
import { anOrder, aShop, booksOf } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { moveAllOf } from './commands/move-all';

const later = { paymentWay: 'on_collection' } as const;

async function office(role: StaffRole = 'baker'): Promise<Context> {
  return aShop({ caller: (await signedIn(role)).caller });
}
const aSale = () => aBakeSale(aShop(), { payOnCollection: true });
const ofSale = ({ id: saleId }: BuiltSale) => ({ saleId, agreedOrders: null });

describe('the orders of a sale, moved together', () => {
  test('go once somebody has agreed to how many they are, each with its letter and its line in the trail', async () => {
    const sale = await aSale();
    const [one, other] = [await anOrder(aShop(), sale, later), await anOrder(aShop(), sale, later)];
    const waiting = await anOrder(aShop(), sale);
    const context = await office();
    const foreseen = await moveAllOf(context, { ...ofSale(sale), to: 'ready' });
    expect(foreseen).toMatchObject({ kind: 'foreseen', plan: { stay: [{ why: 'waits_for_payment', orders: 1 }] } });
    expect((await getOrder(context, one.id)).state).toBe('confirmed');
    const made = await moveAllOf(context, { ...ofSale(sale), to: 'ready', agreedOrders: 2 });
    expect(made).toEqual({ kind: 'made', to: 'ready', moved: 2, overtaken: 0, left: 0 });
    for (const { id } of [one, other]) {
      expect((await getOrder(context, id)).state).toBe('ready');
      expect((await lettersAbout(context, id)).filter(({ kind }) => kind === 'order_ready')).toHaveLength(1);
      expect(await auditFor(context, id)).toMatchObject([{ action: 'order.moved' }]);
    }
    expect((await getOrder(context, waiting.id)).state).toBe('awaiting_payment');
  });

  test('are asked about again where their number changed meanwhile', async () => {
    const sale = await aSale();
    const order = await anOrder(aShop(), sale, later);
    const context = await office();
    await anOrder(aShop(), sale, later);
    expect(await moveAllOf(context, { ...ofSale(sale), to: 'ready', agreedOrders: 1 })).toMatchObject({
      kind: 'foreseen',
    });
    expect((await getOrder(context, order.id)).state).toBe('confirmed');
  });

  test('are not handed over in one go where something is owed, so that no cash is written down that nobody took', async () => {
    const sale = await aSale();
    const order = await anOrder(aShop(), sale, later);
    const context = await office();
    const answer = await moveAllOf(context, { ...ofSale(sale), to: 'collected', agreedOrders: 1 });
    expect(answer).toMatchObject({ kind: 'foreseen', plan: { go: [], stay: [{ why: 'owes', orders: 1 }] } });
    expect((await booksOf(context, order.id)).amounts).toEqual([]);
  });

  test('go so many in one press, and the rest with the next', async () => {
    const sale = await aSale();
    for (let placed = 0; placed < 3; placed += 1) await anOrder(aShop(), sale, later);
    const context = await office();
    const press = (agreedOrders: number) =>
      moveAllOf(context, { ...ofSale(sale), to: 'baking', agreedOrders, perPress: 2 });
    expect(await press(3)).toMatchObject({ moved: 2, left: 1 });
    expect(await press(1)).toMatchObject({ moved: 1, left: 0 });
  });

  test('stay where a shopper, or nobody at all, asks for it', async () => {
    const sale = await aSale();
    await expect(moveAllOf(aShop(), { ...ofSale(sale), to: 'ready' })).rejects.toMatchObject({ reason: 'signed_out' });
  });
});
