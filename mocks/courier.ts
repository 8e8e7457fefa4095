import type { Service } from './switches';

/** One event on its way to the shop; the body is fixed, the signature is made afresh for each try. */
export type Parcel = { readonly eventId: string; readonly type: string; readonly body: string };

export type Try = { readonly at: number; readonly status: number | null; readonly problem?: string };

export type DeliveryState = 'waiting' | 'retrying' | 'delivered' | 'lost' | 'given_up';

export type Delivery = Parcel & {
  readonly id: string;
  readonly service: Service;
  readonly url: string;
  readonly createdAt: number;
  state: DeliveryState;
  readonly tries: Try[];
};

export type Courier = {
  /** Sends one event, as the switches of its service say. */
  send(parcel: Parcel): void;
  /** Tries again now: one event, or all that never arrived. Ends when each has had its try. */
  redeliver(eventId?: string): Promise<Delivery[]>;
  /** Every delivery so far, oldest first. */
  log(): ReadonlyArray<Delivery>;
  reset(): void;
};

export type CourierOptions = {
  readonly service: 'stripe' | 'resend';
  /** Where the shop listens, such as `/webhooks/stripe`. */
  readonly path: string;
  /** The signature headers, with the world's time of this very try. */
  readonly sign: (parcel: Parcel) => Record<string, string> | Promise<Record<string, string>>;
  readonly attempts?: number;
};
