import type { Evidence } from './evidence';

/* What is wrong at the end of a history: found by comparing Stripe's books and the mailbox with the rows of D1. */

/** The three promises, and everything else that may not be. */
export type Wrong = { readonly kind: 'lost' | 'twice' | 'letters' | 'books'; readonly what: string };

type Order = Evidence['orders'][number];
type Charge = Evidence['stripe']['charges'][number];

/** Everything that is wrong; nothing in a history that came to rest as it should. */
export function judge(evidence: Evidence): Wrong[] {
  const money = moneyOf(evidence);
  return [
    ...money.flatMap((paid) => lost(evidence, paid)),
    ...evidence.orders.flatMap((order) => chargedTwice(order, money)),
    ...returnedTwice(evidence),
    ...lettersTwice(evidence),
    ...lettersMissing(evidence),
    ...evidence.orders.flatMap((order) => booksDiffer(evidence, order, money)),
    ...mirrorsDiffer(evidence, money),
    ...evidence.oddities.map((what) => ({ kind: 'books', what }) as const),
  ];
}

const dead: ReadonlyArray<string> = ['expired', 'cancelled'];
const isBack = (status: string) => status !== 'failed' && status !== 'canceled';
const sum = (amounts: ReadonlyArray<number>) => amounts.reduce((all, amount) => all + amount, 0);

type Paid = {
  readonly charge: Charge;
  /** What the session was opened for; null where the shop never opened it. */
  readonly orderId: string | null;
  /** The one try at paying it was taken for. */
  readonly attemptId: string | null;
  /** What is kept of it; what really went back; what a bank took (and did not give back). */
  readonly keptPence: number;
  readonly returnedPence: number;
  readonly disputedPence: number;
};

/** Every charge that Stripe took, with what became of it. */
function moneyOf({ stripe }: Evidence): Paid[] {
  return stripe.charges
    .filter(({ status }) => status === 'succeeded')
    .map((charge) => {
      const session = stripe.sessions.find(({ payment_intent: intent }) => intent === charge.payment_intent);
      const refunds = stripe.refunds.filter(({ payment_intent: intent }) => intent === charge.payment_intent);
      const amounts = (test: (status: string) => boolean) =>
        sum(refunds.filter(({ status }) => test(status)).map(({ amount }) => amount));
      const disputes = stripe.disputes.filter(({ payment_intent: intent }) => intent === charge.payment_intent);
      const movements = disputes.flatMap(({ balance_transactions: moved }) => moved.map(({ amount }) => amount));
      const disputedPence = 0 - sum(movements);
      return {
        charge,
        orderId: session?.metadata['order'] ?? null,
        attemptId: session?.metadata['attempt'] ?? null,
        disputedPence,
        keptPence: charge.amount - amounts(isBack) - disputedPence,
        returnedPence: amounts((status) => status === 'succeeded'),
      };
    });
}

/** Money that was taken for nothing: no order that stands, not given back, and nobody told to look. */
function lost({ orders, strays }: Evidence, { charge, orderId, keptPence }: Paid): Wrong[] {
  if (orderId === null) {
    const isKnown =
      keptPence === 0 || strays.some(({ intent, state }) => intent === charge.payment_intent && state !== 'refunded');
    return isKnown ? [] : [{ kind: kindOf(keptPence), what: `${charge.id} fits no order, and nobody knows` }];
  }
  if (keptPence === 0) return [];
  const order = orders.find(({ id }) => id === orderId);
  if (!order) return [{ kind: 'lost', what: `${charge.id} was paid for an order that is not there` }];
  const isNothing = dead.includes(order.state) || order.state === 'awaiting_payment';
  if (!isNothing || order.attention !== null) return [];
  return [{ kind: kindOf(keptPence), what: `${keptPence} p kept for ${order.reference}, which is ${order.state}` }];
}

/** Less than nothing is kept where money was given back and a bank took it besides: that is the shop's own loss. */
const kindOf = (keptPence: number) => (keptPence > 0 ? 'lost' : 'books');

/** More is kept than the order costs, or one try at paying was charged more than once. */
function chargedTwice({ id, reference, attention, totalPence }: Order, money: ReadonlyArray<Paid>): Wrong[] {
  const kept = money.filter(({ orderId, keptPence }) => orderId === id && keptPence > 0);
  const keptPence = sum(kept.map((paid) => paid.keptPence));
  const isTwice = repeated(kept.map(({ attemptId }) => attemptId ?? '')).length > 0;
  if (!isTwice && (attention !== null || keptPence <= totalPence)) return [];
  return [
    { kind: 'twice', what: `${reference} over ${totalPence} p was charged ${kept.length} times, ${keptPence} p` },
  ];
}

