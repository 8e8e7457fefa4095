import { request } from '@playwright/test';
import { paidOrder, placeOrder } from '../../e2e/support/orders';
import type { Scene } from '../prove/scene';

/* Orders of a morning, so that the sheets behind the counter have something on them. */

const people = ['Ada Bucknell', 'Cyril Ditton', 'Fern Easthope', 'Gwilym Hopesay', 'Hetty Clunbury', 'Ines Abberley'];
/** Who is still looking for her card, and who must not have sesame. */
const unpaidPlace = 0;
const allergicPlace = 2;

/** Lets six people order from the sale of the scene. */
export async function aMorningsOrders({ url, sale, standIns }: Scene): Promise<void> {
  const asking = await request.newContext();
  try {
    for (const [place, name] of people.entries()) {
      const surname = name.split(' ').at(-1) ?? name;
      const shopper = { name, surname, email: `${surname.toLowerCase()}@example.org` };
      const own = { offers: sale.offers.slice(place), slotIds: sale.slotIds.slice(place % sale.slotIds.length) };
      const more: Record<string, string> = place === allergicPlace ? { allergyNote: 'Severe sesame allergy' } : {};
      const ordering = {
        ...{ request: asking, url, shopper, more },
        sale: { ...sale, ...own },
        quantity: 1 + (place % 2),
      };
      await (place === unpaidPlace ? placeOrder(ordering) : paidOrder({ ...ordering, standIns }));
    }
  } finally {
    await asking.dispose();
  }
}
