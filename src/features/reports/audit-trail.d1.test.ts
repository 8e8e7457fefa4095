import { describe, expect, test } from 'vitest';
import { auditStatement } from '@/features/shop/commands';
import type { AuditEntry } from '@/features/shop/domain/audit';
import { day, dayAt } from '@/kernel/time';
import type { PersonId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { testBindings } from '@/testing/bindings';
import { anOrder, aShop } from '@/testing/builders/orders';
import { employ, signedIn } from '@/testing/builders/staff';
import { searchAudit } from './queries/audit-trail';
import { auditSearchSchema } from './schema';
import { listAudit } from './store/audit';

const anything = { by: null, action: null, thing: '', day: null, before: null } as const;

async function asOwner(over: Partial<Context> = {}): Promise<Context> {
  return aShop({ caller: (await signedIn('owner')).caller, ...over });
}

const began = Date.now();
let entries = 0;

/** An entry, a moment after the one before it; so many days ago. */
async function note(personId: PersonId | null, over: Partial<AuditEntry> = {}, daysAgo = 0) {
  const at = began + ++entries - daysAgo * day;
  const context = aShop({ now: () => at });
  const entry = { action: 'order.moved', actor: 'a job', subject: `let_${entries}` } as const;
  await runBatch(context.db, [auditStatement(context, { ...entry, personId, ...over })]);
}

const subjects = async (context: Context, wish: Partial<Parameters<typeof searchAudit>[1]>) =>
  (await searchAudit(context, { ...anything, ...wish })).lines.map(({ subject }) => subject.words);

describe('the audit trail', () => {
  test.each(['baker', 'manager'] as const)('is not for a %s', async (role) => {
    const context = aShop({ caller: (await signedIn(role)).caller });
    await expect(searchAudit(context, anything)).rejects.toMatchObject({ reason: 'forbidden' });
  });

  test('is searched by who did it, by what was done, and by the day, alone and together', async () => {
    const context = await asOwner();
    const [ann, bob] = [(await employ('baker')).id, (await employ('baker')).id];
    await note(ann, { subject: 'ann-today' });
    await note(ann, { subject: 'ann-yesterday' }, 1);
    await note(ann, { subject: 'ann-cancels', action: 'order.cancelled' });
    await note(bob, { subject: 'bob-today' });
    await note(null, { subject: 'a-job', action: 'stock.changed' });
    expect(await subjects(context, { by: ann })).toEqual(['ann-cancels', 'ann-today', 'ann-yesterday']);
    expect(await subjects(context, { by: ann, action: 'order.moved' })).toEqual(['ann-today', 'ann-yesterday']);
    expect(await subjects(context, { by: ann, day: dayAt(began - day) })).toEqual(['ann-yesterday']);
    expect(await subjects(context, { by: 'nobody', action: 'stock.changed' })).toEqual(['a-job']);
  });

  test('is searched by a thing as people call it: an order, a sale, a person, an id', async () => {
    const context = await asOwner();
    const sale = await aBakeSale(context, { payOnCollection: true });
    const order = await anOrder(context, sale, { paymentWay: 'on_collection' });
    const { id: bea, email } = await employ('baker');
    await note(bea, { subject: order.id });
    await note(null, { subject: sale.id, action: 'stock.changed' });
    const spoken = order.reference.toLowerCase().replace('-', ' ');
    for (const thing of [order.reference, spoken, order.id])
      expect(await subjects(context, { thing })).toEqual([`Order ${order.reference}`]);
    for (const thing of [sale.slug, sale.id]) expect(await subjects(context, { thing })).toHaveLength(1);
    for (const thing of [email.toUpperCase(), bea])
      expect(await subjects(context, { thing })).toEqual([`Order ${order.reference}`]);
    for (const thing of ["' OR 1=1 --", '%', 'nobody@example.org'])
      expect(await subjects(context, { thing })).toEqual([]);
  });

  test('goes on page after page, and shows each entry once', async () => {
    const context = await asOwner();
    const { id } = await employ('baker');
    for (let n = 0; n < 120; n++) await note(id, { subject: `entry-${n}` });
    const seen: string[] = [];
    let before: Awaited<ReturnType<typeof searchAudit>>['next'] = null;
    do {
      const page: Awaited<ReturnType<typeof searchAudit>> = await searchAudit(context, { ...anything, by: id, before });
      seen.push(...page.lines.map(({ subject }) => subject.words));
      before = page.next;
    } while (before !== null);
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
  });

  test('names whoever did it by who they are now, and a job by what it is', async () => {
    const context = await asOwner();
    const { id } = await employ('baker');
    await note(id, { action: 'order.refunded', before: { state: 'x' }, after: { state: 'y' } });
    await note(null, { actor: 'outbox', action: 'stock.overridden' });
    expect((await searchAudit(context, { ...anything, by: id })).lines).toMatchObject([
      { who: 'Bea', action: 'Money given back', before: { state: 'x' }, after: { state: 'y' }, requestId: 'req_test' },
    ]);
    expect((await searchAudit(context, { ...anything, action: 'stock.overridden' })).lines).toMatchObject([
      { who: 'The shop itself (outbox)' },
    ]);
  });

  test('finds its entries by an index, whatever is looked for', async () => {
    const { db } = aShop();
    const wishes = [
      anything,
      { ...anything, by: 'per_0000' },
      { ...anything, by: 'nobody' },
      { ...anything, action: 'order.moved' },
      { ...anything, thing: 'K7P-4QX' },
      { ...anything, day: '2026-11-28' },
      { ...anything, before: 'aud_0000' },
    ] as const;
    for (const wish of wishes) {
      const { sql, params } = listAudit(db, wish, 51).toSQL();
      const plan = testBindings()
        .DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind(...params);
      const { results } = await plan.all<{ detail: string }>();
      const scans = results.filter(({ detail }) => /^SCAN (audit|people|orders|about|by)\b/.test(detail));
      expect([wish, scans]).toEqual([wish, []]);
    }
  });
});

test('what stands in the address may be anything: what cannot be looked for is not', () => {
  const rubbish = {
    by: 'per_../x',
    action: 'order.eaten',
    day: '2026-02-31',
    before: 'ord_01jd',
    thing: 'x'.repeat(999),
  };
  expect(auditSearchSchema.parse(rubbish)).toEqual(anything);
  expect(auditSearchSchema.parse({ by: ['a', 'b'], thing: ['a'] })).toEqual(anything);
  expect(auditSearchSchema.parse({})).toEqual(anything);
});
