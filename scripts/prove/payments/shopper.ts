import { pence } from '@/kernel/money';
import type { BuiltSale } from '@/testing/builders/bake-sales';
import { aWish } from '@/testing/builders/orders';
import type { Chance } from '../chance';
import { type Act, type Form, type History, oneIn, press, tell, voucher } from './history';
import { stopped } from './machine';

/* What shoppers do: with one tab or two, once or twice, and not always in the order one would think of. */

const mostForms = 3;
const people = ['Ann', 'Bryn', 'Cerys'];
// Good ones, two that are declined, one whose bank asks, and an account whose money comes days later or never.
const goodCard = '4242424242424242';
const cards = [goodCard, goodCard, goodCard, '4000000000000002', '4000000000009995', '4000002500003155', '00012345'];

/** Fills in a form and sends it, perhaps with a double click. */
export const order: Act = async (history, chance) => {
  if (history.forms.length >= mostForms) return sendAgain(history, chance);
  const form = newForm(history, chance);
  history.forms.push(form);
  await press(oneIn(chance, 3) ? 2 : 1, () => send(history, form));
};

/** Goes back to a form and sends it once more, as it was or with something else in it. */
export const sendAgain: Act = async (history, chance) => {
  const form = chance.pick(history.forms);
  if (!oneIn(chance, 5)) return send(history, form);
  const { items } = newForm(history, chance).wish;
  const changed = { ...form.wish, items, seenTotalPence: totalOf(history.sale, form.wish, items) };
  tell(history, `${nameOf(form)} sends the form changed`, await history.shop.place(changed));
};

/** Pays on Stripe's page, or tries to, and comes back to the shop or closes the tab. */
export const pay: Act = async (history, chance) => {
  // Who has not paid yet; else somebody new, or somebody whose page is still open in another tab.
  const unpaid = history.forms.filter(({ isDone }) => !isDone);
  if (unpaid.length === 0 && !oneIn(chance, 3)) return order(history, chance);
  const form = chance.pick(unpaid.length > 0 ? unpaid : history.forms);
  const session = sessionOf(form);
  if (session === null) return sendAgain(history, chance);
  const how = {
    card: chance.pick(cards),
    ...(oneIn(chance, 4) ? { authenticate: 'fail' as const } : {}),
    ...(oneIn(chance, 25) ? { amount: 100 + chance.below(900) } : {}),
  };
  const comesBack = !oneIn(chance, 3);
  await press(oneIn(chance, 4) ? 2 : 1, async () => {
    const outcome = await history.desk.pay(session, how);
    tell(history, `${nameOf(form)} pays${how.amount === undefined ? '' : ` ${how.amount} p`}`, outcome);
    form.isDone ||= ['paid', 'settling', 'closed'].includes(outcome);
    if (form.isDone && comesBack) await arriveAt(history, session);
  });
};

/** Loads the page on which one comes back from Stripe, paid or not. */
export const comeBack: Act = async (history, chance) => {
  const session = sessionOf(chance.pick(history.forms));
  if (session !== null) await press(oneIn(chance, 3) ? 2 : 1, () => arriveAt(history, session));
};

/** Presses "Pay" on the page of an order, in one tab or in two. */
export const payAgain: Act = async (history, chance) => {
  const form = chance.pick(history.forms);
  const { known } = form;
  if (!known) return sendAgain(history, chance);
  await press(oneIn(chance, 3) ? 2 : 1, async () => {
    const answer = await history.shop.payAgain(known.orderId);
    tell(history, `${nameOf(form)} goes back to paying`, answer);
    if (answer && answer !== stopped && answer.ok && answer.value.kind === 'pay') toPay(form, answer.value.url);
  });
};

