import { refused } from '@/kernel/result';
import type { CheckoutSession, OpenCheckout, Payments } from '@/platform/context';

/*
 * Stripe as far as stock depends on it, inside the Worker: sessions that are open, ended or paid, and a payment that is
 * promised first and arrives later. What it says over HTTP is another proof's; here it only has to answer at once.
 */

const sessions = new Map<string, CheckoutSession>();
const ofOrder = new Map<string, string>();

const keep = (session: CheckoutSession): CheckoutSession => {
  sessions.set(session.id, session);
  return session;
};

function open({ attemptId, orderId, reference, items }: OpenCheckout): CheckoutSession {
  const id = `cs_${attemptId}`;
  ofOrder.set(orderId, id);
  const amountPence = items.reduce((sum, item) => sum + item.amountPence, 0);
  const session = { id, attemptId, reference, amountPence, currency: 'gbp', status: 'open', isPaid: false } as const;
  return sessions.get(id) ?? keep({ ...session, paymentIntentId: null, pageUrl: `https://pay.example/${id}` });
}

function end(id: string): ReturnType<Payments['expireCheckout']> {
  const session = sessions.get(id);
  if (session?.status !== 'open') return Promise.resolve(refused({ kind: 'refused', code: 'not_open' }));
  return Promise.resolve({ ok: true, value: keep({ ...session, status: 'expired' }) });
}

const noRefund = () => Promise.resolve(refused({ kind: 'unavailable' } as const));

/** The shop's door to this Stripe; whatever else may be asked of Stripe goes where nobody is. */
export const ownStripe = (nobody: Payments): Payments => ({
  ...nobody,
  openCheckout: (input) => Promise.resolve({ ok: true, value: open(input) }),
  findCheckout: (id) => Promise.resolve({ ok: true, value: sessions.get(id) ?? null }),
  expireCheckout: end,
  // Nobody asks in time: money on its way back holds no bread.
  refund: noRefund,
  findRefund: noRefund,
});

/** How a shopper's payment goes: at once, or promised by their bank for later. */
export type Paying = 'at_once' | 'later';

/** Pays on the page of an order's latest session; null where that has ended, or was paid already. */
export function pay(orderId: string, how: Paying): CheckoutSession | null {
  const session = sessions.get(ofOrder.get(orderId) ?? '');
  if (!session || session.status === 'expired' || session.isPaid) return null;
  // What was promised before arrives now, whatever has become of the order.
  const isPaid = how === 'at_once' || session.status === 'complete';
  return keep({ ...session, status: 'complete', isPaid, paymentIntentId: `pi_${session.id}` });
}
