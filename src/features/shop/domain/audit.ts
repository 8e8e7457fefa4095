import type { PersonId } from '@/kernel/ids';

/** What is worth remembering that somebody did, as the trail tells it; each kind is a row of `audit_actions`. */
export const auditWords = {
  // Who may come in.
  'staff.owner_made': 'Made an owner',
  'staff.invited': 'Invited to the staff',
  'staff.invitation_revoked': 'Invitation taken back',
  'staff.joined': 'Joined the staff',
  'staff.role_changed': 'Role changed',
  'staff.disabled': 'Shut out',
  'staff.enabled': 'Let in again',
  'staff.signed_in': 'Staff signed in',
  'staff.signed_out': 'Staff signed out',

  // What somebody does with their own account.
  'account.signed_up': 'Account opened',
  'account.signed_in': 'Signed in',
  'account.signed_out': 'Signed out',
  'account.signed_out_everywhere': 'Signed out everywhere',
  'account.session_ended': 'A device signed out',
  'account.password_changed': 'Password changed',
  'account.email_changed': 'E-mail address changed',
  'account.google_linked': 'Google account joined',
  'account.two_factor_on': 'Second factor set up',
  'account.two_factor_off': 'Second factor taken off',
  'account.recovery_codes_made': 'New recovery codes',
  'account.recovery_code_used': 'Recovery code used',

  // People’s data.
  'person.exported': 'Data given to its person',
  'person.erasure_asked': 'Erasing asked for',
  'person.erased': 'Person erased',

  // Orders and their money.
  'order.taken': 'Order taken by phone',
  'order.moved': 'Order moved on',
  'order.undone': 'Order stepped back',
  'order.handed_over_again': 'Order handed over a second time',
  'order.changed': 'Order changed',
  'order.cancelled': 'Order cancelled',
  'order.refunded': 'Money given back',
  'order.attention_settled': 'Flag settled',
  'order.difference_settled': 'Difference settled',
  'order.money_taken': 'Money taken at the table',
  'order.money_untaken': 'Money at the table taken off',
  'order.note_added': 'Note added',
  'stray_payment.refunded': 'Stray payment given back',
  'stray_payment.settled': 'Stray payment settled',
  'list.exported': 'List exported',
  'reconcile.asked': 'Comparison with Stripe asked for',
  'letter.sent_again': 'Letter sent again',

  // Sales and what is in them.
  'sale.created': 'Sale planned',
  'sale.edited': 'Sale’s plan changed',
  'sale.published': 'Sale published',
  'sale.closed': 'Sale closed',
  'sale.reopened': 'Sale opened again',
  'sale.cancelled': 'Sale cancelled',
  'sale.rescheduled': 'Sale moved',
  'sale.cut_off_changed': 'Cut-off changed',
  'sale.offers_changed': 'Offers changed',
  'stock.changed': 'Stock changed',
  'stock.overridden': 'Stock overridden',
  'voucher.created': 'Voucher made',
  'voucher.ended': 'Voucher ended',

  // What the bakery sells.
  'product.created': 'Product begun',
  'product.changed': 'Product’s words changed',
  'product.kinds_changed': 'Product’s kinds changed',
  'product.label_changed': 'Product’s label changed',
  'product.vat_changed': 'Product’s VAT changed',
  'product.published': 'Product put on the menu',
  'product.retired': 'Product retired',
  'product.brought_back': 'Product brought back',
  'ingredient.added': 'Ingredient added',
  'ingredient.changed': 'Ingredient changed',
  'category.changed': 'Sort of bake changed',
  'photo.added': 'Photo added',
  'photo.changed': 'Photos changed',

  // The business.
  'setting.changed': 'Setting changed',
  'backup.asked': 'Backup asked for',
  'job.run_asked': 'Job run by hand',
  'stripe_event.replayed': 'Message from Stripe tried again',
  'mail_event.replayed': 'Message from Resend heard again',
} as const satisfies Record<string, string>;

export type AuditAction = keyof typeof auditWords;

/** Says whether a word names something the trail remembers. */
export function isAuditAction(word: string): word is AuditAction {
  return Object.hasOwn(auditWords, word);
}

/** One entry of the audit trail: who did what to which row, and what changed. */
export type AuditEntry = {
  readonly action: AuditAction;
  /** Null where a job or the first set-up did it; `actor` then says which. */
  readonly personId: PersonId | null;
  /** Kept for what is nobody in particular; of a person the trail keeps the id alone, which erasing them empties. */
  readonly actor: string;
  /** The id of the row it was done to. */
  readonly subject: string;
  /** Ids, words and figures, never what names a person or a secret: no erasure reaches in here. */
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null | undefined;
};
