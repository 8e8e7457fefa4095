import type { Drawn } from './drawing';
import { reckon, type Reckoned, shareOut, sum, vatInside } from './reckoning';
import type { Bill } from './till';

const stripeTakesFrom = 30n;
const stripeTakesItems = 100;

/** What is wrong with a bill, one sentence each. */
export function wrongWith(drawn: Drawn, bill: Bill | null): string[] {
  const right = reckon(drawn);
  if (right === null || bill === null)
    return (right === null) === (bill === null) ? [] : ['delivered where nobody drives, or not where somebody does'];
  return [
    ...wrongLines(drawn, bill, right),
    ...wrongTotals(bill, right),
    ...wrongVat(drawn, bill),
    ...wrongItems(drawn, bill),
  ];
}

function wrongLines({ offers, items }: Drawn, { order }: Bill, right: Reckoned): string[] {
  if (order.lines.length !== items.length) return [`${items.length} items became ${order.lines.length} lines`];
  return order.lines.flatMap((line, index) => {
    const { offer = 0, quantity = 0 } = items[index] ?? {};
    const isCopy = line.quantity === quantity && line.unitPricePence === offers[offer]?.pricePence;
    const [discount, net] = [BigInt(line.discountPence), BigInt(line.netPence)];
    return [
      ...(isCopy ? [] : [`line ${index} is no copy of its item`]),
      ...(net < 0n || discount < 0n ? [`line ${index} is negative`] : []),
      ...(discount === right.discounts[index] && net === right.nets[index]
        ? []
        : [`line ${index} is ${net} after ${discount}, not ${right.nets[index]} after ${right.discounts[index]}`]),
    ];
  });
}

function wrongTotals({ order }: Bill, right: Reckoned): string[] {
  const { lines } = order;
  const total = BigInt(order.totalPence);
  const nets = sum(lines.map(({ netPence }) => BigInt(netPence)));
  const discounts = sum(lines.map(({ discountPence }) => BigInt(discountPence)));
  const delivery = BigInt(order.deliveryPence);
  return [
    ...(total === right.total ? [] : [`the total is ${total}, not ${right.total}`]),
    ...(nets + delivery === total ? [] : [`lines ${nets} and delivery ${delivery} are not the total ${total}`]),
    ...(delivery === right.delivery ? [] : [`delivery is ${delivery}, not ${right.delivery}`]),
    ...(BigInt(order.discountPence) === discounts && BigInt(order.linesPence) === nets + discounts
      ? []
      : ['what is told of lines and discount is not their sum']),
    ...(total < 0n || delivery < 0n ? ['a total is negative'] : []),
  ];
}

function wrongVat({ isRegistered, offers, items }: Drawn, { order, vatGroups }: Bill): string[] {
  if (!isRegistered) {
    const isSilent = vatGroups.length === 0 && order.lines.every(({ vatBasisPoints }) => vatBasisPoints === 0);
    return isSilent ? [] : ['a bakery that is not registered speaks of VAT'];
  }
  const rateOf = (index: number) => offers[items[index]?.offer ?? 0]?.vatBasisPoints ?? 0;
  const rates = [...new Set(items.map((_, index) => rateOf(index)))].toSorted((a, b) => a - b);
  const goods = rates.map((rate) =>
    sum(order.lines.filter((_, index) => rateOf(index) === rate).map(({ netPence }) => BigInt(netPence))),
  );
  // What delivery asks follows the goods, in proportion; where they cost nothing, the lowest rate.
  const weights = sum(goods) === 0n ? goods.map((_, index) => (index === 0 ? 1n : 0n)) : goods;
  const carried = shareOut(BigInt(order.deliveryPence), weights);
  const grossOf = (basisPoints: number) => {
    const at = rates.indexOf(basisPoints);
    return (goods[at] ?? 0n) + (carried[at] ?? 0n);
  };
  const all = sum(vatGroups.map(({ grossPence }) => BigInt(grossPence)));
  return [
    ...(all === BigInt(order.totalPence) ? [] : [`the VAT groups are ${all}, the total ${order.totalPence}`]),
    ...(new Set(vatGroups.map(({ basisPoints }) => basisPoints)).size === vatGroups.length ? [] : ['a VAT rate twice']),
    ...vatGroups.flatMap(({ basisPoints, grossPence, vatPence }) => {
      const gross = grossOf(basisPoints);
      const vat = vatInside(gross, BigInt(basisPoints));
      const isRight = BigInt(grossPence) === gross && BigInt(vatPence) === vat && vat >= 0n;
      return isRight ? [] : [`VAT of ${basisPoints} is ${vatPence} in ${grossPence}, not ${vat} in ${gross}`];
    }),
  ];
}

function wrongItems({ isByCard }: Drawn, { order, items }: Bill): string[] {
  const total = BigInt(order.totalPence);
  const isDue = isByCard && total >= stripeTakesFrom;
  if (items === null || !isDue)
    return (items !== null) === isDue ? [] : ['sent where nothing is due, or not where it is'];
  const sent = sum(items.map(({ amountPence }) => BigInt(amountPence)));
  return [
    ...(sent === total ? [] : [`Stripe is sent ${sent}, the total is ${total}`]),
    ...(items.every(({ amountPence }) => amountPence > 0) ? [] : ['Stripe is sent an item of nothing']),
    ...(items.length <= stripeTakesItems ? [] : ['Stripe takes no more than a hundred items']),
  ];
}
