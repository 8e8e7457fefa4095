import type { Metadata } from 'next';
import { auditHref } from '@/features/access/domain/menu';
import type { AuditWish } from '@/features/reports/domain/audit-trail';
import { searchAudit } from '@/features/reports/queries/audit-trail';
import { auditSearchSchema } from '@/features/reports/schema';
import { AuditFilter } from '@/features/reports/ui/audit-filter';
import { AuditTable } from '@/features/reports/ui/audit-table';
import type { AuditId } from '@/kernel/ids';
import { currentContext } from '@/platform/next/context';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';
import { admitStaff } from '../../guard';

export const metadata: Metadata = { title: 'Audit trail' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Who did what, and when: searched by person, kind, thing and day in the address, page after page. */
export default async function AuditPage({ searchParams }: Props) {
  const search = await searchParams;
  await admitStaff('audit.read', auditHref);
  const wish = auditSearchSchema.parse(search);
  const { lines, next, staff } = await searchAudit(await currentContext(), wish);
  return (
    <>
      <PageHeading title="Audit trail" lead="Who did what, and when. It is added to, and never changed." />
      <AuditFilter wish={wish} staff={staff} />
      <AuditTable lines={lines} />
      <p className="mt-4 flex flex-wrap gap-6 empty:hidden print:hidden">
        {wish.before && <TextLink href={addressOf({ ...wish, before: null })}>The newest</TextLink>}
        {next && <TextLink href={addressOf({ ...wish, before: next })}>Older entries</TextLink>}
      </p>
    </>
  );
}

function addressOf({ by, action, thing, day, before }: AuditWish & { before: AuditId | null }): string {
  const asked = Object.entries({ by, action, thing, day, before }).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [[name, value] as const],
  );
  return asked.length === 0 ? auditHref : `${auditHref}?${new URLSearchParams(Object.fromEntries(asked)).toString()}`;
}
