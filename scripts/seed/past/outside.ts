import { invariant } from '@/kernel/invariant';
import type { OrderId } from '@/kernel/ids';
import { ok } from '@/kernel/result';
import type { CheckoutSession, Mail, OpenCheckout, Payments, StripeEvent, StripeRefund } from '@/platform/context';
import type { Luck } from './luck';

/* Stripe and Resend as they were in the past of a demonstration: always there, and nothing of it leaves this process. */

/** The card payments of the past. */
export type Bank = {
  readonly stripe: Payments;
  /** Pays an order's session and gives the event that Stripe tells of it. */
  readonly pay: (orderId: OrderId) => StripeEvent;
  /** Brings every refund that is under way to its card and gives the events of it. */
  readonly settleRefunds: () => StripeEvent[];
};

/** A bank in which everybody's card works. */
export function openBank(luck: Luck): Bank {
  const sessions = new Map<string, CheckoutSession>();
  const sessionOf = new Map<string, string>();
  const refunds = new Map<string, StripeRefund>();
  return {
    stripe: {
      openCheckout: (asked) => {
        const session = unpaidSession(asked, luck);
        sessions.set(session.id, session);
        sessionOf.set(asked.orderId, session.id);
        return Promise.resolve(ok(session));
      },
      findCheckout: (id) => Promise.resolve(ok(sessions.get(id) ?? null)),
      refund: (asked) => {
        const refund = { ...asked, id: `re_${luck.letters(idLength)}`, status: 'pending', failure: null } as const;
        refunds.set(refund.id, refund);
        return Promise.resolve(ok(refund));
      },
      findRefund: (id) => Promise.resolve(ok(refunds.get(id) ?? null)),
      expireCheckout: () => Promise.reject(new Error('Nobody left a page of Stripe’s unpaid')),
      readEvent: () => Promise.reject(new Error('The past knows what it was told')),
    },
    pay: (orderId) => {
      const session = sessions.get(sessionOf.get(orderId) ?? '');
      invariant(session, 'An order paid by card has a session at Stripe');
      const paymentIntentId = `pi_${luck.letters(idLength)}`;
      sessions.set(session.id, { ...session, status: 'complete', isPaid: true, paymentIntentId });
      return eventOf('checkout.session.completed', session.id, luck);
    },
    settleRefunds: () => {
      const pending = [...refunds.values()].filter(({ status }) => status === 'pending');
      for (const refund of pending) refunds.set(refund.id, { ...refund, status: 'succeeded' });
      return pending.map(({ id }) => eventOf('refund.updated', id, luck));
    },
  };
}

const idLength = 24;
const sessionIdLength = 58;

function unpaidSession({ attemptId, items }: OpenCheckout, luck: Luck): CheckoutSession {
  const id = `cs_test_${luck.letters(sessionIdLength)}`;
  return {
    id,
    attemptId,
    status: 'open',
    isPaid: false,
    amountPence: items.reduce((sum, item) => sum + item.amountPence, 0),
    currency: 'gbp',
    reference: null,
    paymentIntentId: null,
    pageUrl: `https://checkout.stripe.com/c/pay/${id}`,
  };
}

function eventOf(type: string, objectId: string, luck: Luck): StripeEvent {
  const id = `evt_${luck.letters(idLength)}`;
  return { id, type, objectId, payload: { id, object: 'event', type, data: { object: { id: objectId } } } };
}

/** The letters of the past: every one of them arrives. */
export type Post = {
  readonly mail: Mail;
  /** Takes the letters out that were sent since. */ readonly collect: () => string[];
};

/** A post office with nothing in it. */
export function openPost(luck: Luck): Post {
  const sent: string[] = [];
  const parts = [8, 4, 4, 4, 12];
  return {
    mail: {
      send: () => {
        const resendId = parts.map((count) => luck.letters(count).toLowerCase()).join('-');
        sent.push(resendId);
        return Promise.resolve(ok({ resendId }));
      },
      readEvent: () => Promise.reject(new Error('The past knows what it was told')),
    },
    collect: () => sent.splice(0),
  };
}