/** Changes an order to what they would rather have, as the page showed it; what it costs more is to be paid on a page of its own. */
export const change: Act = async (history, chance) => {
  const form = chance.pick(history.forms);
  const { known } = form;
  const [seen] = known ? await history.look<Seen>(`SELECT version FROM orders WHERE id = '${known.orderId}'`) : [];
  if (!known || !seen) return pay(history, chance);
  const { items, slotId } = newForm(history, chance).wish;
  const wished = {
    wish: { items, slotId },
    seenTotalPence: totalOf(history.sale, form.wish, items),
    seenVersion: seen.version,
  };
  await press(oneIn(chance, 3) ? 2 : 1, async () => {
    const answer = await history.shop.change(known.orderId, wished);
    tell(history, `${nameOf(form)} changes the order`, answer);
    if (answer && answer !== stopped && answer.ok && answer.value.kind === 'to_pay') toPay(form, answer.value.payUrl);
  });
};

/** Goes back to paying for a change, or gives it up. */
export const settleChange: Act = async (history, chance) => {
  const form = chance.pick(history.forms);
  const { known } = form;
  if (!known) return pay(history, chance);
  if (oneIn(chance, 2)) {
    tell(history, `${nameOf(form)} gives a change up`, await history.shop.giveUpChange(known.orderId));
    return;
  }
  const answer = await history.shop.payChange(known.orderId);
  tell(history, `${nameOf(form)} goes back to paying for a change`, answer);
  if (answer && answer !== stopped && answer.ok && answer.value.kind === 'pay') toPay(form, answer.value.url);
};

type Seen = { readonly version: number };

/** There is a page to pay on, whatever was paid before. */
function toPay(form: Form, url: string | null): void {
  if (!form.known || url === null) return;
  form.known.payUrl = url;
  form.isDone = false;
}

/** Cancels an order, paid or not. */
export const cancelOwn: Act = async (history, chance) => {
  const form = chance.pick(history.forms);
  const { known } = form;
  if (!known) return;
  await press(oneIn(chance, 3) ? 2 : 1, async () => {
    tell(history, `${nameOf(form)} cancels`, await history.shop.cancelOwn(known.orderId));
  });
};

async function send(history: History, form: Form): Promise<void> {
  const answer = await history.shop.place(form.wish);
  tell(history, `${nameOf(form)} sends the form`, answer);
  if (answer && answer !== stopped && answer.ok) form.known = { ...answer.value };
}

async function arriveAt(history: History, session: string): Promise<void> {
  tell(history, 'somebody comes back from Stripe', await history.shop.comeBack(session));
}

function newForm({ sale, forms }: History, chance: Chance): Form {
  // Sometimes the same person once more, as from a second tab.
  const who = oneIn(chance, 3) ? (people[0] ?? '') : chance.pick(people);
  const offers = oneIn(chance, 2) ? sale.offers.slice(0, 1) : [chance.pick(sale.offers)];
  const items = offers.map(({ id: offerId }) => ({ offerId, quantity: 1 + chance.below(2) }));
  const voucherCode = oneIn(chance, 4) ? voucher.code : null;
  const wish = aWish(sale, {
    placementKey: `proof-${forms.length}-${chance.below(1_000_000_000)}`,
    slotId: chance.pick(sale.slotIds),
    items,
    customer: { name: `${who} Baker`, email: `${who.toLowerCase()}@example.test`, phone: null },
    paymentWay: oneIn(chance, 12) ? 'on_collection' : 'card',
    isMeantTwice: oneIn(chance, 2),
    voucherCode,
    seenTotalPence: totalOf(sale, { voucherCode }, items),
  });
  return { wish, known: null, isDone: false };
}

type Placed = Pick<Form['wish'], 'voucherCode'>;

function totalOf({ offers }: BuiltSale, { voucherCode }: Placed, items: Form['wish']['items']) {
  const priceOf = (id: string) => offers.find((offer) => offer.id === id)?.pricePence ?? 0;
  const full = items.reduce((sum, { offerId, quantity }) => sum + priceOf(offerId) * quantity, 0);
  return pence(Math.max(0, full - (voucherCode === null ? 0 : voucher.discount.amountPence)));
}

const nameOf = ({ wish, known }: Form) => `${wish.customer.name} (${known?.reference ?? 'no reference yet'})`;
const sessionOf = ({ known }: Form) => known?.payUrl?.split('/').at(-1) ?? null;
