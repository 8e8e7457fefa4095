import * as z from 'zod/mini';

/* What the stand-ins say over HTTP, read as far as a judge needs it. */

const letterSchema = z.object({
  id: z.string(),
  to: z.array(z.string()),
  replyTo: z.array(z.string()),
  headers: z.record(z.string(), z.string()),
  subject: z.string(),
  text: z.nullable(z.string()),
  links: z.array(z.string()),
  lastEvent: z.nullable(z.string()),
});
/** A letter in the mailbox. */
export type Letter = z.infer<typeof letterSchema>;

const money = z.object({ id: z.string(), amount: z.number(), status: z.string(), payment_intent: z.string() });
const sessionSchema = z.object({
  id: z.string(),
  status: z.string(),
  amount_total: z.number(),
  url: z.nullable(z.string()),
  payment_intent: z.nullable(z.string()),
  metadata: z.record(z.string(), z.string()),
});
const booksSchema = z.object({
  sessions: z.array(sessionSchema),
  charges: z.array(money),
  refunds: z.array(money),
  events: z.array(z.object({ id: z.string(), type: z.string() })),
  deliveries: z.array(z.object({ eventId: z.string(), type: z.string(), body: z.string(), state: z.string() })),
});
export type Session = z.infer<typeof sessionSchema>;
type Money = z.infer<typeof money>;

const codeSchema = z.object({ account: z.string(), code: z.string(), next: z.string(), secondsLeft: z.number() });
/** The code of this half minute, and the next one. */
export type PhoneCode = z.infer<typeof codeSchema>;

/** All that Stripe knows of one order. */
export type OrderBooks = {
  readonly sessions: ReadonlyArray<Session>;
  readonly charges: ReadonlyArray<Money>;
  readonly refunds: ReadonlyArray<Money>;
};

/** How a stand-in may misbehave; its own switches have the same names. */
export type Switches = Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;

/** The stand-ins at an address. */
export function standInsAt(url: string) {
  const read = async (path: string) => (await fetch(`${url}${path}`)).json();
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  const books = async () => booksSchema.parse(await read('/stand-ins/stripe/books.json'));
  return {
    url,
    books,
    /** The letters to one address, oldest first. */
    lettersTo: async (address: string): Promise<Letter[]> =>
      z
        .array(letterSchema)
        .parse(await read(`/mailbox.json?to=${encodeURIComponent(address)}`))
        .toReversed(),
    /** What Stripe's books hold of the order with a reference. */
    booksOf: async (reference: string): Promise<OrderBooks> => {
      const { sessions, charges, refunds } = await books();
      const own = sessions.filter(({ metadata }) => metadata['reference'] === reference);
      const isOwn = ({ payment_intent: id }: Money) => own.some((session) => session.payment_intent === id);
      return { sessions: own, charges: charges.filter(isOwn), refunds: refunds.filter(isOwn) };
    },
    /** What an account's authenticator app shows now; null where the stand-ins' phone has no such account. */
    codeOf: async (account: string): Promise<PhoneCode | null> => {
      const codes = z.array(codeSchema).parse(await read('/codes.json'));
      return codes.find((code) => code.account === account) ?? null;
    },
    /** Opens an account at the sign-in service; answers its id. */
    signUp: async (email: string, password: string): Promise<string> => {
      const answer = await post('/identity/v1/accounts:signUp?key=any-key-will-do', { email, password });
      return z.object({ localId: z.string() }).parse(await answer.json()).localId;
    },
    /** Types a key into the app on the stand-ins' phone. */
    putOnPhone: (account: string, secret: string) => post('/codes', { account, secret }),
    turn: (switches: Switches) => post('/stand-ins/switches', switches),
    moveClock: (offsetMs: number) => post('/stand-ins/clock', { offsetMs }),
    redeliver: (event: string) => post('/stand-ins/redeliver', { event }),
    /** Pays for a session without a browser. */
    pay: (session: string) => post('/stand-ins/stripe/pay', { session }),
    expire: (session: string) => post('/stand-ins/stripe/expire', { session }),
  };
}

export type StandIns = ReturnType<typeof standInsAt>;
