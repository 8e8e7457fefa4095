import {
  backupsHref,
  operationsHref,
  reconcileHref,
  salePageHref,
  staffHref,
  vouchersHref,
} from '@/features/access/domain/menu';
import { staffHome } from '@/features/access/domain/safe-next';
import { longDay } from '@/kernel/clock-text';
import { isJob } from '@/features/shop/domain/job';
import { jobWords } from '@/features/shop/domain/job-standing';
import type { AuditSubject } from './audit-trail';

/** The id an entry is about, and what the database calls the row behind it; each null where there is no such row. */
export type SubjectFacts = {
  readonly subject: string;
  readonly reference: string | null;
  readonly saleSlug: string | null;
  readonly bakeDay: string | null;
  readonly voucherCode: string | null;
  readonly personName: string | null;
};

const kinds: Readonly<Record<string, AuditSubject>> = {
  inv: { words: 'An invitation', href: staffHref },
  bak: { words: 'A backup', href: backupsHref },
  rec: { words: 'A comparison with Stripe', href: reconcileHref },
  evt: { words: 'A message from Stripe', href: operationsHref },
  str: { words: 'A stray payment', href: `${staffHome}/attention` },
};

/** Names what an entry is about by what people call it; an id nobody has a name for stays an id. */
export function subjectOf(facts: SubjectFacts): AuditSubject {
  const { subject, reference, saleSlug, bakeDay, voucherCode, personName } = facts;
  if (reference !== null) return { words: `Order ${reference}`, href: `${staffHome}/orders/${reference}` };
  if (saleSlug !== null && bakeDay !== null)
    return { words: `Sale of ${longDay(bakeDay)}`, href: salePageHref(saleSlug, 'orders') };
  if (voucherCode !== null) return { words: `Voucher ${voucherCode}`, href: vouchersHref };
  if (isJob(subject)) return { words: `The job “${jobWords[subject]}”`, href: operationsHref };
  if (personName !== null) return { words: personName === '' ? 'A shopper' : personName, href: null };
  return kinds[subject.slice(0, subject.indexOf('_'))] ?? { words: subject, href: null };
}
