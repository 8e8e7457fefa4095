import { listStaff } from '@/features/access/queries/staff';
import { requireStaff } from '@/features/access/queries';
import { auditWords, isAuditAction } from '@/features/shop/domain/audit';
import type { AuditId, PersonId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { AuditLine, AuditWish } from '../domain/audit-trail';
import { subjectOf } from '../domain/subject';
import { listAudit } from '../store/audit';

/** As many entries as one page shows. */
const perPage = 50;

/** One page of the audit trail, and who there is to look for. */
export type AuditTrail = {
  readonly lines: ReadonlyArray<AuditLine>;
  /** Where the following page begins; null on the last one. */
  readonly next: AuditId | null;
  readonly staff: ReadonlyArray<{ readonly id: PersonId; readonly name: string }>;
};

/** Looks through the audit trail, the newest entry first. */
export async function searchAudit(context: Context, wish: AuditWish): Promise<AuditTrail> {
  await requireStaff(context, 'audit.read');
  const [rows, staff] = await Promise.all([listAudit(context.db, wish, perPage + 1), listStaff(context)]);
  const shown = rows.slice(0, perPage);
  return {
    lines: shown.map(lineOf),
    next: rows.length > perPage ? (shown.at(-1)?.id ?? null) : null,
    staff: staff.map(({ id, name }) => ({ id, name })),
  };
}

type Row = Awaited<ReturnType<typeof listAudit>>[number];

function lineOf(row: Row): AuditLine {
  const { id, at, before, after, reason, requestId, action, actor, personId, doerName } = row;
  const name = doerName === '' ? 'A shopper' : doerName;
  return {
    ...{ id, at, before, after, reason, requestId },
    who: personId === null ? `The shop itself (${actor})` : (name ?? actor),
    action: isAuditAction(action) ? auditWords[action] : action,
    subject: subjectOf(row),
  };
}
