import { setTimeout as wait } from 'node:timers/promises';
import { hour } from '@/kernel/time';
import { type Chance, chanceFrom } from '../chance';
import { type Act, type History, letTimePass, oneIn } from './history';
import { restart, stopped } from './machine';
import { deliverAll, deliverOld, deliverSome, forge } from './post';
import { cancelOwn, change, comeBack, order, pay, payAgain, sendAgain, settleChange } from './shopper';
import { cancel, cancelSale, changeFor, handOver, refund, refundAgain, refundStray } from './staff';
import {
  bankAnswers,
  banksAnswer,
  dispute,
  disputeGoesOn,
  expireAtStripe,
  outage,
  payElsewhere,
  refundAtStripe,
  refundsFail,
  tick,
  timePasses,
} from './weather';

/** How likely each act is, next to the others. */
const acts: ReadonlyArray<readonly [Act, number]> = [
  [order, 3],
  [sendAgain, 3],
  [pay, 24],
  [comeBack, 4],
  [payAgain, 6],
  [cancelOwn, 5],
  [change, 9],
  [settleChange, 4],
  [deliverSome, 14],
  [deliverOld, 3],
  [forge, 1],
  [cancel, 5],
  [refund, 14],
  [refundAgain, 3],
  [refundStray, 1],
  [handOver, 2],
  [changeFor, 4],
  [cancelSale, 1],
  [timePasses, 7],
  [outage, 8],
  [refundsFail, 3],
  [tick, 5],
  [refundAtStripe, 3],
  [expireAtStripe, 2],
  [bankAnswers, 4],
  [dispute, 3],
  [disputeGoesOn, 2],
  [payElsewhere, 1],
];
const bag = acts.flatMap(([act, weight]) => Array.from({ length: weight }, () => act));

const fewestActs = 3;
const moreActs = 4;
const seeds = 2 ** 31;
const patienceMs = 2;

/** Plays a history: somebody orders, and may pay; then whatever chance brings, some of it at once; then it comes to rest. */
export async function play(history: History, chance: Chance): Promise<void> {
  const happen = (act: Act) => act(history, chanceFrom(chance.below(seeds)));
  await happen(order);
  if (oneIn(chance, 2)) await happen(pay);
  const count = fewestActs + chance.below(moreActs);
  for (let done = 0; done < count; done += 1) {
    const isPair = oneIn(chance, 4);
    await Promise.all(isPair ? [happen(chance.pick(bag)), happen(chance.pick(bag))] : [happen(chance.pick(bag))]);
  }
  await comeToRest(history, chance);
}

/**
 * All is well again and the shop starts anew: one tick. Before it or after it, Stripe tells what had not arrived, and banks
 * answer for what was settling.
 */
async function comeToRest(history: History, chance: Chance): Promise<void> {
  const { machine, desk, shop, told } = history;
  machine.stops = [];
  restart(machine);
  await desk.heal();
  told.push('all is well again, and the shop starts anew');
  if (oneIn(chance, 2)) await banksAnswer(history, chance);
  if (oneIn(chance, 2)) await deliverAll(history, chance);
  await letTimePass(history, 3 * hour);
  await shop.tick();
  told.push('tick');
  await banksAnswer(history, chance);
  await deliverAll(history, chance);
  while (machine.underWay > 0) await wait(patienceMs);
  await reconcile(history);
}

async function reconcile({ shop, machine, told }: History): Promise<void> {
  const compared = await shop.reconcile();
  const differences = compared && compared !== stopped && compared.ok ? compared.value.differences : null;
  told.push(`the shop compares its books with Stripe's: ${differences?.length ?? 'it cannot'}`);
  if (differences === null) machine.broke.push('the books were not compared');
  else machine.broke.push(...differences.map((difference) => `reconciling finds ${JSON.stringify(difference)}`));
}