/** One decision to give money back is one refund at Stripe. */
function returnedTwice({ stripe }: Evidence): Wrong[] {
  const decisions = stripe.refunds
    .filter(({ status }) => isBack(status))
    .flatMap(({ metadata }) => metadata['refund'] ?? []);
  return repeated(decisions).map((id) => ({ kind: 'twice', what: `${id} was given back more than once` }));
}

function lettersTwice({ mailbox, letters }: Evidence): Wrong[] {
  const posted = mailbox.map(({ to, subject, text }) => `“${subject}” to ${to.join(', ')}\n${text ?? ''}`);
  const confirmed = letters.filter(({ kind }) => kind === 'order_confirmed').map(({ subject }) => subject);
  return [
    ...repeated(posted).map(
      (letter) => ({ kind: 'letters', what: `${letter.split('\n')[0] ?? ''} came twice` }) as const,
    ),
    ...repeated(confirmed).map((order) => ({ kind: 'letters', what: `${order} was confirmed twice` }) as const),
  ];
}

function lettersMissing({ mailbox, letters, orders }: Evidence): Wrong[] {
  const wrong: Wrong[] = [];
  const sent = letters.filter(({ state }) => state === 'sent').length;
  if (sent !== mailbox.length)
    wrong.push({ kind: 'books', what: `${sent} letters sent, ${mailbox.length} in the mailbox` });
  for (const { id, reference, state } of orders) {
    const isTold = letters.some(({ kind, subject }) => kind === 'order_confirmed' && subject === id);
    if (!dead.includes(state) && state !== 'awaiting_payment' && !isTold)
      wrong.push({ kind: 'books', what: `${reference} is ${state}, and its shopper was told nothing` });
  }
  return wrong;
}

/** The ledger of an order against what Stripe says of it, and its balance. */
function booksDiffer({ ledger }: Evidence, order: Order, money: ReadonlyArray<Paid>): Wrong[] {
  const { id, reference, state, attention, totalPence, paymentWay } = order;
  const own = money.filter(({ orderId }) => orderId === id);
  const entries = ledger.filter(({ orderId }) => orderId === id);
  const booked = (kind: string) => sum(entries.filter((entry) => entry.kind === kind).map(({ pence }) => pence));
  const wrong: Wrong[] = [];
  const compare = (what: string, is: number, mustBe: number) => {
    if (is !== mustBe) wrong.push({ kind: 'books', what: `${reference} (${state}): ${what} ${is} p, not ${mustBe} p` });
  };
  compare('charged', booked('charge'), sum(own.map(({ charge }) => charge.amount)));
  compare('refunded', booked('refund'), 0 - sum(own.map(({ returnedPence }) => returnedPence)));
  compare('disputed', booked('dispute'), 0 - sum(own.map(({ disputedPence }) => disputedPence)));
  const due = dead.includes(state) ? 0 : totalPence;
  const isByCard = paymentWay === 'card' || dead.includes(state);
  if (attention === null && isByCard && state !== 'awaiting_payment')
    compare('balance', sum(entries.map(({ pence }) => pence)), due);
  return wrong;
}

/** Payments and refunds of the shop are Stripe's, one to one. */
function mirrorsDiffer({ payments, refunds, stripe }: Evidence, money: ReadonlyArray<Paid>): Wrong[] {
  const ours = payments.map(({ intent, orderId, amountPence }) => `${intent} of ${orderId} over ${amountPence} p`);
  const theirs = money.flatMap(({ charge, orderId }) =>
    orderId === null ? [] : [`${charge.payment_intent} of ${orderId} over ${charge.amount} p`],
  );
  const known = new Set(payments.map(({ intent }) => intent));
  const ourRefunds = refunds.flatMap(({ stripe: id, amountPence, state }) =>
    id === null ? [] : [`${id} ${state} ${amountPence} p`],
  );
  const theirRefunds = stripe.refunds
    .filter(({ payment_intent: intent }) => known.has(intent))
    .map(({ id, status, amount }) => `${id} ${status} ${amount} p`);
  return [...differences(ours, theirs), ...differences(ourRefunds, theirRefunds)].map((what) => ({
    kind: 'books',
    what,
  }));
}

function differences(ours: ReadonlyArray<string>, theirs: ReadonlyArray<string>): string[] {
  return [
    ...ours.filter((one) => !theirs.includes(one)).map((one) => `the shop alone knows ${one}`),
    ...theirs.filter((one) => !ours.includes(one)).map((one) => `Stripe alone knows ${one}`),
  ];
}

/** What stands in a list more than once. */
function repeated(all: ReadonlyArray<string>): string[] {
  return [...new Set(all.filter((one, place) => all.indexOf(one) !== place))];
}
