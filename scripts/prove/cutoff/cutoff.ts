import { isOpenAt } from '@/features/bake-sales/domain/sale-state';
import { dayAt, dayFrom, instantOfRule, isWallTime, readRule, wallTimeAt, writeRule } from '@/kernel/time';
import { type Chance, chanceFrom } from '../chance';
import type { Conditions, ProvenPromise, Verdict } from '../promise';
import { clockChanges, daysEarlier, instantOnTheWall, wallAt } from './london-clock';

const secondMs = 1000;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const firstDay = Date.UTC(2025, 0, 1);
const lastDay = Date.UTC(2040, 11, 31);
const aroundMs = 2 * hourMs;
const longestLead = 28;
const nights = clockChanges.filter((at) => at >= firstDay && at <= lastDay);

/** What the shop says of a rule, put to the proof: the instant it gives, and whether a sale with that cut-off is open. */
type Shop = { readonly cutOffOf: (bakeDay: string, rule: string) => number };

const shop: Shop = { cutOffOf: (bakeDay, rule) => instantOfRule(dayFrom(bakeDay), readRule(rule)) };
const utcShop: Shop = {
  cutOffOf: (bakeDay, rule) =>
    Date.parse(`${daysEarlier(bakeDay, readRule(rule).daysBefore)}T${readRule(rule).at}:00Z`),
};

/** Orders close when the clock on the bakery's wall says so, in summer, in winter and on the two nights between. */
export const cutoff: ProvenPromise = {
  name: 'cutoff',
  limit: '0 wrong',
  fault: 'the rule is read by a clock that knows no summer time',
  judge,
};

function judge({ seed, isQuick, isPlanted, say }: Conditions): Promise<Verdict> {
  const subject = isPlanted ? utcShop : shop;
  const wrong: string[] = [];
  const seconds = everySecond(subject, { step: isQuick ? 59 : 1, wrong });
  say(`${seconds} seconds around ${nights.length} clock changes`);
  const rules = randomRules(subject, { count: isQuick ? 2000 : 10_000, chance: chanceFrom(seed), wrong });
  return Promise.resolve({
    figure: `${wrong.length} of ${seconds} seconds and ${rules} rules wrong`,
    isKept: wrong.length === 0,
    notes: wrong.slice(0, 5),
  });
}

type Walk = { readonly step: number; readonly wrong: string[] };

/** Each second about each change: what the clock says, and whether a sale that closes in that hour takes an order. */
function everySecond(subject: Shop, { step, wrong }: Walk): number {
  let checked = 0;
  for (const change of nights) {
    const { day } = wallAt(change);
    const bakeDay = daysEarlier(day, -1);
    const closings = ['00:30', '01:00', '01:30', '02:00'].map((time) => {
      const sale = saleClosing(subject.cutOffOf(bakeDay, `-1d ${time}`));
      return { sale, closesAt: instantOnTheWall(day, time) };
    });
    const edges = [change, ...closings.map(({ closesAt }) => closesAt)];
    for (const now of secondsAround(change, { step, edges })) {
      checked += 1;
      const wall = wallAt(now);
      if (dayAt(now) !== wall.day || wallTimeAt(now) !== wall.time)
        wrong.push(`${new Date(now).toISOString()}: not ${wall.day} ${wall.time}`);
      for (const { sale, closesAt } of closings) {
        if (isOpenAt(sale, now) !== now < closesAt) wrong.push(`${new Date(now).toISOString()}: open is wrong`);
      }
    }
  }
  return checked;
}

/** One second in so many about a change, and always those about the edges, where anything that is wrong would show. */
function secondsAround(change: number, { step, edges }: { step: number; edges: ReadonlyArray<number> }): Set<number> {
  const count = (2 * aroundMs) / (step * secondMs);
  const spread = Array.from({ length: count }, (_, index) => change - aroundMs + index * step * secondMs);
  return new Set([...spread, ...edges.flatMap((at) => [at - secondMs, at, at + secondMs])]);
}

type Draw = { readonly count: number; readonly chance: Chance; readonly wrong: string[] };

/** Rules as people set them, for days as far as the diary may ever go. */
function randomRules(subject: Shop, { count, chance, wrong }: Draw): number {
  const days = Math.floor((lastDay - firstDay) / dayMs) - longestLead;
  for (let drawn = 0; drawn < count; drawn += 1) {
    const bakeDay = new Date(firstDay + (longestLead + chance.below(days)) * dayMs).toISOString().slice(0, 10);
    const daysBefore = chance.below(longestLead);
    const at = `${two(chance.below(24))}:${two(chance.below(60))}`;
    if (!isWallTime(at)) throw new Error(`Not a time: ${at}`);
    const rule = writeRule({ daysBefore, at });
    const right = instantOnTheWall(daysEarlier(bakeDay, daysBefore), at);
    const said = subject.cutOffOf(bakeDay, rule);
    const sale = saleClosing(said);
    const closesOnTime = isOpenAt(sale, right - 1) && !isOpenAt(sale, right);
    if (said !== right || !closesOnTime)
      wrong.push(`${bakeDay} ${rule}: ${new Date(said).toISOString()}, not ${new Date(right).toISOString()}`);
  }
  return count;
}

function saleClosing(closesAt: number) {
  const opensAt = closesAt - dayMs * longestLead;
  return { bakeDay: dayFrom('2099-12-31'), opensAt, closesAt, publishedAt: opensAt, cancelledAt: null };
}

const two = (number: number) => String(number).padStart(2, '0');
