import type { NewLetter } from '@/features/notifications/domain/letter';
import type { PersonId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';

/** Tells an address that it has an account already; `key` makes askings in a row one letter. */
export function accountExistsLetter(to: string, key: string): NewLetter {
  const cause = `account.exists:${key}`;
  return { cause, kind: 'account_exists', to, subject: cause, facts: {} };
}

type Changed = { readonly to: string; readonly personId: PersonId; readonly at: Instant };

/** Tells somebody that their password was changed, in case it was not them. */
export function passwordChangedLetter({ to, personId, at }: Changed): NewLetter {
  const cause = `account.password_changed:${personId}:${at}`;
  return { cause, kind: 'password_changed', to, subject: personId, facts: { at } };
}

/** Tells an address that it opens its account no longer, in case that was not its owner's wish. */
export function emailChangedLetter({ to, personId, at }: Changed): NewLetter {
  const cause = `account.email_changed:${personId}:${at}`;
  return { cause, kind: 'email_changed', to, subject: personId, facts: { at } };
}

/** What happened to somebody's second factor that they should hear of, in case it was not them. */
export const factorNews = ['set_up', 'taken_off', 'taken_off_by_owner', 'new_paper', 'paper_used'] as const;
export type FactorNews = (typeof factorNews)[number];

/** Tells somebody what happened to the second factor of their account. */
export function secondFactorLetter({ to, personId, at }: Changed, news: FactorNews): NewLetter {
  const cause = `account.second_factor.${news}:${personId}:${at}`;
  return { cause, kind: 'second_factor_changed', to, subject: personId, facts: { at, news } };
}
