import { and, desc, eq, gte, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { people } from '@/features/access/tables';
import { bakeSales } from '@/features/bake-sales/tables';
import { orders } from '@/features/orders/tables';
import { audit } from '@/features/shop/tables';
import { vouchers } from '@/features/vouchers/tables';
import { firstIdAt, parseReference } from '@/kernel/ids';
import { emailKey } from '@/kernel/text';
import { addDays, type Day, instantAt } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import type { AuditWish } from '../domain/audit-trail';

const doer = alias(people, 'doer');
const done = alias(people, 'done');

/** The entries somebody looks for, the newest first, each with what the rows behind it are called. */
export function listAudit(db: Db, wish: AuditWish, limit: number) {
  return db
    .select({
      ...{ id: audit.id, at: audit.at, action: audit.action, personId: audit.personId, actor: audit.actor },
      ...{ subject: audit.subject, before: audit.before, after: audit.after, reason: audit.reason },
      ...{ requestId: audit.requestId, doerName: doer.name, personName: done.name, reference: orders.reference },
      ...{ saleSlug: bakeSales.slug, bakeDay: bakeSales.bakeDay, voucherCode: vouchers.code },
    })
    .from(audit)
    .leftJoin(doer, eq(doer.id, audit.personId))
    .leftJoin(done, sql`${done.id} = ${audit.subject}`)
    .leftJoin(orders, sql`${orders.id} = ${audit.subject}`)
    .leftJoin(bakeSales, sql`${bakeSales.id} = ${audit.subject}`)
    .leftJoin(vouchers, sql`${vouchers.id} = ${audit.subject}`)
    .where(and(...conditions(wish)))
    .orderBy(desc(audit.id))
    .limit(limit);
}

// Without an end nobody would look for the entries by their ids: all of them would be read.
const afterTheNewest = 'aud_~';

function conditions({ by, action, thing, day, before }: AuditWish): (SQL | undefined)[] {
  return [
    by === null ? undefined : by === 'nobody' ? isNull(audit.personId) : eq(audit.personId, by),
    action === null ? undefined : eq(audit.action, action),
    thing === '' ? undefined : isAbout(thing),
    day === null ? undefined : isOn(day),
    lt(audit.id, before ?? afterTheNewest),
  ];
}

/** An id says when it was made: a day is a stretch of ids, and needs no index of its own. */
function isOn(day: Day): SQL | undefined {
  const from = firstIdAt('aud', instantAt(day, '00:00'));
  const to = firstIdAt('aud', instantAt(addDays(day, 1), '00:00'));
  return and(gte(audit.id, from), lt(audit.id, to));
}

/** What was done to a thing, or by it where it is a person. */
function isAbout(thing: string): SQL {
  const reference = parseReference(thing);
  const rows = sql`(SELECT ${thing}
    UNION ALL SELECT ${orders.id} FROM ${orders} WHERE ${orders.reference} = ${reference}
    UNION ALL SELECT ${bakeSales.id} FROM ${bakeSales} WHERE ${bakeSales.slug} = ${thing}
    UNION ALL SELECT ${vouchers.id} FROM ${vouchers} WHERE ${vouchers.code} = ${thing.toUpperCase()}
    UNION ALL SELECT ${people.id} FROM ${people} WHERE ${people.email} = ${emailKey(thing)})`;
  // Two looks, each by its own index, instead of one that reads everything.
  return sql`${audit.id} IN (SELECT about.id FROM ${audit} AS about WHERE about.subject IN ${rows}
    UNION SELECT by.id FROM ${audit} AS by WHERE by.person_id IN ${rows})`;
}
