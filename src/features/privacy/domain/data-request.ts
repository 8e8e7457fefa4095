import type { Whose } from '@/features/access/domain/whose';
import type { Id, PersonId } from '@/kernel/ids';
import { invariant } from '@/kernel/invariant';
import type { Instant } from '@/kernel/time';

export type DataRequestId = Id<'ask'>;

/** `waiting`: to be erased once no order of theirs is open any more. The same words as in the table `data_request_states`. */
export type DataRequestState = 'asked' | 'waiting' | 'erased';

/** Somebody who asked what we hold of them: a guest by their address, or an account. */
export type DataRequest = {
  readonly id: DataRequestId;
  readonly email: string | null;
  readonly personId: PersonId | null;
  readonly state: DataRequestState;
  /** Until when the link of the letter opens it. */
  readonly linkEndsAt: Instant;
};

/** What becomes of orders that are still open: the shopper takes them as ordered, or calls off what can be called off. */
export const openOrderWays = ['wait', 'cancel'] as const;
export type OpenOrderWay = (typeof openOrderWays)[number];

/** The version every link to a request has: a new letter renews it. */
export const firstLinkVersion = 1;

/** Says whether the link of its letter still opens a request. */
export function isOpenAt(request: DataRequest, now: Instant): boolean {
  return request.state !== 'erased' && now < request.linkEndsAt;
}

/** Whose things a request is about; of an account, `email` is what the account says. */
export function whoseOf({ email, personId }: Pick<DataRequest, 'email' | 'personId'>, ofAccount: string | null): Whose {
  if (personId !== null) return { personId, email: ofAccount };
  invariant(email !== null, 'A request is somebody’s');
  return { personId, email };
}
