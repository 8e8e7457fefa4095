import type { floods, PictureName } from '@/config/backend';
import type { LabelPaper } from '@/config/labels';
import type { Id, IdPrefix, RandomBytes, SaleId } from '@/kernel/ids';
import type { Result } from '@/kernel/result';
import type { Instant } from '@/kernel/time';
import type { Db } from './db/client';
import type { Identity } from './identity-contract';
import type { Log } from './log';
import type { SlowDown } from './slow-down';
import type { Unavailable } from './unavailable';

export type * from './identity-contract';
export type { Unavailable };

/** Who is asking: a browser with or without a sign-in token, or a job by its name. */
export type Caller =
  | { readonly kind: 'guest' }
  | { readonly kind: 'person'; readonly token: string }
  | { readonly kind: 'job'; readonly job: string };

/** The part of a Checkout Session the shop acts on. */
export type CheckoutSession = {
  readonly id: string;
  readonly attemptId: string | null;
  /** Of the order it was opened for, as people say it. */
  readonly reference: string | null;
  readonly status: 'open' | 'complete' | 'expired';
  readonly isPaid: boolean;
  readonly amountPence: number;
  readonly currency: string;
  readonly paymentIntentId: string | null;
  readonly pageUrl: string | null;
};

/** One row of Stripe's page: quantity 1, with the line's own total. */
export type CheckoutItem = { readonly name: string; readonly amountPence: number };

export type OpenCheckout = {
  /** Also the idempotency key: the same attempt is the same session. */
  readonly attemptId: string;
  readonly orderId: string;
  readonly reference: string;
  /** Fills in the field on Stripe's page; null where the shop has none. */
  readonly email: string | null;
  readonly items: ReadonlyArray<CheckoutItem>;
  readonly expiresAt: Instant;
  readonly successUrl: string;
  readonly cancelUrl: string;
};

export type StripeRefund = {
  readonly id: string;
  readonly refundId: string | null;
  readonly paymentIntentId: string | null;
  readonly status: 'pending' | 'succeeded' | 'failed';
  readonly amountPence: number;
  readonly failure: string | null;
};

export type StripeDispute = {
  readonly id: string;
  readonly paymentIntentId: string | null;
  readonly state: 'inquiry' | 'open' | 'won' | 'lost';
  readonly amountPence: number;
  readonly reason: string;
  /** What it moved out of the shop's balance (negative) and back into it, Stripe's fees left out. */
  readonly movements: ReadonlyArray<{ readonly id: string; readonly amountPence: number }>;
};

/** Money Stripe took in our name. */
export type StripeCharge = {
  readonly id: string;
  readonly paymentIntentId: string | null;
  readonly amountPence: number;
  readonly currency: string;
  /** Of the order it was meant for, as Stripe was told. */
  readonly reference: string | null;
  readonly createdAt: Instant;
};

/** A stretch of time at Stripe, and where in its list to go on (null: from the newest). */
export type StripeStretch = { readonly from: Instant; readonly to: Instant; readonly after: string | null };
/** One page of a list; `next` says where the following page starts, or null where there is none. */
export type StripePage<T> = { readonly items: ReadonlyArray<T>; readonly next: string | null };

export type StripeEvent = {
  readonly id: string;
  readonly type: string;
  readonly objectId: string | null;
  readonly payload: unknown;
};

/** Stripe refused a call for good; its code says why. */
export type StripeRefused = { readonly kind: 'refused'; readonly code: string };
export type StripeProblem = Unavailable | StripeRefused;

