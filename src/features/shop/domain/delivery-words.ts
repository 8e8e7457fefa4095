import { formatPence, noPence, type Pence } from '@/kernel/money';
import { sentenceList } from '@/kernel/text';
import { type DeliveryZone, deliveryFee, type ZoneProblem } from './delivery';

const price = (feePence: Pence) => (feePence === 0 ? 'free' : formatPence(feePence));

/** What the van asks in a zone, for who has chosen nothing yet: "£2.50, free from £25.00". */
export function termsInWords({ feePence, freeAbovePence }: Pick<DeliveryZone, 'feePence' | 'freeAbovePence'>): string {
  const isFreeFrom = freeAbovePence !== null && feePence > 0;
  return isFreeFrom ? `${price(feePence)}, free from ${formatPence(freeAbovePence)}` : price(feePence);
}

/** The least it asks anywhere: "from £2.50". */
export function leastInWords(zones: ReadonlyArray<Pick<DeliveryZone, 'feePence'>>): string {
  const fees = zones.map(({ feePence }) => feePence).sort((one, other) => one - other);
  const [least = noPence] = fees;
  return least === fees.at(-1) ? price(least) : `from ${price(least)}`;
}

/** What it asks for goods of so much: "Cressage and Harley £2.50, free with £4.20 more". */
export function feeInWords(zone: DeliveryZone, goodsPence: Pence): string {
  const { feePence, missingPence } = deliveryFee(zone, goodsPence);
  const more = missingPence === null ? '' : `, free with ${formatPence(missingPence)} more`;
  return `${zone.name} ${price(feePence)}${more}`;
}

/** Where the van goes: "SY5 and TF13". */
export function reachInWords(zones: ReadonlyArray<Pick<DeliveryZone, 'outwardCodes'>>): string {
  return sentenceList([...new Set(zones.flatMap(({ outwardCodes }) => outwardCodes))]);
}

/** Why the van does not come, and what to do instead; `collectAt` is null where nothing can be collected. */
export function zoneProblemInWords(problem: ZoneProblem, collectAt: string | null): string {
  if (problem.kind === 'no_postcode') return 'Please give the whole postcode, like SY5 6ZZ.';
  const { outward, reaches } = problem;
  return [
    `We do not deliver to ${outward}.`,
    ...(reaches.length > 0 ? [`The van goes to ${sentenceList(reaches)}.`] : []),
    ...(collectAt === null ? [] : [`You can collect it instead: ${collectAt}.`]),
  ].join(' ');
}
