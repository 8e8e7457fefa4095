import { endDeviceStatement, endOwnStatements, endSessionsStatement } from '@/features/access/commands/sessions';
import { isStaff, type Person } from '@/features/access/domain/person';
import { listDevices, readSession, requirePerson } from '@/features/access/queries';
import { auditStatement } from '@/features/shop/commands';
import type { AuditAction } from '@/features/shop/domain/audit';
import type { Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';

/** Signs out whoever is asking, here and at once; says who that was, or null where nobody was in. */
export async function signOut(context: Context): Promise<Person | null> {
  const session = await readSession(context);
  const person = session.kind === 'person' ? session.person : null;
  const told = person ? [trail(context, person, isStaff(person) ? 'staff.signed_out' : 'account.signed_out')] : [];
  await runBatch(context.db, [...(await endOwnStatements(context)), ...told]);
  return person;
}

/** Signs whoever is asking out on every device, this one too. */
export async function signOutEverywhere(context: Context): Promise<Person> {
  const person = await requirePerson(context);
  const ended = endSessionsStatement(context, person.id);
  await runBatch(context.db, [ended, trail(context, person, 'account.signed_out_everywhere')]);
  return person;
}

/** Signs whoever is asking out on one of their devices; one that is out already stays so. */
export async function signOutDevice(context: Context, device: string): Promise<void> {
  const person = await requirePerson(context);
  // The trail tells what happened: what is not one of their devices is not signed out.
  if (!(await listDevices(context)).some(({ name }) => name === device)) return;
  const ended = endDeviceStatement(context, person.id, device);
  await runBatch(context.db, [ended, trail(context, person, 'account.session_ended')]);
}

function trail(context: Context, { id }: Person, action: AuditAction): Statement {
  return auditStatement(context, { action, personId: id, actor: 'person', subject: id });
}
