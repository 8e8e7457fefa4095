import type { AuditAction } from '@/features/shop/domain/audit';
import type { AuditId, PersonId } from '@/kernel/ids';
import type { Day, Instant } from '@/kernel/time';

/** What somebody looks for in the audit trail; null where anything will do. */
export type AuditWish = {
  /** A person, or whatever was done by nobody in particular: jobs, and the first set-up. */
  readonly by: PersonId | 'nobody' | null;
  readonly action: AuditAction | null;
  /** As somebody types it: an order's reference, a voucher's code, a sale's address, an e-mail address, any id. */
  readonly thing: string;
  readonly day: Day | null;
  /** Where the page begins: entries before this one. */
  readonly before: AuditId | null;
};

/** What an entry is about, as far as we can name it; `href` is where it stands in the office. */
export type AuditSubject = { readonly words: string; readonly href: string | null };

/** One entry of the trail, as whoever looks through it reads it. */
export type AuditLine = {
  readonly id: AuditId;
  readonly at: Instant;
  readonly who: string;
  readonly action: string;
  readonly subject: AuditSubject;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  readonly requestId: string;
};