/** What the shop asks of Stripe. */
export type Payments = {
  readonly openCheckout: (input: OpenCheckout) => Promise<Result<CheckoutSession, StripeProblem>>;
  readonly findCheckout: (sessionId: string) => Promise<Result<CheckoutSession | null, Unavailable>>;
  /** Ends a session nobody paid; one that had completed comes back as it is. */
  readonly expireCheckout: (sessionId: string) => Promise<Result<CheckoutSession, StripeProblem>>;
  /** Asks for money back; repeating it with the same id asks once. */
  readonly refund: (input: {
    refundId: string;
    paymentIntentId: string;
    amountPence: number;
  }) => Promise<Result<StripeRefund, StripeProblem>>;
  readonly findRefund: (stripeRefundId: string) => Promise<Result<StripeRefund | null, Unavailable>>;
  readonly findDispute: (stripeDisputeId: string) => Promise<Result<StripeDispute | null, Unavailable>>;
  /** Every refund of one charge, whoever made it. */
  readonly listRefundsOf: (chargeId: string) => Promise<Result<ReadonlyArray<StripeRefund>, Unavailable>>;
  /** The charge that paid a PaymentIntent, or null where no money was taken by it. */
  readonly findChargeOf: (paymentIntentId: string) => Promise<Result<StripeCharge | null, Unavailable>>;
  /** The charges that took money in a stretch of time, by pages; those that failed are left out. */
  readonly listCharges: (stretch: StripeStretch) => Promise<Result<StripePage<StripeCharge>, Unavailable>>;
  readonly listRefunds: (stretch: StripeStretch) => Promise<Result<StripePage<StripeRefund>, Unavailable>>;
  readonly listDisputes: (stretch: StripeStretch) => Promise<Result<StripePage<StripeDispute>, Unavailable>>;
  /** Verifies a webhook; null where the signature is forged or stale. */
  readonly readEvent: (body: string, signature: string, now: Instant) => Promise<StripeEvent | null>;
};

export type OutgoingLetter = {
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Who an answer goes to; null where it goes back to the bakery. */
  readonly replyTo: string | null;
};

export type MailEvent = {
  readonly id: string;
  readonly type: string;
  readonly resendId: string;
  readonly reason: string | null;
};

/** What the shop asks of Resend. */
export type Mail = {
  readonly send: (
    letter: OutgoingLetter,
  ) => Promise<
    Result<{ readonly resendId: string }, Unavailable | { readonly kind: 'refused'; readonly code: string }>
  >;
  readonly readEvent: (body: string, headers: Headers) => Promise<MailEvent | null>;
};

/** What the shop asks of Cloudflare Turnstile, which tells people from programs. */
export type Turnstile = {
  /** What its widget on a page needs; nothing of it is secret. */
  readonly siteKey: string;
  readonly scriptUrl: string;
  /** Whether a widget's answer is good: each is once, and for five minutes. */
  readonly verify: (token: string) => Promise<Result<undefined, Unavailable | { readonly kind: 'failed' }>>;
};

export type FloodLimit = keyof typeof floods;

/** The companion Worker, by RPC: what a Pages project has not got itself. */
export type Companion = {
  /** Runs what is due now: holds, outbox, refunds, events. */
  readonly tick: (cron: string, at: Instant) => Promise<void>;
  /** Sends the letters that wait; asked after a response, and by cron whatever happens. */
  readonly sendLetters: () => Promise<void>;
  /** Runs one job because somebody asks for it: what it did, or null where it came to nothing. */
  readonly runJob: (job: string) => Promise<{ readonly done: number; readonly failed: number } | null>;
  /** False where this address, or this person, has asked too often. */
  readonly admit: (limit: FloodLimit, key: string) => Promise<boolean>;
  /** Makes one file of a picture in the bucket and says where it stands, or null where there is no such picture. */
  readonly makePicture: (key: string, name: PictureName) => Promise<string | null>;
  /** Makes the labels of a sale as a PDF for one paper, or null where there is no such sale. */
  readonly makeLabels: (saleId: SaleId, paper: LabelPaper) => Promise<Uint8Array<ArrayBuffer> | null>;
};

/** Everything a use case needs from outside itself; built once per request or job. */
export type Context = {
  readonly db: Db;
  readonly kv: KVNamespace;
  readonly media: R2Bucket;
  readonly stripe: Payments;
  readonly mail: Mail;
  readonly identity: Identity;
  readonly turnstile: Turnstile;
  readonly companion: Companion;
  readonly caller: Caller;
  /** The client's network, as Cloudflare saw it; for counters only, never stored in the clear. */
  readonly address: string;
  readonly requestId: string;
  readonly baseUrl: string;
  readonly log: Log;
  readonly linkKeys: ReadonlyArray<string>;
  /** What seals secrets that are kept or handed out, newest first. */
  readonly secretKeys: ReadonlyArray<string>;
  readonly now: () => Instant;
  readonly newId: <P extends IdPrefix>(prefix: P) => Id<P>;
  readonly randomBytes: RandomBytes;
  /** Has the answer say how long to wait (429); jobs answer nobody. */
  readonly slowDown?: (wait: SlowDown) => void;
  /** Lets work go on after the response has been sent. */
  readonly afterResponse: (work: Promise<unknown>) => void;
};
