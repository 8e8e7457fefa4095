/** Of what Stripe says in an event, the parts that tell about money. All others (names, addresses, cards) are not kept. */
const keptOfObject = [
  ...['id', 'object', 'created', 'status', 'payment_status', 'mode', 'currency', 'livemode'],
  ...['amount', 'amount_total', 'amount_refunded', 'refunded', 'paid', 'captured'],
  ...['payment_intent', 'charge', 'reason', 'failure_reason', 'client_reference_id', 'expires_at'],
] as const;
const keptOfEvent = ['id', 'object', 'type', 'created', 'livemode', 'api_version'] as const;

/**
 * What is kept of an event: enough to see later what came and when. Nobody acts on it, since Stripe is asked for the object
 * itself, and nobody has to be erased from it.
 */
export function keptOfStripeEvent(payload: unknown): Readonly<Record<string, unknown>> {
  const data = partOf(payload, 'data');
  const object = partOf(data, 'object');
  return { ...plainParts(payload, keptOfEvent), data: { object: plainParts(object, keptOfObject) } };
}

function plainParts(whole: unknown, names: ReadonlyArray<string>): Record<string, unknown> {
  const parts = names.map((name) => [name, partOf(whole, name)] as const);
  return Object.fromEntries(parts.filter(([, part]) => isPlain(part)));
}

function partOf(whole: unknown, name: string): unknown {
  return typeof whole === 'object' && whole !== null && Object.hasOwn(whole, name)
    ? Reflect.get(whole, name)
    : undefined;
}

const isPlain = (part: unknown) => part === null || ['string', 'number', 'boolean'].includes(typeof part);
