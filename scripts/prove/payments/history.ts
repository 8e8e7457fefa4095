import type { PlaceOrder } from '@/features/checkout/domain/place-order';
import type { OrderId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import { minute } from '@/kernel/time';
import type { BuiltSale } from '@/testing/builders/bake-sales';
import type { Chance } from '../chance';
import type { Desk } from './desk';
import { type Machine, stopped } from './machine';
import type { Shop } from './shop';

/** An order as its shopper knows it. */
export type Known = { readonly orderId: OrderId; readonly reference: string; payUrl: string | null };

/** A checkout form, sent once or more often. */
export type Form = {
  readonly wish: PlaceOrder;
  known: Known | null;
  /** Stripe's page has taken the money, or says that it takes none any more. */
  isDone: boolean;
};

/** One history while it happens. */
export type History = {
  readonly shop: Shop;
  readonly desk: Desk;
  readonly machine: Machine;
  readonly sale: BuiltSale;
  /** The shop's D1, asked as the office's lists ask it. */
  readonly look: <T>(sql: string) => Promise<T[]>;
  readonly forms: Form[];
  /** The events that the shop has answered for. */
  readonly arrived: Set<string>;
  /** What happened, a line each. */
  readonly told: string[];
};

/** The one voucher there is: a pound off, for the first two who use it. */
export const voucher = { code: 'CRUMBS', discount: { kind: 'fixed', amountPence: pence(100) } } as const;

/** Something somebody does, or that happens. */
export type Act = (history: History, chance: Chance) => Promise<void>;

/** Moves every clock, the shop's and the stand-ins'. */
export async function letTimePass({ desk, machine, told }: History, ms: number): Promise<void> {
  machine.offsetMs += ms;
  await desk.moveClock(machine.offsetMs);
  told.push(`${Math.round(ms / minute)} minutes pass`);
}

type Answer =
  { readonly ok: boolean; readonly problem?: unknown } | typeof stopped | null | undefined | number | string;

/** Notes who did what, and what came of it. */
export function tell({ told }: Pick<History, 'told'>, what: string, answer: Answer): void {
  told.push(`${what}: ${inWords(answer)}`);
}

function inWords(answer: Answer): string {
  if (answer === stopped) return 'the shop stopped';
  if (answer === undefined) return 'the shop broke';
  if (typeof answer !== 'object' || answer === null) return String(answer);
  const { problem } = answer;
  return answer.ok || typeof problem !== 'object' || problem === null ? 'done' : String(Reflect.get(problem, 'kind'));
}

/** Does something once, or, as people do who press twice, two times at once. */
export async function press(times: number, work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: times }, work));
}

/** One in so many. */
export const oneIn = (chance: Chance, many: number): boolean => chance.below(many) === 0;
