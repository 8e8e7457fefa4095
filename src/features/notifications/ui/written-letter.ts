import type { ReactElement } from 'react';
import type { Id, OrderId } from '@/kernel/ids';
import type { SubscriptionLink } from '../domain/letters';

/** The addresses a letter may point to; what opens something is signed as the letter goes out. */
export type LetterLinks = {
  /** A page anybody may open. */
  readonly page: (path: `/${string}`) => string;
  /** An order's own page. */
  readonly order: (order: { readonly orderId: OrderId; readonly linkVersion: number }) => Promise<string>;
  /** What we hold of somebody. */
  readonly yourData: (request: { readonly requestId: Id<'ask'>; readonly linkVersion: number }) => Promise<string>;
  /** The page that asks "was it you?". */
  readonly confirm: (subscription: SubscriptionLink) => Promise<string>;
  /** The page with the button that ends a subscription. */
  readonly unsubscribe: (subscription: SubscriptionLink) => Promise<string>;
  /** Where a mail program ends it by itself, without a page (RFC 8058). */
  readonly oneClick: (subscription: SubscriptionLink) => Promise<string>;
  /** Where somebody who is invited joins the staff. */
  readonly invitation: (id: Id<'inv'>) => Promise<string>;
};

/** A letter in words, complete but for its envelope. */
export type WrittenLetter = {
  /** A header: it holds nothing anybody typed. */
  readonly subject: string;
  readonly body: ReactElement;
  readonly headers?: Readonly<Record<string, string>>;
  /** Who an answer goes to, where that is not the bakery. */
  readonly replyTo?: string;
};

/** Puts the facts of one kind of letter into words; throws where they are not the facts of that kind. */
export type WriteLetter = (facts: unknown, links: LetterLinks) => Promise<WrittenLetter>;
