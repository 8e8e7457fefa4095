import { invariant } from '@/kernel/invariant';
import type { OrderId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import { ok } from '@/kernel/result';
import type { CheckoutSession, Mail, OpenCheckout, Payments, StripeEvent, StripeRefund } from '@/platform/context';
import type { PastPayment } from '../../../mocks/stripe/past';
import type { Luck } from './luck';

/* Stripe and Resend as they were in the past of a demonstration: always there, and nothing of it leaves this process. */

/** The card payments of the past. */
export type Bank = {
  /** Stripe as it is at an instant. */
  readonly stripeAt: (at: Instant) => Payments;
  /** Pays an order's session and gives the event that Stripe tells of it. */
  readonly pay: (orderId: OrderId, at: Instant) => StripeEvent;
  /** Brings every refund that is under way to its card and gives the events of it. */
  readonly settleRefunds: () => StripeEvent[];
  /** All that was paid and given back: what Stripe's stand-in has to know of the past. */
  readonly books: () => PastPayment[];
};

type OpenedSession = { readonly session: CheckoutSession; readonly asked: OpenCheckout; readonly openedAt: Instant };
type MadeRefund = { readonly refund: StripeRefund; readonly createdAt: Instant };

/** A bank in which everybody's card works. */
export function openBank(luck: Luck): Bank {
  const sessions = new Map<string, OpenedSession>();
  const sessionOf = new Map<string, string>();
  const refunds = new Map<string, MadeRefund>();
  const paidAt = new Map<string, Instant>();
  return {
    stripeAt: (at) => ({
      ...quietStripe,
      openCheckout: (asked) => {
        const session = unpaidSession(asked, luck);
        sessions.set(session.id, { session, asked, openedAt: at });
        sessionOf.set(asked.orderId, session.id);
        return Promise.resolve(ok(session));
      },
      findCheckout: (id) => Promise.resolve(ok(sessions.get(id)?.session ?? null)),
      refund: (asked) => {
        const refund = { ...asked, id: `re_${luck.letters(idLength)}`, status: 'pending', failure: null } as const;
        refunds.set(refund.id, { refund, createdAt: at });
        return Promise.resolve(ok(refund));
      },
      findRefund: (id) => Promise.resolve(ok(refunds.get(id)?.refund ?? null)),
    }),
    pay: (orderId, at) => {
      const opened = sessions.get(sessionOf.get(orderId) ?? '');
      invariant(opened, 'An order paid by card has a session at Stripe');
      const session = paidSession(opened.session, `pi_${luck.letters(idLength)}`);
      sessions.set(session.id, { ...opened, session });
      paidAt.set(session.paymentIntentId, at);
      return eventOf('checkout.session.completed', session.id, luck);
    },
    settleRefunds: () => {
      const pending = [...refunds.values()].filter(({ refund }) => refund.status === 'pending');
      for (const { refund, createdAt } of pending)
        refunds.set(refund.id, { refund: { ...refund, status: 'succeeded' }, createdAt });
      return pending.map(({ refund }) => eventOf('refund.updated', refund.id, luck));
    },
    books: () => booksOf({ sessions: [...sessions.values()], refunds: [...refunds.values()], paidAt }),
  };
}

function paidSession(session: CheckoutSession, paymentIntentId: string) {
  return { ...session, status: 'complete', isPaid: true, paymentIntentId } as const;
}

const noDoor = (what: string) => () => Promise.reject(new Error(what));
const nothingListed = () => Promise.resolve(ok({ items: [], next: null }));

/** What nobody of the past asked of Stripe. */
const quietStripe = {
  expireCheckout: noDoor('Nobody left a page of Stripe’s unpaid'),
  readEvent: noDoor('The past knows what it was told'),
  findDispute: () => Promise.resolve(ok(null)),
  findChargeOf: () => Promise.resolve(ok(null)),
  listRefundsOf: () => Promise.resolve(ok([])),
  listCharges: nothingListed,
  listRefunds: nothingListed,
  listDisputes: nothingListed,
} as const satisfies Partial<Payments>;

type BankBooks = {
  readonly sessions: ReadonlyArray<OpenedSession>;
  readonly refunds: ReadonlyArray<MadeRefund>;
  readonly paidAt: ReadonlyMap<string, Instant>;
};

function booksOf({ sessions, refunds, paidAt }: BankBooks): PastPayment[] {
  return sessions.flatMap(({ session, asked, openedAt }) => {
    const { paymentIntentId: paymentIntent } = session;
    if (paymentIntent === null) return [];
    const back = refunds.filter(({ refund }) => refund.paymentIntentId === paymentIntent);
    return [
      {
        session: session.id,
        paymentIntent,
        amount: session.amountPence,
        currency: 'gbp' as const,
        email: asked.email,
        metadata: { order: asked.orderId, attempt: asked.attemptId, reference: asked.reference },
        openedAt,
        paidAt: paidAt.get(paymentIntent) ?? openedAt,
        refunds: back.map(({ refund, createdAt }) => ({
          id: refund.id,
          amount: refund.amountPence,
          metadata: { refund: refund.refundId ?? '' },
          createdAt,
        })),
      },
    ];
  });
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
