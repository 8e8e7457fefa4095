'use client';

import { useState } from 'react';
import type { Method } from '@/features/bake-sales/domain/offer-sheet';
import { type DeliveryOffer, type DeliveryQuote, quoteDelivery } from '../domain/delivery-quote';
import type { Way } from '../domain/ways';

/** What the page knows of the ways to get an order before anybody has answered anything. */
export type FirstWay = {
  readonly ways: ReadonlyArray<Way>;
  /** The way to start with. */
  readonly method: Method;
  readonly delivery: DeliveryOffer;
};

type Typed = Readonly<Record<string, string>>;

/** Which way somebody wants their order, and what it comes to that way, as far as they have said. */
export function useWay({ ways, method: first, delivery }: FirstWay, sent: Typed) {
  const before = ways.find(({ method }) => method === sent['method']);
  const [method, setMethod] = useState<Method>(before?.method ?? first);
  const [postcode, setPostcode] = useState(sent['postcode'] ?? '');
  const quote: DeliveryQuote | null = method === 'delivery' ? quoteDelivery(delivery, postcode) : null;
  const chosen = ways.find((way) => way.method === method) ?? null;
  const choose = (value: string) => {
    const found = ways.find((way) => way.method === value);
    if (found) setMethod(found.method);
  };
  return { ways, method, chosen, zones: delivery.zones, postcode, quote, choose, setPostcode };
}

export type ChosenWay = ReturnType<typeof useWay>;
