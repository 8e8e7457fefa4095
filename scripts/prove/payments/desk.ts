/* Stripe's and Resend's stand-ins, as people outside the shop use them: by their pages, their dashboard and their switches. */

export type Money = {
  readonly id: string;
  readonly amount: number;
  readonly amount_refunded: number;
  readonly disputed: boolean;
  readonly status: string;
  readonly payment_intent: string;
};
type Parcel = { readonly eventId: string; readonly type: string; readonly body: string };
type Session = { readonly id: string; readonly status: string; readonly payment_status: string };
type Books = {
  readonly sessions: ReadonlyArray<Session>;
  readonly charges: ReadonlyArray<Money>;
  readonly refunds: ReadonlyArray<{ readonly id: string; readonly status: string }>;
  readonly disputes: ReadonlyArray<{ readonly id: string; readonly status: string }>;
  readonly deliveries: ReadonlyArray<Parcel>;
};
type Paying = { readonly card?: string; readonly authenticate?: 'fail'; readonly amount?: number };
type Disputing = { readonly amount?: number; readonly inquiry: boolean };
type Switches = Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;

/** Nothing leaves Stripe or Resend by itself: the history is the post. Refunds settle, and letters are taken, at once. */
const still = {
  stripe: { down: 'no', slowMs: 0, lose: 1_000_000, refundSettlesMs: 0, refundsFail: false },
  resend: { down: 'no', slowMs: 0, lose: 1_000_000, perSecond: 1_000_000 },
} as const;
const key = { authorization: 'Bearer sk_test_proof', 'content-type': 'application/x-www-form-urlencoded' };

export type Desk = ReturnType<typeof deskAt>;

/** The stand-ins at an address. */
export function deskAt(url: string) {
  const post = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`${url}/stand-ins${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const pay = async (session: string, how: Paying = {}): Promise<string> => {
    const { outcome } = await post('/stripe/pay', { session, ...how });
    return typeof outcome === 'string' ? outcome : 'refused';
  };
  const turn = (switches: Switches) => post('/switches', switches);
  return {
    books: async (): Promise<Books> => (await fetch(`${url}/stand-ins/stripe/books.json`)).json(),
    turn,
    pay,
    heal: () => turn(still),
    open: async () => {
      await post('/reset', {});
      await turn(still);
    },
    moveClock: (offsetMs: number) => post('/clock', { offsetMs }),
    /** What happens there without the shop. */
    expire: (session: string) => post('/stripe/expire', { session }),
    settle: (session: string, outcome: 'succeeded' | 'failed') => post('/stripe/settle', { session, outcome }),
    refund: (intent: string, amount: number) => post('/stripe/refund', { payment_intent: intent, amount }),
    dispute: (intent: string, how: Disputing) => post('/stripe/dispute', { payment_intent: intent, ...how }),
    escalate: (dispute: string) => post('/stripe/dispute/escalate', { dispute }),
    decide: (dispute: string, outcome: 'won' | 'lost') => post('/stripe/dispute/close', { dispute, outcome }),
    payElsewhere: async () => {
      const session = await openElsewhere(url);
      return session === null ? 'refused' : pay(session);
    },
  };
}

/** A page of the same account that the shop never opened; null where Stripe is down for others too. */
async function openElsewhere(url: string): Promise<string | null> {
  const fields = new URLSearchParams({
    mode: 'payment',
    success_url: 'https://elsewhere.example/',
    'line_items[0][quantity]': '1',
    'line_items[0][price_data][currency]': 'gbp',
    'line_items[0][price_data][unit_amount]': '1250',
    'line_items[0][price_data][product_data][name]': 'A table at the fair',
  });
  const asked = { method: 'POST', headers: key, body: fields };
  const answer = await fetch(`${url}/v1/checkout/sessions`, asked).catch(() => null);
  const { id }: { readonly id?: string } = answer?.ok ? await answer.json() : {};
  return id ?? null;
}

/** Says whether a session's money may still come: its shopper is done, its bank is not. */
export const isSettling = ({ status, payment_status: paid }: Session): boolean =>
  status === 'complete' && paid === 'unpaid';
