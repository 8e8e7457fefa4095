import type { PersonId } from '@/kernel/ids';

/** What is worth remembering that somebody did; each is a row of `audit_actions`. */
export type AuditAction =
  | 'staff.owner_made'
  | 'staff.signed_in'
  | 'staff.signed_out'
  | 'staff.refused'
  | 'order.moved'
  | 'order.undone'
  | 'order.changed'
  | 'order.cancelled'
  | 'order.refunded'
  | 'order.attention_settled'
  | 'order.difference_settled'
  | 'order.money_taken'
  | 'order.money_untaken'
  | 'stray_payment.refunded'
  | 'stray_payment.settled'
  | 'order.note_added'
  | 'letter.sent_again'
  | 'sale.published'
  | 'sale.closed'
  | 'sale.reopened'
  | 'sale.cancelled'
  | 'sale.rescheduled'
  | 'sale.cut_off_changed'
  | 'stock.changed'
  | 'stock.overridden'
  | 'voucher.created'
  | 'voucher.ended'
  | 'setting.changed'
  | 'backup.asked'
  | 'reconcile.asked';

/** One entry of the audit trail: who did what to which row, and what changed. */
export type AuditEntry = {
  readonly action: AuditAction;
  /** Null where a job or the first set-up did it; `actor` then says which. */
  readonly personId: PersonId | null;
  readonly actor: string;
  /** The id of the row it was done to. */
  readonly subject: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null | undefined;
};
