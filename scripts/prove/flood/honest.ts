import { aShopper, basketCookie, ownAddress } from '../../../e2e/support/orders';
import { formWith } from '../../../e2e/support/plain-forms';
import type { TestSale } from '../../../e2e/support/sales';

/* Somebody who only wants bread, while others flood the shop. */

export type Honest = {
  /** How long each request took until its last byte was here, in milliseconds. */
  readonly waits: number[];
  ordered: number;
  readonly refused: string[];
};

type Visit = { readonly url: string; readonly sale: TestSale; readonly bake: string };

/** Shoppers, one after the other and each from a home of their own, look around and order until told to stop. */
export async function shopHonestly(visit: Visit, isOver: () => boolean): Promise<Honest> {
  const told: Honest = { waits: [], ordered: 0, refused: [] };
  do await orderOnce(visit, told);
  while (!isOver());
  return told;
}

async function orderOnce({ url, sale, bake }: Visit, told: Honest): Promise<void> {
  const { name, email } = aShopper('honest');
  const cookie = `bob_basket=${encodeURIComponent(basketCookie(sale))}`;
  const headers = { accept: 'text/html', cookie, origin: url, ...ownAddress() };
  const timed = async (path: string, body?: FormData) => {
    const begun = performance.now();
    const answer = await fetch(`${url}${path}`, {
      ...(body ? { method: 'POST', body } : {}),
      ...{ headers, redirect: 'manual' },
    });
    const text = await answer.text();
    told.waits.push(performance.now() - begun);
    return { status: answer.status, location: answer.headers.get('location') ?? '', text };
  };
  await timed('/');
  await timed('/menu');
  await timed(`/products/${bake}`);
  const checkout = await timed('/checkout');
  if (checkout.status !== 200) {
    told.refused.push(`the checkout answered ${checkout.status}`);
    return;
  }
  const form = formWith(/Order for £/, checkout.text);
  const body = new FormData();
  const own = { name, email, slotId: sale.slotIds[0] ?? '', paymentWay: 'on_collection' };
  for (const [field, value] of Object.entries({ ...form, ...own })) body.append(field, value);
  const placed = await timed('/checkout', body);
  if (placed.status === 303 && /\/orders\/[0-9A-Z]{3}-[0-9A-Z]{3}/.test(placed.location)) told.ordered += 1;
  else told.refused.push(`an order was answered ${placed.status} ${placed.location}`);
}

/** The wait that 95 of 100 requests do not pass. */
export function p95(waits: ReadonlyArray<number>): number {
  const sorted = waits.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}
