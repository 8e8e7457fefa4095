import type { NewLetter } from '@/features/notifications/domain/letter';
import type { DataRequestId } from './data-request';

/** Which request a letter's link opens. */
export type DataLinkFacts = { readonly requestId: DataRequestId; readonly linkVersion: number };

/** The letter with the link to what we hold of somebody; `round` makes two askings in a row one letter. */
export function dataLinkLetter(to: string, facts: DataLinkFacts, round: number): NewLetter {
  const { requestId } = facts;
  return { cause: `your_data.asked:${requestId}:${round}`, kind: 'your_data', to, subject: requestId, facts };
}

/** An order that was called off because its shopper is erased, and what of it goes back to the card. */
export type CalledOff = { readonly reference: string; readonly refundPence: number };
export type DataErasedFacts = { readonly calledOff: ReadonlyArray<CalledOff> };

/** The last letter to somebody: they are erased. Its own address goes when it has been sent. */
export function dataErasedLetter(to: string, requestId: DataRequestId, facts: DataErasedFacts): NewLetter {
  return { cause: `your_data.erased:${requestId}`, kind: 'data_erased', to, subject: requestId, facts };
}
