import type Stripe from 'stripe';

/** What an order asked of the payments that its session will make. */
export type IntentData = {
  readonly description: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly receiptEmail: string | null;
};

/** A session with what its own object does not show. */
export type SessionRecord = {
  readonly session: Stripe.Checkout.Session;
  readonly lineItems: ReadonlyArray<Stripe.LineItem>;
  /** The product description under each line on the page; the API shows it nowhere. */
  readonly details: ReadonlyArray<string | null>;
  readonly intentData: IntentData;
};

/** An answer that is given again when its idempotency key comes back. */
export type KeptAnswer = {
  readonly key: string;
  readonly endpoint: string;
  readonly params: string;
  readonly status: number;
  readonly body: string;
  readonly requestId: string;
  readonly at: number;
};

type Page = { [K in keyof Shelves]: Shelves[K] extends Map<string, infer T> ? [string, T][] : never };

type Shelves = {
  readonly sessions: Map<string, SessionRecord>;
  readonly intents: Map<string, Stripe.PaymentIntent>;
  readonly charges: Map<string, Stripe.Charge>;
  readonly refunds: Map<string, Stripe.Refund>;
  readonly disputes: Map<string, Stripe.Dispute>;
  readonly events: Map<string, Stripe.EventBase>;
  readonly answers: Map<string, KeptAnswer>;
};

/**
 * Everything Stripe knows, oldest first. Objects are replaced, never changed, so that an event keeps what was true
 * when it happened.
 */
export type Books = Shelves & { toJSON(): Page; clear(): void };

/** Opens the books, with what they held before a restart. */
export function openBooks(saved: unknown): Books {
  // The file is our own writing, so its rows are taken at their word.
  const page = (typeof saved === 'object' && saved !== null ? saved : {}) as Partial<Page>;
  const shelves: Shelves = {
    sessions: new Map(page.sessions),
    intents: new Map(page.intents),
    charges: new Map(page.charges),
    refunds: new Map(page.refunds),
    disputes: new Map(page.disputes),
    events: new Map(page.events),
    answers: new Map(page.answers),
  };
  return {
    ...shelves,
    toJSON: () => ({
      sessions: [...shelves.sessions],
      intents: [...shelves.intents],
      charges: [...shelves.charges],
      refunds: [...shelves.refunds],
      disputes: [...shelves.disputes],
      events: [...shelves.events],
      answers: [...shelves.answers],
    }),
    clear: () => {
      for (const shelf of Object.values(shelves)) shelf.clear();
    },
  };
}
