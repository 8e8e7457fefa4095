import * as z from 'zod/mini';
import { textLimits } from '@/config/frontend';
import { type AuditAction, isAuditAction } from '@/features/shop/domain/audit';
import { type AuditId, isId, type PersonId } from '@/kernel/ids';
import { tidyLine } from '@/kernel/text';
import { type Day, isDay } from '@/kernel/time';

/** What stands in an address may be anything: what cannot be looked for is not looked for. */
const orNull = <T>(is: (value: unknown) => value is T) => z.catch(z._default(z.nullable(z.custom<T>(is)), null), null);
const isText = (value: unknown): value is string => typeof value === 'string';

/** What is looked for in the audit trail, as it stands in the address. */
export const auditSearchSchema = z.object({
  by: orNull((value): value is PersonId | 'nobody' => value === 'nobody' || (isText(value) && isId('per', value))),
  action: orNull((value): value is AuditAction => isText(value) && isAuditAction(value)),
  thing: z.catch(z.pipe(z._default(z.string().check(z.maxLength(textLimits.email)), ''), z.transform(tidyLine)), ''),
  day: orNull((value): value is Day => isText(value) && isDay(value)),
  before: orNull((value): value is AuditId => isText(value) && isId('aud', value)),
});
