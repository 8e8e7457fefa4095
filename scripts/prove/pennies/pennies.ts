import { priceOrder } from '@/features/orders/domain/price-order';
import { ok } from '@/kernel/result';
import { pence } from '@/kernel/money';
import { type Chance, chanceFrom } from '../chance';
import type { Conditions, ProvenPromise, Verdict } from '../promise';
import { draw } from './drawing';
import { giveBack } from './giving-back';
import { wrongWith } from './judging';
import { type Sent, wrongInBooks } from './sending';
import { billOf, type Pricing } from './till';

const whole = { baskets: 1_000_000, sent: 1000 };
const quick = { baskets: 50_000, sent: 50 };
const tellEvery = 250_000;

/** Every sum is one sum: what the lines come to, what is asked for, what the taxman is told, what is sent and given back. */
export const pennies: ProvenPromise = {
  name: 'pennies',
  limit: '0 wrong',
  fault: 'a voucher’s discount is rounded to the penny on each line by itself',
  judge,
};

/** What a percentage takes off is rounded line by line; the total is still the right one. */
const roundedByLine: Pricing = (sheet, input) => {
  const priced = priceOrder(sheet, input);
  const discount = input.voucher?.discount;
  if (!priced.ok || discount?.kind !== 'percent' || discount.atMostPence !== null) return priced;
  const lines = priced.value.lines.map((line) => {
    if (line.discountPence === 0) return line;
    const fullPence = line.offer.pricePence * line.quantity;
    const discountPence = pence(Math.round((fullPence * discount.basisPoints) / 10_000));
    return { ...line, discountPence, netPence: pence(fullPence - discountPence) };
  });
  return ok({ ...priced.value, lines });
};

type Tally = {
  priced: number;
  refusedAddresses: number;
  withVoucher: number;
  due: number;
  pieces: number;
  wrong: number;
  readonly notes: string[];
  readonly toSend: Sent[];
};

async function judge({ seed, isQuick, isPlanted, say }: Conditions): Promise<Verdict> {
  const size = isQuick ? quick : whole;
  const tally = { priced: 0, refusedAddresses: 0, withVoucher: 0, due: 0, pieces: 0, wrong: 0 };
  const all: Tally = { ...tally, notes: [], toSend: [] };
  const chance = chanceFrom(seed);
  for (let basket = 1; basket <= size.baskets; basket += 1) {
    // Spread over the whole run, so that what is sent is as mixed as what is priced.
    const isWanted = all.toSend.length < (basket / size.baskets) * size.sent;
    tryOne(all, chance, { pricing: isPlanted ? roundedByLine : priceOrder, isWanted });
    if (basket % tellEvery === 0) say(`${basket} baskets, ${all.wrong} wrong`);
  }
  const inBooks = await wrongInBooks(all.toSend);
  const { priced, refusedAddresses, withVoucher, due, pieces, wrong } = all;
  const drawn = `${priced} baskets (${withVoucher} with a voucher, ${due} due by card, ${refusedAddresses} out of reach)`;
  return {
    figure: `${wrong + inBooks.length} wrong in ${drawn}, given back in ${pieces} pieces; ${all.toSend.length} really sent`,
    isKept: wrong + inBooks.length === 0 && all.toSend.length === size.sent && withVoucher > 0,
    notes: [...all.notes, ...inBooks].slice(0, 5),
  };
}

type Trial = { readonly pricing: Pricing; readonly isWanted: boolean };

function tryOne(tally: Tally, chance: Chance, { pricing, isWanted }: Trial): void {
  const drawn = draw(chance);
  const bill = billOf(drawn, pricing);
  const wrong = wrongWith(drawn, bill);
  tally.priced += 1;
  if (bill === null) tally.refusedAddresses += 1;
  else {
    if (bill.order.discountPence > 0) tally.withVoucher += 1;
    if (bill.items !== null) tally.due += 1;
    const isSent = isWanted && bill.items !== null;
    // At Stripe one payment is given back, and what fails there is another proof's.
    const back = bill.items && giveBack(bill, { chance, canFail: !isSent && chance.below(4) === 0, isSplit: !isSent });
    tally.pieces += back?.plans.length ?? 0;
    wrong.push(...(back?.wrong ?? []));
    if (isSent && back && wrong.length === 0) tally.toSend.push({ bill, plans: back.plans });
  }
  if (wrong.length > 0) tally.wrong += 1;
  for (const problem of wrong) if (tally.notes.length < 5) tally.notes.push(`basket ${tally.priced}: ${problem}`);
}
